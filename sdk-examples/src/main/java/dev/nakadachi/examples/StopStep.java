package dev.nakadachi.examples;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.sandbox.Sandbox;

/** The emergency brake. */
final class StopStep {

    private StopStep() {}

    static void stopAndRelease(Trip trip, CorporateBank client, Grant grant, Workshop workshop) {
        Story story = trip.story();
        Sandbox bank = trip.bank();
        story.step("Pull the stop switch for this bank");
        StopOrder order = StopOrder.provider(grant.institution(), "a drill");
        workshop.stopSwitch().stop(order);
        long before = bank.counters().to("/accounts");
        RefusedLocallyException refused = refusal(client);
        if (bank.counters().to("/accounts") != before) {
            throw new IllegalStateException("a stopped call reached the bank");
        }
        story.tell("A call now ends in " + refused.getClass().getSimpleName() + " with the code "
                + refused.problem().code() + ", and the bank saw nothing.");
        story.tell(
                "What to do, by the SDK: " + refused.problem().code().advice().remedy());
        workshop.stopSwitch().release(order);
        story.tell("Released again: " + client.accounts().size() + " accounts.");
    }

    private static RefusedLocallyException refusal(CorporateBank client) {
        try {
            client.accounts();
        } catch (RefusedLocallyException expected) {
            return expected;
        }
        throw new IllegalStateException("the stop switch stopped nothing");
    }
}
