package dev.nakadachi.bank.moneyforward;

import dev.nakadachi.json.JsonShape;

/** The answers in the service's own spelling. Members that nobody reads are listed: they are known. */
final class Wire {

    private static final JsonShape SUB_ACCOUNT = JsonShape.of("sub_account", """
            created_at disp_name service_category_id sub_name sub_number sub_type hashed_id""");
    private static final JsonShape SERVICE = JsonShape.of("service", """
            category_name category_type code description id login_url service_name service_type yomigana""");
    private static final JsonShape AGGREGATION_ERROR =
            JsonShape.of("aggregation_error", "error_msg error_type id msg_title");
    private static final JsonShape ACCOUNT = JsonShape.of("account", """
                    account_uid_hidden asset_sum asset_sum_debt account_show_path created_at disp_name
                    aggregation_error_id last_aggregated_at last_succeeded_at memo message msg_flag msg_time
                    next_aggregate_at service_category_id service_id status hashed_id""")
            .withList("sub_accounts", SUB_ACCOUNT)
            .withObject("service", SERVICE)
            .withObject("aggregation_error", AGGREGATION_ERROR);
    private static final JsonShape CATEGORY = JsonShape.of("category", "disp_order id income name large_category_id");
    private static final JsonShape LINE = JsonShape.of("transaction", """
                    amount content created_at currency is_target is_income is_transfer jpyrate large_category_id memo
                    middle_category_id updated_at hashed_id hashed_partner_act_id hashed_account_id
                    hashed_sub_account_id""")
            .withObject("account", ACCOUNT)
            .withObject("sub_account", SUB_ACCOUNT)
            .withObject("large_category", CATEGORY)
            .withObject("middle_category", CATEGORY);
    private static final JsonShape ENVELOPE = JsonShape.of("$", "limit offset total_count");

    static final JsonShape ACCOUNTS =
            ENVELOPE.withList("accounts", JsonShape.of("accounts[]", "id").withObject("account", ACCOUNT));
    static final JsonShape LINES = ENVELOPE.withList(
            "transactions", JsonShape.of("transactions[]", "id").withObject("transaction", LINE));

    private Wire() {}
}
