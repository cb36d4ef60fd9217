package dev.nakadachi.bank;

import dev.nakadachi.money.Money;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who may approve (承認者), with the limits of that person. Prints the code only. Immutable and thread-safe. */
public final class Approver {

    private final UserCode code;
    private final @Nullable AccountName name;
    private final @Nullable Money limitPerTransaction;
    private final @Nullable Money limitPerItem;

    private Approver(
            UserCode code,
            @Nullable AccountName name,
            @Nullable Money limitPerTransaction,
            @Nullable Money limitPerItem) {
        this.code = Objects.requireNonNull(code, "code");
        this.name = name;
        this.limitPerTransaction = limitPerTransaction;
        this.limitPerItem = limitPerItem;
    }

    /**
     * An approver, for providers.
     *
     * @param code the person's number, to be named in {@link BulkTransferCommand#withApprovers}
     * @return the approver, without name and limits
     */
    public static Approver of(UserCode code) {
        return new Approver(code, null, null, null);
    }

    /**
     * The same approver with a name.
     *
     * @param value the name
     * @return a copy
     */
    public Approver withName(AccountName value) {
        return new Approver(code, value, limitPerTransaction, limitPerItem);
    }

    /**
     * The same approver with a limit for all payments of a transfer together.
     *
     * @param value in yen
     * @return a copy
     */
    public Approver withLimitPerTransaction(Money value) {
        return new Approver(code, name, value, limitPerItem);
    }

    /**
     * The same approver with a limit for each payment.
     *
     * @param value in yen
     * @return a copy
     */
    public Approver withLimitPerItem(Money value) {
        return new Approver(code, name, limitPerTransaction, value);
    }

    /**
     * The person's number.
     *
     * @return the code
     */
    public UserCode code() {
        return code;
    }

    /**
     * The person's name; personal data.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<AccountName> name() {
        return Optional.ofNullable(name);
    }

    /**
     * How much all payments of a transfer may be together.
     *
     * @return in yen, empty where the bank sends none
     */
    public Optional<Money> limitPerTransaction() {
        return Optional.ofNullable(limitPerTransaction);
    }

    /**
     * How much each payment may be.
     *
     * @return in yen, empty where the bank sends none
     */
    public Optional<Money> limitPerItem() {
        return Optional.ofNullable(limitPerItem);
    }

    @Override
    public String toString() {
        return "Approver[" + code + "]";
    }
}
