package dev.nakadachi.store.campaign;

import java.util.Arrays;
import java.util.List;

/** What a refresh does to the store and on the wire, in this order; a process may die before and after each. */
enum RefreshStep {
    READ_FOR_THE_CALL("read"),
    READ_BEFORE_THE_SECTION("read"),
    ENTER_THE_SECTION("enter"),
    READ_IN_THE_SECTION("read"),
    WRITE_THE_INTENT("fenced write"),
    SEND_THE_REFRESH("send"),
    WRITE_THE_TOKENS("fenced write"),
    /** Only where an ID token came too: until it is believed, the access token beside it counts as over. */
    WRITE_THE_PROOF("fenced write"),
    LEAVE_THE_SECTION("leave");

    private final String call;

    RefreshStep(String call) {
        this.call = call;
    }

    /** As {@link Steps} names it. */
    String call() {
        return call;
    }

    static List<RefreshStep> at(CampaignBank bank) {
        return Arrays.stream(values())
                .filter(step -> step != WRITE_THE_PROOF || bank == CampaignBank.OPEN_ID)
                .toList();
    }

    /** As {@link Steps} counts them. */
    int numberAt(CampaignBank bank) {
        return at(bank).indexOf(this);
    }
}
