package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.WireFault;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsTest {

    private static final RequestMatch ACCOUNTS = RequestMatch.pathEnding("/accounts");

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX =
            NakadachiSandboxExtension.with(Sandbox.builder().redirectUri(PlainClient.REDIRECT));

    private Sandbox sandbox;
    private PlainClient client;
    private String token;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
        token = client.accessToken("alice");
    }

    @AfterEach
    void everyOrderedFaultHasStruck() {
        assertThat(sandbox.faults().outstanding()).isZero();
        assertThat(accounts().statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultStrikesSoOftenAsOrderedAndOnlyWhereItMatches() {
        sandbox.faults().next(2, ACCOUNTS, Faults.serverError());

        assertThat(accounts().statusCode()).isEqualTo(500);
        assertThat(client.bank("/accounts/balances", token).statusCode()).isEqualTo(200);
        assertThat(sandbox.faults().outstanding()).isEqualTo(1);
        assertThat(accounts().statusCode()).isEqualTo(500);
        assertThat(accounts().statusCode()).isEqualTo(200);
    }

    @Test
    void theFirstOrderedStrikesFirst() {
        sandbox.faults().next(ACCOUNTS, Faults.unauthorized()).next(RequestMatch.any(), Faults.maintenance());

        assertThat(accounts().statusCode()).isEqualTo(401);
        HttpResponse<String> maintenance = accounts();
        assertThat(maintenance.statusCode()).isEqualTo(503);
        assertThat(member(maintenance, "errorCode")).isEqualTo("WG_ERR_300");
    }

    /** RFC 6585 section 4 and RFC 9110 section 10.2.3: 429 with Retry-After in seconds. */
    @Test
    void tooManyRequestsSaysWhenToComeBack() {
        HttpResponse<String> answer = struck(Faults.tooManyRequests(Duration.ofSeconds(7)));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void theTokenEndpointCanFailToo() {
        String code = client.code("alice");
        sandbox.faults().next(RequestMatch.token(), Faults.serverError());

        assertThat(client.redeem(code).statusCode()).isEqualTo(500);
        assertThat(client.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void aTruncatedBodyEndsTheConnectionInTheMiddle() {
        assertThatThrownBy(() -> struck(Faults.truncated())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aMalformedBodyArrivesWhole() {
        String right = accounts().body();

        assertThat(struck(Faults.malformed()).body()).isEqualTo(right.substring(0, right.length() - 1));
    }

    @Test
    void anOversizedBodyHasTheRightAnswerAtItsEnd() {
        String right = accounts().body();

        String body = struck(Faults.oversized(3_000_000)).body();

        assertThat(body).hasSize(3_000_000 + right.length()).endsWith(right);
    }

    @Test
    void aMemberCanComeTwice() {
        assertThat(struck(Faults.duplicateMember()).body())
                .startsWith("{\"baseDate\":\"twice\",\"baseDate\":\"2026-04-15\",");
    }

    @Test
    void theMediaTypeCanBeWrong() {
        HttpResponse<String> answer = struck(Faults.wrongMediaType());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.body()).startsWith("{\"baseDate\"");
    }

    @Test
    void aLoginPageCanStandInTheWay() {
        HttpResponse<String> page = struck(Faults.loginPage());
        HttpResponse<String> redirect = struck(Faults.redirectToLogin());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void anAnswerCanBeLateAndThenFail() {
        assertThat(struck(Faults.delay(Duration.ofMillis(5))).statusCode()).isEqualTo(200);
        assertThat(struck(Faults.serverError().after(Duration.ofMillis(5))).statusCode())
                .isEqualTo(500);
    }

    @Test
    void aDelayIsBounded() {
        assertThatThrownBy(() -> Faults.delay(Duration.ofSeconds(31)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("0 to 30 seconds");
    }

    @Test
    void theWireCanBreakAfterTheTokenWasRotated() {
        String refresh = member(client.redeem(client.code("alice")), "refresh_token");
        Fault lost = Faults.onWire(sandbox.gate(), WireFault.dropAfterRequest(Ending.RST));
        sandbox.faults().next(RequestMatch.token(), lost);

        assertThatThrownBy(() -> client.refresh(refresh)).isInstanceOf(UncheckedIOException.class);

        assertThat(client.refresh(refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void aFaultMayWaitForTheSecondPage() {
        sandbox.faults()
                .next(
                        RequestMatch.pathEnding("/accounts/transactions").withParameter("nextItemKey"),
                        Faults.serverError());
        String first = "/accounts/transactions?accountId=101011234567&dateTo=2026-04-15";

        HttpResponse<String> page = client.bank(first, token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(client.bank(first + "&nextItemKey=" + member(page, "nextItemKey"), token)
                        .statusCode())
                .isEqualTo(500);
    }

    private HttpResponse<String> accounts() {
        return client.bank("/accounts", token);
    }

    private HttpResponse<String> struck(Fault fault) {
        sandbox.faults().next(ACCOUNTS, fault);
        return accounts();
    }
}
