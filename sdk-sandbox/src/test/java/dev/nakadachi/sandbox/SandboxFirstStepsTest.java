package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SandboxFirstStepsTest {

    @Test
    void oneConsentLeadsToTheAccountsOfTheUser() {
        try (Sandbox sandbox =
                Sandbox.builder().redirectUri(PlainClient.REDIRECT).start()) {
            PlainClient client = new PlainClient(sandbox);

            HttpResponse<String> accounts = client.bank("/accounts", client.accessToken("alice"));

            assertThat(accounts.statusCode()).isEqualTo(200);
            assertThat(accounts.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
            assertThat(member(accounts, "accountId")).isEqualTo("101011234567");
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(1);
            assertThat(sandbox.counters().authorisations()).isEqualTo(1);
        }
    }
}
