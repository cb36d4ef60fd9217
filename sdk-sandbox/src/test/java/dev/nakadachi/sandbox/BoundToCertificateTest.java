package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.transport.ClientIdentity;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens that are bound to a certificate (RFC 8705 section 3). */
class BoundToCertificateTest {

    @Test
    void aTokenIsWorthNothingWithoutItsCertificate() {
        try (Sandbox sandbox = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(ServerProfile.plain().withConstraint(SenderConstraint.CERTIFICATE))
                .start()) {
            SandboxAuthorisation there = sandbox.authorisation();
            PlainClient plain = new PlainClient(sandbox);
            PlainClient owner = plain.showing(there.clientCertificate());
            Map<String, String> form = plain.redemption(plain.code("alice"));

            HttpResponse<String> without = plain.token(form);
            assertThat(without.statusCode()).isEqualTo(400);
            assertThat(member(without, "error")).isEqualTo("invalid_request");
            String token = member(owner.token(form), "access_token");

            URI accounts = there.overMutualTls(URI.create(sandbox.corporationBase() + "/accounts"));
            assertThat(owner.get(accounts, "x-access-token", token).statusCode())
                    .isEqualTo(200);
            // RFC 8705 section 3: "MUST reject the request with an HTTP 401 status code and the invalid_token error".
            for (HttpResponse<String> refused : List.of(
                    plain.bank("/accounts", token),
                    plain.showing(ClientIdentity.none()).get(accounts, "x-access-token", token),
                    plain.showing(there.foreignCertificate()).get(accounts, "x-access-token", token))) {
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Bearer ")
                        .contains("error=\"invalid_token\"");
            }
        }
    }
}
