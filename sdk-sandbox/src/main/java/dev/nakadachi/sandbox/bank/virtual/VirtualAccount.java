package dev.nakadachi.sandbox.bank.virtual;

import dev.nakadachi.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A virtual account as it stands. Immutable. */
public final class VirtualAccount {

    /** How long one of limited term lives here; the bank does not publish it. */
    private static final Duration TERM = Duration.ofDays(90);

    private final String id;
    private final AccountId account;
    private final VirtualTerm term;
    private final String addedName;
    private final Instant issuedAt;
    private final VirtualState state;
    private final Optional<Instant> changedAt;

    private VirtualAccount(
            String id,
            AccountId account,
            VirtualTerm term,
            String addedName,
            Instant issuedAt,
            VirtualState state,
            Optional<Instant> changedAt) {
        this.id = id;
        this.account = account;
        this.term = term;
        this.addedName = addedName;
        this.issuedAt = issuedAt;
        this.state = state;
        this.changedAt = changedAt;
    }

    static VirtualAccount issued(String id, AccountId account, VirtualTerm term, String addedName, Instant at) {
        return new VirtualAccount(id, account, term, addedName, at, VirtualState.USABLE, Optional.empty());
    }

    VirtualAccount in(VirtualState next, Instant at) {
        return new VirtualAccount(id, account, term, addedName, issuedAt, next, Optional.of(at));
    }

    /**
     * The bank's reference.
     *
     * @return ten digits
     */
    public String id() {
        return id;
    }

    /**
     * The account behind it.
     *
     * @return its id
     */
    public AccountId account() {
        return account;
    }

    /**
     * How long it lives.
     *
     * @return limited or permanent
     */
    public VirtualTerm term() {
        return term;
    }

    /**
     * The branch that a payer names.
     *
     * @return three digits
     */
    public String branch() {
        return id.substring(0, 3);
    }

    /**
     * The number that a payer names.
     *
     * @return seven digits
     */
    public String number() {
        return id.substring(3);
    }

    /**
     * What stands after the holder's name.
     *
     * @return the added name, empty for none
     */
    public String addedName() {
        return addedName;
    }

    /**
     * When it was issued.
     *
     * @return the bank's time
     */
    public Instant issuedAt() {
        return issuedAt;
    }

    /**
     * Until when it lives.
     *
     * @return empty for a permanent one
     */
    public Optional<Instant> expiresAt() {
        return term == VirtualTerm.LIMITED ? Optional.of(issuedAt.plus(TERM)) : Optional.empty();
    }

    /**
     * Whether it takes money.
     *
     * @return the state
     */
    public VirtualState state() {
        return state;
    }

    /**
     * When its state changed last.
     *
     * @return empty when it never did
     */
    public Optional<Instant> changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "VirtualAccount[" + state + "]";
    }
}
