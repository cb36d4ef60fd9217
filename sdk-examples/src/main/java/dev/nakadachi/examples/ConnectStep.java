package dev.nakadachi.examples;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;

/** One bank, by its profile. */
final class ConnectStep {

    private ConnectStep() {}

    static Connection<CorporateBank> connect(Story story, Nakadachi nakadachi, Sandbox bank, KnownSecrets secrets) {
        story.step("Connect to GMO Aozora Net Bank, corporate accounts");
        Endpoints endpoints = GmoAozora.below(
                        new EnvironmentId("local-sandbox"),
                        bank.corporationBase().resolve("/ganb/api"))
                .with(EndpointRole.AUTHORIZATION, bank.authorizationEndpoint())
                .withIssuer(URI.create(bank.issuer()));
        Institution<CorporateBank> institution = GmoAozora.corporate()
                .withBudget(new CallBudget(4, 100, Duration.ofSeconds(1)))
                .at(endpoints, GmoTransfers.corporate());
        ClientCredentials credentials =
                ClientCredentials.of(bank.clientId(), bank.clientSecret(), ClientAuthentication.BASIC);
        secrets.add("the client secret", bank.clientSecret());
        secrets.addBasic(bank.clientId(), bank.clientSecret());
        Connection<CorporateBank> connection = nakadachi.connect(institution, credentials);
        story.tell("Connecting sends nothing. What is special about this bank is data, "
                + institution.profile().facts().size() + " facts with their");
        story.tell("sources (docs/providers.md): that tokens travel in the header x-access-token, for example.");
        story.quiet("By default this bank is asked once a second at most; the sandbox may be asked a hundred times.");
        return connection;
    }
}
