package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.BALANCES;
import static dev.nakadachi.operation.Capability.TRANSACTIONS;
import static dev.nakadachi.operation.Capability.TRANSFERS;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The user agrees on the institution's own page. */
final class ConsentStep {

    static final String BANK = "bank";

    private static final String CUSTOMER = "customer-of-yours-4711";

    private ConsentStep() {}

    static Grant consent(Trip trip, Connection<CorporateBank> connection) {
        trip.story().step("Ask the user for consent (OAuth 2.0 code flow with PKCE)");
        Grant grant = agree(trip, connection, BANK, ACCOUNTS, BALANCES, TRANSACTIONS, TRANSFERS);
        trip.story().tell("The code of the callback was exchanged for tokens, once and never again.");
        return grant;
    }

    static Grant agree(Trip trip, Connection<?> connection, String institution, Capability... capabilities) {
        Story story = trip.story();
        KnownSecrets secrets = trip.secrets();
        Secret cookie = sessionCookie();
        secrets.add("the secret of the browser session", cookie);
        secrets.add("the user's id", CUSTOMER);
        BrowserSession session = BrowserSession.of(cookie);
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId(CUSTOMER), session, trip.visitor().redirectUri(institution), capabilities));
        String kept = start.pending().text();
        story.tell("The browser goes to " + start.authorizationUri().getAuthority() + "; meanwhile the application");
        story.tell("keeps " + kept.length() + " sealed characters in the user's own session.");
        URI callback = trip.visitor().answer(story, trip.bank(), start.authorizationUri());
        Stream.of(callback.getRawQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith("code=") || parameter.startsWith("state="))
                .forEach(parameter -> secrets.add("a parameter of the callback", parameter.replaceFirst(".*?=", "")));
        Grant grant = connection.consent().finish(session, PendingConsent.of(kept), callback);
        story.tell(
                "Granted: " + String.join(", ", grant.scopes().stream().sorted().toList()));
        return grant;
    }

    private static Secret sessionCookie() {
        byte[] random = new byte[16];
        Host.system().nextBytes(random);
        return Secret.of(HexFormat.of().formatHex(random));
    }
}
