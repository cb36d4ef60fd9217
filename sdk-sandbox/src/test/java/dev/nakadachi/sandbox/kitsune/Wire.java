package dev.nakadachi.sandbox.kitsune;

import dev.nakadachi.json.JsonShape;

/** The answers in the bank's own spelling. */
final class Wire {

    static final JsonShape ACCOUNTS = JsonShape.of("account list", "")
            .withList("acct_list", JsonShape.of("acct_list[]", "acct_ref acct_class ccy shop_no acct_no"));

    static final JsonShape FUNDS =
            JsonShape.of("funds", "acct_ref acct_class ccy funds_sign funds_amt base_day base_hms");

    static final JsonShape ALL_FUNDS = JsonShape.of("funds list", "").withList("funds_list", FUNDS);

    static final JsonShape ENTRIES = JsonShape.of("entries", "acct_ref ccy hit_count")
            .withList(
                    "entry_list",
                    JsonShape.of("entry_list[]", "entry_ref entry_day entry_sign entry_amt rest_sign rest_amt memo"));

    private Wire() {}
}
