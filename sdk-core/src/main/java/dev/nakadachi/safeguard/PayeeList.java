package dev.nakadachi.safeguard;

import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.TenantId;
import java.util.Objects;
import java.util.Set;

/** Who may be paid (SPI). Asked for every payee of a command before anything is written or sent. Thread-safe. */
@FunctionalInterface
public interface PayeeList {

    /**
     * Whether a payee may be paid.
     *
     * @param tenant whose payment it is
     * @param payee such as {@code Payee.reference()} of banks
     * @return false to refuse the whole command
     */
    boolean allows(TenantId tenant, PayeeReference payee);

    /**
     * A fixed list for all tenants.
     *
     * @param payees copied
     * @return the list
     */
    static PayeeList of(Set<PayeeReference> payees) {
        Set<PayeeReference> all = Set.copyOf(Objects.requireNonNull(payees, "payees"));
        return (tenant, payee) -> all.contains(payee);
    }
}
