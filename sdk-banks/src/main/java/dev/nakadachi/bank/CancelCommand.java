package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import java.util.Objects;

/**
 * Takes a transfer back before it is carried out (取消依頼). It has a key of its own, because it changes something itself
 * and is recorded in the ledger like a transfer. Immutable and thread-safe.
 */
public final class CancelCommand {

    /** What is taken back. */
    public enum Target {
        /** An application that nobody has approved (申請の取下げ). */
        APPLICATION,
        /** A transfer that the bank has taken, such as a reserved one (受付の取消). */
        ACCEPTANCE
    }

    private final IdempotencyKey key;
    private final AccountId account;
    private final RequestNumber request;
    private final Target target;

    /**
     * A command.
     *
     * @param key the caller's own key of this cancellation, another than the transfer's
     * @param account the account that was to pay
     * @param request the transfer
     * @param target what is taken back
     */
    public CancelCommand(IdempotencyKey key, AccountId account, RequestNumber request, Target target) {
        this.key = Objects.requireNonNull(key, "key");
        this.account = Objects.requireNonNull(account, "account");
        this.request = Objects.requireNonNull(request, "request");
        this.target = Objects.requireNonNull(target, "target");
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return key;
    }

    /**
     * The account that was to pay.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * The transfer.
     *
     * @return the bank's number
     */
    public RequestNumber request() {
        return request;
    }

    /**
     * What is taken back.
     *
     * @return the target
     */
    public Target target() {
        return target;
    }

    @Override
    public String toString() {
        return "CancelCommand[" + key + ", " + target + " " + request + "]";
    }
}
