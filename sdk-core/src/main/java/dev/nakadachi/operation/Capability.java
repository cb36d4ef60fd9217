package dev.nakadachi.operation;

import dev.nakadachi.error.Rule;

/**
 * Something that an institution can do and a user can consent to. Open: a provider may name more. Closed in shape,
 * hence a record.
 *
 * @param value is 1 to 64 lower-case letters or dashes
 */
public record Capability(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "Capability", "[a-z][a-z-]{0,63}", "is 1 to 64 lower-case letters or dashes", "use a constant");

    /** Lists of accounts (口座情報). */
    public static final Capability ACCOUNTS = new Capability("accounts");

    /** Balances (残高照会). */
    public static final Capability BALANCES = new Capability("balances");

    /** Transactions (入出金明細照会). */
    public static final Capability TRANSACTIONS = new Capability("transactions");

    /** Transfers that came in (振込入金明細照会). */
    public static final Capability DEPOSIT_NOTICES = new Capability("deposit-notices");

    /** Transfers (振込). */
    public static final Capability TRANSFERS = new Capability("transfers");

    /** Bulk transfers (総合振込). */
    public static final Capability BULK_TRANSFERS = new Capability("bulk-transfers");

    /** Transfers between accounts of the same holder (振替). */
    public static final Capability OWN_TRANSFERS = new Capability("own-transfers");

    /** Virtual accounts (振込入金口座) and what came into them. */
    public static final Capability VIRTUAL_ACCOUNTS = new Capability("virtual-accounts");

    /** Who the user is at the institution (OpenID Connect): asked for with the scope {@code openid}. */
    public static final Capability IDENTITY = new Capability("identity");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public Capability {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
