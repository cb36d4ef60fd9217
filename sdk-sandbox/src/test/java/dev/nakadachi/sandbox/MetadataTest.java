package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.fault.AccessFaults;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Metadata (RFC 8414, OpenID Connect Discovery 1.0), resource indicators (RFC 8707), ends of grants, challenges. */
class MetadataTest {

    /**
     * RFC 8414 section 3.1: the path is inserted; Discovery section 4: appended; section 3.3: the issuer is identical.
     */
    @Test
    void bothDocumentsOfBothInstitutionsNameTheirIssuer() {
        try (Sandbox sandbox = start(ServerProfile.fapi1Advanced())) {
            PlainClient client = new PlainClient(sandbox);
            String origin = "https://127.0.0.1:" + sandbox.tokenEndpoint().getPort();
            for (Map.Entry<String, String> one : Map.of(
                            "/.well-known/openid-configuration", origin + "/",
                            "/.well-known/oauth-authorization-server", origin + "/",
                            "/issuer/.well-known/openid-configuration", origin + "/issuer",
                            "/.well-known/oauth-authorization-server/issuer", origin + "/issuer")
                    .entrySet()) {
                HttpResponse<String> document = client.get(URI.create(origin + one.getKey()));
                assertThat(document.statusCode()).isEqualTo(200);
                assertThat(member(document, "issuer")).isEqualTo(one.getValue());
            }
            String bank =
                    client.get(sandbox.authorisation().openIdConfiguration()).body();
            String alias = sandbox.authorisation()
                    .overMutualTls(sandbox.tokenEndpoint())
                    .toString();
            assertThat(bank)
                    .contains("\"token_endpoint\":\"" + sandbox.tokenEndpoint() + "\"")
                    .contains("\"mtls_endpoint_aliases\":{\"token_endpoint\":\"" + alias + "\"")
                    .contains("\"require_signed_request_object\":true", "\"PS256\"", "\"tls_client_auth\"")
                    .contains("\"tls_client_certificate_bound_access_tokens\":true");
        }
    }

    @Test
    void anIssuerMayEndInASlashOrBeALie() {
        try (Sandbox sandbox = start(
                ServerProfile.plain().with(ServerRule.ISSUER_WITH_SLASH, ServerRule.METADATA_OF_ANOTHER_ISSUER))) {
            SandboxAuthorisation there = sandbox.cardIssuer().authorisation();

            assertThat(there.issuer()).endsWith("/issuer/");
            assertThat(there.serverMetadata()).hasPath("/.well-known/oauth-authorization-server/issuer");
            assertThat(member(new PlainClient(sandbox).get(there.serverMetadata()), "issuer"))
                    .isNotEqualTo(there.issuer());
        }
    }

    /** RFC 8707 sections 2 and 2.2: a token is for what was asked, and a token request may ask for no more. */
    @Test
    void aTokenIsForItsResource() {
        try (Sandbox sandbox = start(ServerProfile.plain())) {
            PlainClient client = new PlainClient(sandbox);
            Map<String, String> request = client.authorisation();
            request.put("resource", sandbox.corporationBase().toString());
            String code =
                    PlainClient.parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "code");
            Map<String, String> more = client.redemption(client.code("alice"));
            more.put("resource", sandbox.corporationBase().toString());

            String token = member(client.redeem(code), "access_token");
            request.put("resource", sandbox.corporationBase() + "/accounts");
            String narrow = member(
                    client.redeem(PlainClient.parameter(
                            sandbox.user("alice").approve(client.authorisationUri(request)), "code")),
                    "access_token");

            assertThat(client.bank("/accounts", token).statusCode()).isEqualTo(200);
            assertThat(client.bank("/accounts/balances", narrow).statusCode()).isEqualTo(200);
            assertThat(client.bank("/transfer/status", narrow).statusCode()).isEqualTo(401);
            assertThat(client.bank("/transfer/status", token).statusCode()).isEqualTo(403);
            assertThat(member(client.token(more), "error")).isEqualTo("invalid_target");
        }
    }

    @Test
    void aUserMayEndTheGrantForThreeReasons() {
        try (Sandbox sandbox = start(ServerProfile.plain())) {
            PlainClient client = new PlainClient(sandbox);
            SandboxUser alice = sandbox.user("alice");
            for (Runnable end :
                    new Runnable[] {alice::changePassword, alice::linkOtherService, alice::withdrawConsents}) {
                HttpResponse<String> tokens = client.redeem(client.code("alice"));
                String bobs = client.accessToken("bob");
                end.run();
                HttpResponse<String> refused = client.refresh(member(tokens, "refresh_token"));

                assertThat(client.bank("/accounts", member(tokens, "access_token"))
                                .statusCode())
                        .isEqualTo(401);
                assertThat(client.bank("/accounts", bobs).statusCode()).isEqualTo(200);
                assertThat(member(refused, "error")).isEqualTo("invalid_grant");
                assertThat(member(refused, "error_description")).startsWith("the user has ");
            }
        }
    }

    /** RFC 6750 section 3.1 and RFC 9470 section 3. */
    @Test
    void aResourceMayAskForMore() {
        try (Sandbox sandbox = start(ServerProfile.plain())) {
            PlainClient client = new PlainClient(sandbox);
            String token = client.accessToken("alice");
            sandbox.faults()
                    .next(RequestMatch.pathEnding("/accounts"), AccessFaults.insufficientScope("private:transfer"))
                    .next(RequestMatch.pathEnding("/accounts"), AccessFaults.stepUp("mfa", Duration.ofMinutes(5)));

            HttpResponse<String> scope = client.bank("/accounts", token);
            HttpResponse<String> stepUp = client.bank("/accounts", token);

            assertThat(scope.statusCode()).isEqualTo(403);
            assertThat(scope.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer error=\"insufficient_scope\", scope=\"private:transfer\"");
            assertThat(stepUp.statusCode()).isEqualTo(401);
            assertThat(stepUp.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\", max_age=\"300\"");
        }
    }

    @Test
    void faultsReachEveryEndpoint() {
        try (Sandbox sandbox = start(ServerProfile.fapi2MutualTls())) {
            PlainClient client = new PlainClient(sandbox);
            SandboxAuthorisation there = sandbox.authorisation();
            for (URI endpoint : new URI[] {
                there.jwks(),
                there.serverMetadata(),
                there.openIdConfiguration(),
                there.userinfoEndpoint(),
                there.overMutualTls(there.pushedRequestEndpoint()),
                there.overMutualTls(there.tokenEndpoint())
            }) {
                sandbox.faults().next(RequestMatch.pathEnding(endpoint.getPath()), Faults.serverError());
                assertThat(client.get(endpoint).statusCode()).isEqualTo(500);
            }
            assertThat(sandbox.faults().outstanding()).isZero();
        }
    }

    private static Sandbox start(ServerProfile profile) {
        return Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(profile)
                .start();
    }
}
