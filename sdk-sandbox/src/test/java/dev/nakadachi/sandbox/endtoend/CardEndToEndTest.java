package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardCapability;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.LineKind;
import dev.nakadachi.card.LineState;
import dev.nakadachi.card.Statement;
import dev.nakadachi.card.StatementId;
import dev.nakadachi.card.StatementState;
import dev.nakadachi.card.meti.MetiIssuer;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.json.Notice;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.card.CardQuirk;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cards, statements and lines of the sandbox's issuer over real HTTPS, with card numbers that it lets slip into texts.
 */
class CardEndToEndTest {

    private static final CardId MAIN = new CardId("card-k3v9");

    private final List<String> noticed = new ArrayList<>();
    private final Sandbox sandbox = Sandbox.builder()
            .redirectUri(Application.CALLBACK)
            .statementLines(450)
            .quirk(CardQuirk.NUMBER_IN_MERCHANT)
            .start();

    @TempDir
    private Path vault;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Nakadachi nakadachi;

    @BeforeEach
    void open() {
        nakadachi = Nakadachi.builder(TokenVault.encryptedFile(vault, Keyset.generate()))
                .transport(
                        TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(sandbox.trustAnchor()))))
                .listener(new CallListener() {
                    @Override
                    public void noticed(InstitutionId institution, OperationName operation, Notice notice) {
                        noticed.add(operation + " " + notice);
                    }
                })
                .build();
    }

    @AfterEach
    void close() {
        nakadachi.close();
        sandbox.close();
    }

    @Test
    void aFixedStatementAddsUpOverItsPagesAndNoCardNumberArrives() {
        CardIssuer issuer = issuer(CardCapability.CARDS, CardCapability.STATEMENTS, CardCapability.LINES);

        List<Card> cards = issuer.cards();
        assertThat(cards).extracting(Card::id).contains(MAIN);
        assertThat(cards.stream().filter(card -> card.billedTo().isPresent()))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(issuer.statements(card.id())).isEmpty());
        Statement fixed = issuer.statements(MAIN).stream()
                .filter(statement -> statement.state().kind() == StatementState.Kind.FIXED)
                .findFirst()
                .orElseThrow();
        assertThat(issuer.statement(MAIN, fixed.id()).billedAmount()).isEqualTo(fixed.billedAmount());

        List<CardLine> lines;
        try (Stream<CardLine> all = issuer.lines(MAIN, fixed.id())) {
            lines = all.toList();
        }

        assertThat(lines).as("statementLines of the builder").hasSize(450);
        assertThat(lines.stream().map(CardLine::id).distinct()).hasSize(450);
        Money sum = lines.stream()
                .filter(line -> line.state().kind() != LineState.Kind.CANCELLED)
                .map(CardLine::amount)
                .reduce(Money.yen(0), Money::plus);
        assertThat(fixed.billedAmount()).contains(sum);
        assertThat(noticed)
                .as("told by member and once for each answer, never by value")
                .containsExactly("card-lines.read MASKED_VALUE $.lines[].merchant TEXT");
        String merchant = lines.get(2).merchant().orElseThrow();
        assertThat(merchant).contains("****");
        assertThat(sandbox.cardIssuer().state().numbersSent())
                .as("the issuer did send what looks like a card number")
                .isNotEmpty()
                .allSatisfy(number -> {
                    String digits = number.reveal(SecretAccess.explicit()).replaceAll("[^0-9]", "");
                    assertThat(merchant.replaceAll("[^0-9]", "")).doesNotContain(digits.substring(0, 12));
                });
    }

    @Test
    void whatTheConsentDoesNotCoverAsksForAnotherConsent() {
        CardIssuer issuer = issuer(CardCapability.CARDS);
        assertThat(issuer.cards()).isNotEmpty();
        assertThatThrownBy(() -> issuer.statements(MAIN))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.SCOPE_MISSING));
    }

    @Test
    void aStatementThatIsNotThereIsNotFound() {
        CardIssuer issuer = issuer(CardCapability.CARDS, CardCapability.STATEMENTS, CardCapability.LINES);
        assertThatThrownBy(() -> issuer.statement(MAIN, new StatementId("st-1999-01")))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void everySortOfLineIsUnderstood() {
        CardIssuer issuer = issuer(CardCapability.CARDS, CardCapability.STATEMENTS, CardCapability.LINES);

        try (Stream<CardLine> all = issuer.lines(MAIN, new StatementId("st-2026-03"))) {
            assertThat(all)
                    .noneMatch(line -> line.kind().kind() == LineKind.Kind.UNKNOWN)
                    .noneMatch(line -> line.state().kind() == LineState.Kind.UNKNOWN)
                    .anyMatch(line -> line.kind().kind() == LineKind.Kind.REFUND
                            && line.amount().amount().signum() < 0)
                    .anyMatch(line -> line.foreign().isPresent())
                    .anyMatch(line -> line.instalment().isPresent())
                    .anyMatch(line -> line.usedCard().isPresent())
                    .anyMatch(line -> line.merchant().isEmpty());
        }
    }

    @Test
    void anExpiredTokenIsRenewedAtTheIssuerAndAWithdrawnConsentIsAskedForAgain() {
        CardIssuer issuer = issuer(CardCapability.CARDS);
        String tokenCalls = sandbox.cardIssuer().tokenEndpoint().getPath();
        sandbox.clock().advance(Duration.ofHours(1));

        assertThat(issuer.cards()).hasSize(3);
        assertThat(sandbox.counters().to(tokenCalls)).isEqualTo(2);
        assertThat(sandbox.counters().tokenCalls()).as("those at the bank").isZero();

        sandbox.cardIssuer().withdrawConsents("alice");
        assertThatThrownBy(issuer::cards).isInstanceOf(ConsentRequiredException.class);
    }

    private CardIssuer issuer(Capability... capabilities) {
        Connection<CardIssuer> connection = nakadachi.connect(
                institution(),
                ClientCredentials.of(
                        sandbox.cardIssuer().clientId(),
                        sandbox.cardIssuer().clientSecret(),
                        ClientAuthentication.CLIENT_SECRET_BASIC));
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        Application.session("alice"),
                        Application.CALLBACK,
                        capabilities));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return connection.on(connection.consent().finish(Application.session("alice"), start.pending(), callback));
    }

    private Institution<CardIssuer> institution() {
        URI base = URI.create(sandbox.cardIssuer().issuer());
        return MetiIssuer.named(new InstitutionId("sandbox-issuer"))
                .withBudget(new CallBudget(8, 10_000, Duration.ofSeconds(1)))
                .at(MetiIssuer.below(new EnvironmentId("sandbox"), base)
                        .with(EndpointRole.AUTHORIZATION, sandbox.cardIssuer().authorizationEndpoint()));
    }
}
