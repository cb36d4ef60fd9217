package dev.nakadachi.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {

    private final RequestRules strict = new RequestRules(TransportOptions.PlainHttp.REFUSED);
    private final RequestRules lenient = new RequestRules(TransportOptions.PlainHttp.LOOPBACK_ONLY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "HTTP://LOCALHOST/",
                "http://127.0.0.1/",
                "http://127.1.2.3:1/",
                "http://[::1]:80/"
            })
    void plainHttpToLoopbackPassesOnlyWhenAskedFor(String address) {
        assertThatCode(() -> lenient.check(get(address))).doesNotThrowAnyException();
        assertThatThrownBy(() -> strict.check(get(address)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("use the https address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example/",
                "http://localhost.evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://0.0.0.0/",
                "http://192.168.0.1/",
                "http://[::2]/"
            })
    void plainHttpToAnythingElseIsRefusedAlways(String address) {
        assertThatThrownBy(() -> lenient.check(get(address))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPortThatCannotBeIsRefused() {
        assertThatThrownBy(() -> strict.check(get("https://bank.example:70000/")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Connection",
                "Transfer-Encoding",
                "Proxy-Authorization",
                "Expect",
                "Upgrade",
                "TE"
            })
    void aFieldOfTheTransportIsRefusedWithoutItsValue(String name) {
        Headers headers = Headers.none().plus(new HeaderName(name), "planted-value");

        assertThatThrownBy(() ->
                        strict.check(WireRequest.of(HttpMethod.GET, URI.create("https://bank.example/"), headers)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("leave it out")
                .hasMessageNotContaining("planted-value");
    }

    @Test
    void fieldsOfAnAnswerAreReadTolerantly() {
        Headers headers = Headers.received(Map.of(
                "X-Note",
                List.of("caf\u00e9\u0001"),
                "Content-Type",
                List.of("application/json"),
                "bad name",
                List.of("x")));

        assertThat(headers.first(new HeaderName("x-note"))).hasValue("caf??");
        assertThat(headers.asMap()).hasSize(2);
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> TransportOptions.standard().withConnectTimeout(Duration.ZERO))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> HttpProxy.at("http://proxy/", 80)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> HttpProxy.at("proxy", 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TrustAnchors.ofPem("not pem")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TrustAnchors.of(List.of())).isInstanceOf(InvalidInputException.class);
    }

    private static WireRequest get(String address) {
        return WireRequest.of(HttpMethod.GET, URI.create(address), Headers.none());
    }
}
