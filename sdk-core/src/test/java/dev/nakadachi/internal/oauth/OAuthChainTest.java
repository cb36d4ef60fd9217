package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OAuthChainTest {

    private static final InstitutionId BANK = new InstitutionId("made-up");
    private static final OperationName KEYS = new OperationName("keys.read");
    private static final URI ADDRESS = URI.create("https://bank.example/keys");

    private final OAuthBench bench = new OAuthBench();

    @Test
    void asksAnInstitutionWithoutUserAndGrant() {
        bench.server.answersNext(200, "{\"keys\":[]}");
        assertThat(walk(ofInstitution())).isEqualTo(200);
        assertThat(bench.server.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(HttpMethod.GET);
            assertThat(request.uri()).isEqualTo(ADDRESS);
        });
    }

    @Test
    void ordersForAUserATenantOrAGrantDoNotStopWhatServesAll() {
        bench.stopSwitch.stop(StopOrder.user(OAuthBench.USER, "a user"));
        bench.stopSwitch.stop(StopOrder.tenant(new TenantId("default"), "a tenant"));
        bench.server.answersNext(200, "{}");
        assertThat(walk(ofInstitution())).isEqualTo(200);
    }

    @Test
    void anOrderForTheProviderStopsEveryCallBeforeItIsSent() {
        bench.stopSwitch.stop(StopOrder.provider(BANK, "all of it"));
        assertThat(codeOf(ofInstitution())).isEqualTo(ErrorCode.STOPPED);
        assertThat(bench.server.requests()).isEmpty();
    }

    @Test
    void anOrderForAUserStopsWhatComesBeforeTheGrant() {
        bench.stopSwitch.stop(StopOrder.user(OAuthBench.USER, "a user"));
        CallScope scope = CallScope.beforeGrant(BANK, new TenantId("default"), OAuthBench.USER, KEYS);
        assertThat(codeOf(new OAuthCall(scope, new CorrelationId("c1")))).isEqualTo(ErrorCode.STOPPED);
        assertThat(bench.server.requests()).isEmpty();
    }

    /** RFC 6749 section 5.2 is about token endpoints; elsewhere 401 is about the token (RFC 6750 section 3.1). */
    @Test
    void a401IsAboutTheClientOnlyWhereTheClientProvesItself() {
        bench.server.answersNext(401, "{}").answersNext(401, "{}");
        assertThat(codeOf(ofInstitution(), EndpointRole.TOKEN)).isEqualTo(ErrorCode.CLIENT_REFUSED);
        assertThat(codeOf(ofInstitution(), EndpointRole.USERINFO)).isEqualTo(ErrorCode.TOKEN_REFUSED);
    }

    private ErrorCode codeOf(OAuthCall call) {
        return codeOf(call, EndpointRole.JWKS);
    }

    private ErrorCode codeOf(OAuthCall call, EndpointRole role) {
        return assertThat(catchThrowable(() -> walk(call, role)))
                .asInstanceOf(type(NakadachiException.class))
                .actual()
                .problem()
                .code();
    }

    private int walk(OAuthCall call) {
        return walk(call, EndpointRole.JWKS);
    }

    private int walk(OAuthCall call, EndpointRole role) {
        Errand<Integer> errand = Errand.of(
                role, address -> WireRequest.of(HttpMethod.GET, address, Headers.none()), WireResponse::status);
        TimeLeft time = new TimeLeft(bench.host, Duration.ofSeconds(30));
        return new OAuthChain(ChainParts.of(bench.parts()).with(role, ADDRESS)).walk(call, errand, time);
    }

    private static OAuthCall ofInstitution() {
        return new OAuthCall(CallScope.ofInstitution(BANK, KEYS), new CorrelationId("c1"));
    }
}
