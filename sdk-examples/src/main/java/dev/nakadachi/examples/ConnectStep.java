package dev.nakadachi.examples;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;

/** One bank, by its profile. */
final class ConnectStep {

    private ConnectStep() {}

    static Connection<CorporateBank> connect(Trip trip, Nakadachi nakadachi) {
        Story story = trip.story();
        Sandbox bank = trip.bank();
        story.step("Connect to GMO Aozora Net Bank, corporate accounts");
        Institution<CorporateBank> institution = LocalBank.institution(bank);
        trip.secrets().add("the client secret", bank.clientSecret());
        trip.secrets().addBasic(bank.clientId(), bank.clientSecret());
        Connection<CorporateBank> connection = nakadachi.connect(institution, LocalBank.credentials(bank));
        story.tell("Connecting sends nothing. What is special about this bank is data, "
                + institution.profile().facts().size() + " facts with their");
        story.tell("sources (docs/providers.md): that tokens travel in the header x-access-token, for example.");
        story.quiet("By default this bank is asked once a second at most; the sandbox may be asked a thousand times.");
        return connection;
    }
}
