package dev.nakadachi.sandbox.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.sandbox.dialect.gmo.GmoQuirk;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch between the SDK and a bank that answers by the book, and one that has changed since. */
class DriftWatchTest {

    private static final URI CALLBACK = URI.create("https://app.example/callback");
    private static final AccountId MAIN = new AccountId("101011234567");

    @TempDir
    private Path directory;

    @Test
    void theSameBankHasNotDrifted() {
        AnswerShapes one = seen("one", Sandbox.builder());
        AnswerShapes other = seen("other", Sandbox.builder());

        assertThat(other.differencesFrom(one)).isEmpty();
        assertThat(one.operations()).contains("accounts.list", "balances.read", "transactions.read");
        assertThat(AnswerShapes.parse(one.text()).text()).isEqualTo(one.text());
        assertThat(other.differencesFrom(AnswerShapes.parse(one.text()))).isEmpty();
    }

    @Test
    void retypedMembersAreNamedWithBothTypes() {
        AnswerShapes expected = seen("one", Sandbox.builder());

        AnswerShapes live =
                seen("other", Sandbox.builder().quirk(GmoQuirk.COUNT_AS_NUMBER).quirk(GmoQuirk.HAS_NEXT_AS_TEXT));

        String kept = expected.text(); // of a run against the sandbox, in a file beside your tests
        // tag::compare
        List<Drift> drifts = live.differencesFrom(AnswerShapes.parse(kept)); // NEW, VANISHED, RETYPED
        // end::compare
        assertThat(drifts)
                .extracting(drift -> drift.kind() + " " + drift.operation() + " " + drift.path() + " "
                        + drift.expected() + " " + drift.found())
                .containsExactly(
                        "RETYPED transactions.read $.count [TEXT] [NUMBER]",
                        "RETYPED transactions.read $.hasNext [FLAG] [TEXT]");
    }

    @Test
    void aRenamedMemberIsNewAndVanishedAndItsValueIsNotKept() {
        AnswerShapes expected = seen("one", Sandbox.builder());

        AnswerShapes live;
        try (Sandbox sandbox = Sandbox.builder().redirectUri(CALLBACK).start()) {
            Fault renamed = (request, bank) -> {
                Reply reply = bank.handle(request);
                return reply.withText(reply.text().replace("\"previousDayBalance\"", "\"yesterday\""));
            };
            sandbox.faults().next(99, RequestMatch.pathEnding("/accounts/balances"), renamed);
            live = seen(directory.resolve("other"), sandbox);
        }

        assertThat(live.differencesFrom(expected))
                .extracting(drift -> drift.kind() + " " + drift.operation() + " " + drift.path())
                .containsExactly("NEW balances.read $.balances[].yesterday");
        assertThat(live.text()).doesNotContain("1234567").doesNotContain("ﾃｽﾄ").doesNotContain("2026");
    }

    /** The members of a foreign account are others, so its own balance members are not in every answer. */
    @Test
    void aMemberThatEveryLineHadIsMissed() {
        AnswerShapes expected = seen("one", Sandbox.builder());

        AnswerShapes live;
        try (Sandbox sandbox = Sandbox.builder().redirectUri(CALLBACK).start()) {
            Fault without = (request, bank) -> {
                Reply reply = bank.handle(request);
                return reply.withText(reply.text().replaceAll(",\"itemKey\":\"[0-9]+\"", ""));
            };
            sandbox.faults().next(99, RequestMatch.pathEnding("/accounts/transactions"), without);
            live = seen(directory.resolve("other"), sandbox);
        }

        assertThat(live.differencesFrom(expected))
                .extracting(drift -> drift.kind() + " " + drift.path())
                .containsExactly("VANISHED $.transactions[].itemKey");
    }

    private AnswerShapes seen(String name, SandboxBuilder builder) {
        try (Sandbox sandbox = builder.redirectUri(CALLBACK).start()) {
            return seen(directory.resolve(name), sandbox);
        }
    }

    private static AnswerShapes seen(Path vault, Sandbox sandbox) {
        TransportOptions options =
                TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor())));
        Nakadachi.Builder builder = Nakadachi.builder(TokenVault.encryptedFile(vault, Keyset.generate()));
        // tag::watch
        DriftWatch watch = new DriftWatch(JdkTransport.open(options, Host.system()));
        try (Nakadachi nakadachi = builder.transport(watch).listener(watch).build()) {
            // end::watch
            CorporateEnquiryBank bank = client(sandbox, nakadachi);
            bank.accounts();
            bank.balances();
            // The second half is asked for as the first, so that pages with and without a next one are seen.
            try (Stream<Transaction> lines = bank.transactions(MAIN, DateRange.until(LocalDate.of(2026, 4, 15)))) {
                assertThat(lines).hasSize(1_200);
            }
        }
        return watch.shapes();
    }

    private static CorporateEnquiryBank client(Sandbox sandbox, Nakadachi nakadachi) {
        URI base = URI.create(sandbox.corporationBase().toString().replace("/corporation/v1", ""));
        Connection<CorporateEnquiryBank> connection = nakadachi.connect(
                GmoAozora.corporate()
                        .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                        .at(GmoAozora.below(new EnvironmentId("sandbox"), base)),
                sandbox.authorisation().credentials());
        BrowserSession session = BrowserSession.of(Secret.of("session-cookie-of-alice"));
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        session,
                        CALLBACK,
                        Capability.ACCOUNTS,
                        Capability.BALANCES,
                        Capability.TRANSACTIONS));
        Grant grant = connection
                .consent()
                .finish(session, start.pending(), sandbox.user("alice").approve(start.authorizationUri()));
        return connection.on(grant);
    }
}
