package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.TRANSACTIONS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A history that would not fit into a small heap, read in one: start it with {@code -Xmx64m}. Bank and SDK share it.
 */
public final class LongHistory {

    private static final int LINES = 100_000;
    private static final URI REDIRECT = URI.create("https://app.example/callback");

    private LongHistory() {}

    /**
     * Reads 100,000 transactions and says so.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (JourneyPlace place = JourneyPlace.open(Optional.empty());
                Sandbox bank = Sandbox.builder()
                        .redirectUri(REDIRECT)
                        .historyLines(LINES)
                        .start();
                Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(place.tokens(), Keyset.generate()))
                        .transport(TransportOptions.standard()
                                .withTrustAnchors(TrustAnchors.of(List.of(bank.trustAnchor()))))
                        .build()) {
            long lines = count(client(nakadachi, bank), bank);
            System.out.println(String.format(
                    Locale.ROOT,
                    "LONG HISTORY %,d transactions on %d pages in a heap of %d MiB",
                    lines,
                    bank.counters().to("/accounts/transactions"),
                    Runtime.getRuntime().maxMemory() / (1024 * 1024)));
        }
    }

    private static CorporateBank client(Nakadachi nakadachi, Sandbox bank) {
        Connection<CorporateBank> connection = nakadachi.connect(
                GmoAozora.corporate()
                        .withBudget(new CallBudget(1, 1_000, Duration.ofSeconds(1)))
                        .at(
                                GmoAozora.below(
                                        new EnvironmentId("local-sandbox"),
                                        bank.corporationBase().resolve("/ganb/api")),
                                GmoTransfers.corporate()),
                ClientCredentials.of(bank.clientId(), bank.clientSecret(), ClientAuthentication.BASIC));
        BrowserSession session = BrowserSession.of(Secret.of("the session of a long read"));
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(new UserId("reader"), session, REDIRECT, ACCOUNTS, TRANSACTIONS));
        URI callback = bank.user(BankStep.USER).approve(start.authorizationUri());
        return connection.on(connection.consent().finish(session, start.pending(), callback));
    }

    private static long count(CorporateBank client, Sandbox bank) {
        Account account = client.accounts().get(0);
        long lines = 0;
        try (Stream<Transaction> stream = client.transactions(
                account.id(), DateRange.daysEndingOn(bank.bank().today(), 365))) {
            for (Iterator<Transaction> each = stream.iterator(); each.hasNext(); lines++) {
                each.next();
            }
        }
        return lines;
    }
}
