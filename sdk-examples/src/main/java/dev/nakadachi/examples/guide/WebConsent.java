package dev.nakadachi.examples.guide;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.BALANCES;
import static dev.nakadachi.operation.Capability.TRANSACTIONS;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** Guide, step 4: two requests of a web application, without a framework. */
final class WebConsent {

    private static final URI REDIRECT = URI.create("https://app.example/banks/gmo-aozora/callback");

    private final Connection<CorporateBank> bank;

    WebConsent(Connection<CorporateBank> bank) {
        this.bank = bank;
    }

    // tag::start
    /** The user clicked "connect my bank"; {@code session} is the user's own HTTP session. */
    URI start(UserId user, Map<String, String> session) {
        byte[] random = new byte[16];
        Host.system().nextBytes(random);
        session.put("bank.secret", HexFormat.of().formatHex(random));
        ConsentStart start = bank.consent()
                .start(ConsentRequest.of(user, browser(session), REDIRECT, ACCOUNTS, BALANCES, TRANSACTIONS));
        session.put("bank.pending", start.pending().text());
        return start.authorizationUri(); // answer with a redirect to it
    }
    // end::start

    // tag::callback
    /** The bank sent the browser back; {@code callback} is the whole address with its query. */
    String callback(URI callback, Map<String, String> session) {
        String pending = session.remove("bank.pending");
        if (pending == null) {
            return "/banks"; // nobody asked for this in this browser
        }
        try {
            Grant grant = bank.consent().finish(browser(session), PendingConsent.of(pending), callback);
            return "/banks/connected?grant=" + grant.id(); // store grant.id() with your user
        } catch (ConsentRequiredException declined) {
            return "/banks?hint=" + declined.problem().code(); // offer to start again
        }
    }
    // end::callback

    private static BrowserSession browser(Map<String, String> session) {
        return BrowserSession.of(
                Secret.of(Objects.requireNonNull(session.get("bank.secret"), "a session without start")));
    }
}
