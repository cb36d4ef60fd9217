package dev.nakadachi.bank.freee;

import dev.nakadachi.json.JsonShape;

/** The answers in freee's own spelling (schema v2020_06_15). Members that nobody reads are listed: they are known. */
final class Wire {

    private static final JsonShape WALLETABLE = JsonShape.of("walletables[]", """
            id name bank_id type last_balance walletable_balance last_synced_at sync_status update_date""");
    private static final JsonShape LINE = JsonShape.of("wallet_txns[]", """
            id company_id date amount due_amount balance entry_side walletable_type walletable_id description status
            rule_matched""");

    static final JsonShape WALLETABLES = JsonShape.of("$", "up_to_date").withList("walletables", WALLETABLE);
    static final JsonShape LINES = JsonShape.of("$", "up_to_date").withList("wallet_txns", LINE);

    private Wire() {}
}
