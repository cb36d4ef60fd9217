package dev.nakadachi.bank.notice;

import dev.nakadachi.bank.VirtualDeposit;
import java.time.OffsetDateTime;
import java.util.Objects;

/** A notice of money that came into a virtual account. Prints id and time only. Immutable and thread-safe. */
public final class DepositNews {

    private final MessageId id;
    private final OffsetDateTime at;
    private final VirtualDeposit deposit;

    /**
     * A notice, for providers.
     *
     * @param id the bank's own id
     * @param at when the bank made it
     * @param deposit the money
     */
    public DepositNews(MessageId id, OffsetDateTime at, VirtualDeposit deposit) {
        this.id = Objects.requireNonNull(id, "id");
        this.at = Objects.requireNonNull(at, "at");
        this.deposit = Objects.requireNonNull(deposit, "deposit");
    }

    /**
     * The bank's own id.
     *
     * @return the id, the same when the notice comes again
     */
    public MessageId id() {
        return id;
    }

    /**
     * When the bank made it.
     *
     * @return the bank's own date and time
     */
    public OffsetDateTime at() {
        return at;
    }

    /**
     * The money.
     *
     * @return the deposit
     */
    public VirtualDeposit deposit() {
        return deposit;
    }

    @Override
    public String toString() {
        return "DepositNews[" + id + " " + at + "]";
    }
}
