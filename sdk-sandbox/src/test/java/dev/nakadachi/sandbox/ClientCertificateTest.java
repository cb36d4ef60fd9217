package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.transport.ClientIdentity;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that prove themselves by a certificate (RFC 8705 section 2), and those that do not at all. */
class ClientCertificateTest {

    @ParameterizedTest
    @EnumSource(names = {"TLS_CLIENT_AUTH", "SELF_SIGNED_TLS_CLIENT_AUTH"})
    void onlyTheRegisteredCertificateIsTaken(ClientMethod method) {
        try (Sandbox sandbox = start(method)) {
            SandboxAuthorisation there = sandbox.authorisation();
            PlainClient plain = new PlainClient(sandbox);
            String code = plain.code("alice");
            Map<String, String> form = plain.redemption(code);

            assertRefused(plain.tokenWithoutHeader(form)); // the usual port asks for no certificate
            assertRefused(plain.showing(ClientIdentity.none()).tokenWithoutHeader(form));
            assertRefused(plain.showing(there.foreignCertificate()).tokenWithoutHeader(form));
            PlainClient right = plain.showing(there.clientCertificate());
            assertRefused(right.tokenWithoutHeader(withId(form, "other")));
            assertThat(right.tokenWithoutHeader(form).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theMutualTlsPortIsAnotherOne() {
        try (Sandbox sandbox = start(ClientMethod.TLS_CLIENT_AUTH);
                Sandbox plain = start(ClientMethod.BASIC_OR_POST)) {
            assertThat(sandbox.authorisation().overMutualTls(sandbox.tokenEndpoint()))
                    .isNotEqualTo(sandbox.tokenEndpoint())
                    .hasPath(sandbox.tokenEndpoint().getPath());
            assertThat(plain.authorisation().overMutualTls(plain.tokenEndpoint()))
                    .isEqualTo(plain.tokenEndpoint());
        }
    }

    /** RFC 6749 section 3.2.1: a client without credentials names itself by client_id. */
    @Test
    void aPublicClientNamesItselfAndShowsNoSecret() {
        try (Sandbox sandbox = start(ClientMethod.NONE)) {
            PlainClient client = new PlainClient(sandbox);
            Map<String, String> form = client.redemption(client.code("alice"));

            assertRefused(client.token(form));
            assertRefused(client.tokenWithoutHeader(withId(form, "other")));
            assertThat(client.tokenWithoutHeader(form).statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, String> withId(Map<String, String> form, String id) {
        Map<String, String> other = new java.util.TreeMap<>(form);
        other.put("client_id", id);
        return other;
    }

    private static Sandbox start(ClientMethod method) {
        return Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .clientMethod(method)
                .start();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(member(answer, "error")).isEqualTo("invalid_client");
    }
}
