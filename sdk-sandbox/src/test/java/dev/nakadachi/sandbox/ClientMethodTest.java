package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.dialect.gmo.GmoQuirk;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.secret.SecretAccess;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bank fixes one method of authentication per client (facts 2.3). */
class ClientMethodTest {

    @Test
    void aClientRegisteredForBasicMayNotPost() {
        try (Sandbox sandbox = start(ClientMethod.BASIC)) {
            PlainClient client = new PlainClient(sandbox);

            assertThat(client.redeem(client.code("alice")).statusCode()).isEqualTo(200);
            assertThat(byForm(sandbox, client).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aClientRegisteredForPostMayNotUseTheHeader() {
        try (Sandbox sandbox = start(ClientMethod.POST)) {
            PlainClient client = new PlainClient(sandbox);

            HttpResponse<String> byHeader = client.redeem(client.code("alice"));

            assertThat(byHeader.statusCode()).isEqualTo(401);
            assertThat(member(byHeader, "error")).isEqualTo("invalid_client");
            assertThat(byForm(sandbox, client).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void expiresInMayBeAString() {
        try (Sandbox sandbox = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .quirk(GmoQuirk.EXPIRES_IN_AS_TEXT)
                .start()) {
            PlainClient client = new PlainClient(sandbox);

            assertThat(client.redeem(client.code("alice")).body()).contains("\"expires_in\":\"3600\"");
        }
    }

    private static Sandbox start(ClientMethod method) {
        return Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .clientMethod(method)
                .start();
    }

    private static HttpResponse<String> byForm(Sandbox sandbox, PlainClient client) {
        Map<String, String> form = client.redemption(client.code("alice"));
        form.put("client_id", sandbox.clientId().value());
        form.put("client_secret", sandbox.clientSecret().reveal(SecretAccess.explicit()));
        return client.post(sandbox.tokenEndpoint(), "", form);
    }
}
