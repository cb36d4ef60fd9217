package dev.nakadachi.examples;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.sandbox.Sandbox;
import java.time.Duration;

/** Time passes, the access token dies, and the application does not notice. */
final class RefreshStep {

    private static final Duration LUNCH = Duration.ofHours(2);

    private RefreshStep() {}

    static void letTheTokenExpire(Trip trip, CorporateBank client) {
        Story story = trip.story();
        Sandbox bank = trip.bank();
        Figures figures = trip.figures();
        story.step("Let two hours pass: the access token lives for one");
        long before = bank.counters().tokenCalls();
        bank.clock().advance(LUNCH);
        int accounts = client.accounts().size();
        client.balances();
        figures.refreshes = bank.counters().tokenCalls() - before;
        if (figures.refreshes != 1) {
            throw new IllegalStateException("one refresh was due, and the bank saw " + figures.refreshes);
        }
        story.tell("The next call returned " + accounts
                + " accounts as if nothing had happened. The bank saw one refresh:");
        story.tell("the new tokens were on the disk before they were used, and the old refresh token is dead.");
    }
}
