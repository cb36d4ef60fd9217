package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.card.CardQuirk;
import dev.nakadachi.sandbox.dialect.meti.CardFaults;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of answer of the issuer, judged by an independent JSON Schema validator against docs/card-api. */
class CardShapeTest {

    private static final String STATEMENTS = "/cards/card-k3v9/statements";

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(
            Sandbox.builder().redirectUri(PlainClient.REDIRECT).statementLines(450));

    private Sandbox sandbox;
    private PlainClient client;
    private String token;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = PlainClient.ofIssuer(started);
        token = client.accessToken("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "cards,      /cards",
        "statements, /cards/card-k3v9/statements",
        "statements, /cards/card-f7m2/statements",
        "statement,  /cards/card-k3v9/statements/st-2026-04",
        "statement,  /cards/card-k3v9/statements/st-2026-03",
        "statement,  /cards/card-k3v9/statements/st-2025-04",
        "lines,      /cards/card-k3v9/statements/st-2026-04/lines",
        "lines,      /cards/card-k3v9/statements/st-2026-03/lines",
        "lines,      /cards/card-k3v9/statements/st-2025-04/lines"
    })
    void answersHaveThePublishedShape(String schema, String path) {
        HttpResponse<String> answer = client.cards(path, token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.headers().firstValue("Api-Version")).hasValue("1.0.0");
        assertThat(PublishedShape.faults(schema, answer.body())).isEmpty();
    }

    @Test
    void everyPageOfTheLinesHasThePublishedShape() {
        String path = STATEMENTS + "/st-2026-03/lines";
        String query = "";
        for (int page = 1; page <= 3; page++) {
            HttpResponse<String> answer = client.cards(path + query, token);
            assertThat(PublishedShape.faults("lines", answer.body())).isEmpty();
            assertThat(answer.body().contains("nextCursor"))
                    .as("450 lines, 200 on a page")
                    .isEqualTo(page < 3);
            query = page < 3 ? "?cursor=" + PlainClient.member(answer, "nextCursor") : "";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, not_found,          /cards/card-none/statements",
        "404, not_found,          /cards/card-k3v9/statements/st-2026-05",
        "404, not_found,          /cards/card-k3v9/statements/st-2025-03/lines",
        "404, not_found,          /cards/card-f7m2/statements/st-2026-03",
        "404, not_found,          /cards/card-b5x4/statements",
        "404, not_found,          /nothing",
        "400, invalid_cursor,     /cards/card-k3v9/statements/st-2026-03/lines?cursor=p2-c5",
        "400, invalid_request,    /cards/card-k3v9/statements/st-2026-03/lines?cursor=a&cursor=b"
    })
    void refusalsHaveThePublishedShape(int status, String code, String path) {
        assertRefusal(client.cards(path, token), status, code);
    }

    @Test
    void aTokenThatIsNotOursIsRefusedInThePublishedShape() {
        URI cards = URI.create(sandbox.cardIssuer().apiBase() + "/cards");

        HttpResponse<String> unknown = client.cards("/cards", "never-issued");
        assertRefusal(unknown, 401, "invalid_token");
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"");
        assertRefusal(client.get(cards, "x-access-token", token), 401, "invalid_token");
        assertRefusal(client.send(HttpRequest.newBuilder(cards).build()), 401, "invalid_token");
    }

    @ParameterizedTest
    @CsvSource({
        "statements.read, /cards",
        "cards.read,      /cards/card-k3v9/statements",
        "cards.read,      /cards/card-k3v9/statements/st-2026-03",
        "statements.read, /cards/card-k3v9/statements/st-2026-03/lines"
    })
    void aScopeThatIsMissingIsRefusedInThePublishedShape(String scope, String path) {
        Map<String, String> request = client.authorisation();
        request.put("scope", scope);
        URI callback = sandbox.user("alice").approve(client.authorisationUri(request));
        String narrow = PlainClient.member(client.redeem(PlainClient.parameter(callback, "code")), "access_token");

        HttpResponse<String> answer = client.cards(path, narrow);

        assertRefusal(answer, 403, "insufficient_scope");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("insufficient_scope");
    }

    @Test
    void anotherMethodIsRefusedInThePublishedShape() {
        URI cards = URI.create(sandbox.cardIssuer().apiBase() + "/cards");

        HttpResponse<String> answer = client.post(cards, "Bearer " + token, Map.of());

        assertRefusal(answer, 405, "invalid_request");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @ParameterizedTest
    @CsvSource({"401, invalid_token", "429, rate_limited", "500, server_error", "503, maintenance"})
    void faultsOfTheIssuerHaveThePublishedShape(int status, String code) {
        Fault fault = switch (status) {
            case 401 -> CardFaults.invalidToken();
            case 429 -> CardFaults.rateLimited(Duration.ofSeconds(30));
            case 500 -> CardFaults.serverError();
            default -> CardFaults.maintenance(Duration.ofSeconds(30));
        };
        sandbox.faults().next(RequestMatch.pathEnding("/v1/cards"), fault);

        HttpResponse<String> answer = client.cards("/cards", token);

        assertRefusal(answer, status, code);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429 || status == 503);
    }

    /** The validator can say no: a good answer spoiled in one place, each in another way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"cardId\" -> \"cardNumber\"",
                "\"amount\":\" -> \"amount\":\"0",
                "\"currency\":\"JPY\" -> \"currency\":392",
                "\"useDate\":\"2026-03-01\" -> \"useDate\":\"2026-02-30\"",
                "\"kind\":\"purchase\" -> \"kind\":\"Purchase\"",
                "\"lineId\":\"ln-11-0\", -> ",
                "ミホン -> ミホン 4111 1111 1111 1",
            })
    void aWrongAnswerIsRefusedByTheValidator(String spoiling) {
        String[] change = spoiling.split(" -> ?", -1);
        String body = client.cards(STATEMENTS + "/st-2026-03/lines", token).body();
        String spoiled = body.replaceFirst(Pattern.quote(change[0]), change[1]);

        assertThat(spoiled).isNotEqualTo(body);
        assertThat(PublishedShape.faults("lines", spoiled)).isNotEmpty();
    }

    @Test
    void theQuirkBreaksTheShape() {
        try (Sandbox quirky = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .quirk(CardQuirk.NUMBER_IN_MERCHANT)
                .start()) {
            PlainClient there = PlainClient.ofIssuer(quirky);
            String body = there.cards(STATEMENTS + "/st-2026-03/lines", there.accessToken("alice"))
                    .body();

            assertThat(PublishedShape.faults("lines", body))
                    .singleElement()
                    .asString()
                    .contains("/lines/2/merchant");
        }
    }

    private static void assertRefusal(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Api-Version")).hasValue("1.0.0");
        assertThat(PublishedShape.faults("problem", answer.body())).isEmpty();
        assertThat(PlainClient.member(answer, "code")).isEqualTo(code);
        assertThat(PlainClient.member(answer, "status")).isEqualTo(Integer.toString(status));
    }
}
