package dev.nakadachi.examples.guide;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.BALANCES;
import static dev.nakadachi.operation.Capability.TRANSACTIONS;
import static dev.nakadachi.operation.Capability.TRANSFERS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The first code of the README. */
final class FirstCode {

    private FirstCode() {}

    static void read(
            Path tokens,
            Path ledger,
            Path log,
            Path heads,
            Keyset keyset,
            ClientCredentials credentials,
            UserId user,
            BrowserSession session,
            URI redirectUri,
            UnaryOperator<URI> theBrowser) {
        // tag::first
        try (Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(tokens, keyset))
                .ledger(TransferLedger.encryptedFile(ledger, keyset))
                .audit(AuditTrail.file(log, heads, keyset))
                .build()) {
            Connection<CorporateBank> bank =
                    nakadachi.connect(Banks.gmoAozoraCorporate(GmoAozora.PRODUCTION), credentials);

            ConsentStart start = bank.consent()
                    .start(ConsentRequest.of(user, session, redirectUri, ACCOUNTS, BALANCES, TRANSACTIONS, TRANSFERS));
            // send the browser to start.authorizationUri(), keep start.pending() in the user's own session
            URI callback = theBrowser.apply(start.authorizationUri());
            Grant grant = bank.consent().finish(session, start.pending(), callback);

            CorporateBank client = bank.on(grant);
            Account account = client.accounts().get(0);
            Balance balance = client.balance(account.id());
            System.out.println(account.type() + " " + balance.amount());
            DateRange quarter = DateRange.lastDays(90, Host.system());
            try (Stream<Transaction> lines = client.transactions(account.id(), quarter)) {
                lines.forEach(line -> System.out.println(line.date() + " " + line.amount()));
            }
        }
        // end::first
    }
}
