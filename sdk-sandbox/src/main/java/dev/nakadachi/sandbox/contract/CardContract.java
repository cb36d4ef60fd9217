package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.CardLineSource;
import dev.nakadachi.card.LineState;
import dev.nakadachi.card.Statement;
import dev.nakadachi.card.StatementState;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.Advice;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncReport;
import dev.nakadachi.sync.TransactionSync;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every card issuer keeps to at the sandbox, whatever its dialect: consent, cards, statements, lines over all
 * pages, refusals, stop and log. Extend it in your tests with the dialect and the provider; {@code nakadachi-sdk-cards}
 * has to be there. Alice has three cards, two of them billed to the first; Bob has one. A fixed statement has 450
 * lines.
 */
public abstract class CardContract {

    private static final long LINES = 450;
    private static final Map<Trouble, ErrorCode> TROUBLES = Map.of(
            Trouble.TOKEN, ErrorCode.TOKEN_REFUSED,
            Trouble.RATE, ErrorCode.RATE_LIMITED,
            Trouble.FAILURE, ErrorCode.UNAVAILABLE,
            Trouble.MAINTENANCE, ErrorCode.MAINTENANCE);

    @TempDir
    @Nullable
    Path directory;

    private @Nullable Sandbox sandbox;
    private @Nullable SandboxInstitution there;
    private @Nullable Visit<CardIssuer> visit;
    private @Nullable Dialect dialect;

    /** For subclasses. */
    protected CardContract() {}

    /**
     * How the sandbox plays the issuer.
     *
     * @return a new dialect
     */
    protected abstract Dialect dialect();

    /**
     * The provider under test, with a call budget that a test does not use up.
     *
     * @param at the issuer of the sandbox
     * @return what a client connects to
     */
    protected abstract Institution<CardIssuer> institution(SandboxInstitution at);

    @BeforeEach
    void openTheIssuer() {
        dialect = dialect();
        sandbox = Sandbox.builder()
                .dialect(dialect)
                .statementLines(LINES)
                .redirectUri(Visit.CALLBACK)
                .start();
        there = sandbox.institution(dialect);
        visit = Visit.open(
                sandbox, there, institution(there), there.authorisation().credentials(), opened(directory));
    }

    @AfterEach
    void closeTheIssuer() {
        opened(visit).close();
        opened(sandbox).close();
    }

    @Test
    void thereIsNoClientAfterTheUserHasRefused() {
        Visit<CardIssuer> here = opened(visit);
        ConsentStart start = here.start("alice", here.capabilities());
        URI callback = opened(there).user("alice").refuse(start.authorizationUri());

        BankContract.refused(ErrorCode.CONSENT_DENIED, () -> here.finish("alice", start, callback));
    }

    @Test
    void aConsentThatWasWithdrawnAtTheIssuerIsOver() {
        CardIssuer issuer = opened(visit).as("alice");
        assertFalse(issuer.cards().isEmpty());

        opened(there).withdrawConsents("alice");

        NakadachiException over = assertThrows(NakadachiException.class, issuer::cards);
        assertEquals(Advice.Action.CONSENT_AGAIN, over.problem().advice().action());
    }

    @Test
    void cardsAreThoseOfTheUser() {
        List<Card> alices = opened(visit).as("alice").cards();
        List<Card> bobs = opened(visit).as("bob").cards();

        assertEquals(3, alices.size());
        assertEquals(
                2, alices.stream().filter(card -> card.billedTo().isPresent()).count());
        assertEquals(1, bobs.size());
        assertFalse(alices.stream().map(Card::id).toList().contains(bobs.get(0).id()));
        CardIssuer alice = opened(visit).as("alice");
        assertThrows(
                NakadachiException.class, () -> alice.statements(bobs.get(0).id()));
    }

    @Test
    void aFixedStatementIsPaidOnItsDay() {
        CardIssuer issuer = opened(visit).as("alice");

        Statement march = march(issuer);

        // March 2026 is paid on 27 April.
        assertEquals(LocalDate.of(2026, 4, 27), march.paymentDate().orElseThrow());
        assertEquals(
                march.billedAmount(), issuer.statement(main(issuer), march.id()).billedAmount());
    }

    @Test
    void everyLineComesOnceOverAllPagesAndTheyAddUp() {
        CardIssuer issuer = opened(visit).as("alice");
        Statement march = march(issuer);

        List<CardLine> lines;
        try (Stream<CardLine> all = issuer.lines(main(issuer), march.id())) {
            lines = all.toList();
        }

        assertEquals(LINES, lines.size());
        assertEquals(LINES, lines.stream().map(CardLine::id).distinct().count());
        Money sum = lines.stream()
                .filter(line -> line.state().kind() != LineState.Kind.CANCELLED)
                .map(CardLine::amount)
                .reduce(Money.yen(0), Money::plus);
        assertEquals(march.billedAmount().orElseThrow(), sum);
    }

    @Test
    void aSynchronisationEqualsAllStatements() {
        CardIssuer issuer = opened(visit).as("alice");
        CardId main = main(issuer);
        List<Statement> statements = issuer.statements(main);
        SyncedBooks<CardLine> books = new SyncedBooks<>();
        TransactionSync<CardLine> sync = TransactionSync.builder(
                        CardLineSource.of(new SourceName("contract-card"), issuer, main),
                        books,
                        opened(visit).keyset(),
                        statements.stream()
                                .map(Statement::from)
                                .min(LocalDate::compareTo)
                                .orElseThrow())
                .host(new VirtualHost(opened(sandbox).clock(), 1))
                .build();

        books.dieOnce(SyncedBooks.Death.AFTER_IT_WAS_KEPT);
        assertThrows(IllegalStateException.class, sync::run);
        sync.run();

        List<String> shown = new ArrayList<>();
        for (Statement statement : statements) {
            try (Stream<CardLine> lines = issuer.lines(main, statement.id())) {
                lines.map(line -> line.id().value()).forEach(shown::add);
            }
        }
        assertEquals(
                shown.stream().sorted().toList(),
                books.lines().values().stream()
                        .map(line -> line.id().value())
                        .sorted()
                        .toList());
        SyncReport again = sync.run();
        assertEquals(0, again.added() + again.changed() + again.removed());
    }

    @Test
    void everyTroubleHasItsCode() {
        TROUBLES.forEach((trouble, code) -> expect(code, opened(there).fault(trouble)));
    }

    @Test
    void whatIsNoAnswerIsNoResult() {
        expect(ErrorCode.ANSWER_MALFORMED, Faults.malformed());
        expect(ErrorCode.ANSWER_MALFORMED, Faults.duplicateMember());
        expect(ErrorCode.ANSWER_MALFORMED, Faults.loginPage());
        expect(ErrorCode.REDIRECTED, Faults.redirectToLogin());
    }

    @Test
    void aStopEndsEveryCallBeforeAByteLeaves() {
        CardIssuer issuer = opened(visit).as("alice");
        StopOrder order = StopOrder.everything("the contract wants to see it stop");
        Map<String, Long> before = opened(sandbox).counters().byPath();

        opened(visit).stops().stop(order);
        BankContract.refused(ErrorCode.STOPPED, issuer::cards);

        assertEquals(before, opened(sandbox).counters().byPath());
        opened(visit).stops().release(order);
        assertFalse(issuer.cards().isEmpty());
    }

    @Test
    void theLogIsIntact() {
        assertFalse(opened(visit).as("alice").cards().isEmpty());
        opened(visit).close();

        Path place = opened(directory);
        assertTrue(AuditTrail.verify(
                        place.resolve("log"),
                        place.resolve("heads"),
                        opened(visit).keyset())
                .intact());
    }

    private void expect(ErrorCode code, Fault fault) {
        CardIssuer issuer = opened(visit).as("alice");
        String api = opened(dialect).premises().paths().resource();
        // A token that is refused is renewed once and refused again.
        opened(sandbox).faults().next(2, RequestMatch.pathStarting(api), fault);

        BankContract.refused(code, issuer::cards);

        opened(sandbox).faults().clear();
    }

    private static CardId main(CardIssuer issuer) {
        return issuer.cards().stream()
                .filter(card -> card.billedTo().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Statement march(CardIssuer issuer) {
        return issuer.statements(main(issuer)).stream()
                .filter(statement -> statement.state().kind() == StatementState.Kind.FIXED)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T opened(@Nullable T part) {
        if (part == null) {
            throw new AssertionError("the issuer was not opened");
        }
        return part;
    }
}
