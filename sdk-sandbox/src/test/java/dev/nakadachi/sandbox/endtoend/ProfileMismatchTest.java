package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxAuthorisation;
import dev.nakadachi.sandbox.oauth.ResponseFault;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts and server that do not agree: said when connecting where it can be, else before any token call. */
class ProfileMismatchTest {

    @TempDir
    private Path vault;

    private int opened;

    /** Decision 0023: a mode that is required is checked when connecting. */
    @Test
    void aClientThatLacksWhatTheFactsNeedDoesNotConnect() {
        try (Sandbox sandbox = start(ServerProfile.fapi1Advanced())) {
            SandboxAuthorisation server = sandbox.authorisation();
            ClientCredentials withoutKey = server.credentials();
            ClientCredentials withoutCertificate = ClientCredentials.of(
                    withoutKey.clientId(), sandbox.clientSecret(), ClientAuthentication.CLIENT_SECRET_BASIC);
            OAuthFacts bySecret =
                    FactSheets.plain().withTokens(FactSheets.fapi1Advanced().tokens());

            assertThat(codeOf(() -> open(sandbox, FactSheets.fapi1Advanced(), withoutKey)))
                    .isEqualTo("input.invalid");
            assertThat(codeOf(() -> open(sandbox, bySecret, withoutCertificate)))
                    .isEqualTo("input.invalid");
            assertThat(codeOf(() -> open(sandbox, FactSheets.fapi2Dpop(), withoutCertificate)))
                    .isEqualTo("input.invalid");
            assertThat(sandbox.counters().byPath()).isEmpty();
        }
    }

    /** RFC 9207 section 2.4: a client refuses a response without {@code iss} from a server that is known to send it. */
    @Test
    void aMissingIssuerIsRefusedWithoutATokenCall() {
        try (Sandbox sandbox = start(ServerProfile.plain().with(ServerRule.NO_ISSUER_PARAMETER));
                ProfiledApplication application = open(sandbox, FactSheets.plain())) {
            assertThat(codeOf(application::consent)).isEqualTo("consent.callback-refused");
            assertThat(sandbox.counters().tokenCalls()).isZero();
        }
    }

    /** What {@link AuthorizationFormsTest} does for signed responses, for those in the query (RFC 9207, RFC 6749). */
    @ParameterizedTest
    @EnumSource(names = {"WRONG_STATE", "NO_STATE", "WRONG_ISSUER", "NO_ISSUER"})
    void aBadResponseInTheQueryIsRefusedWithoutAnyCall(ResponseFault fault) {
        try (Sandbox sandbox = start(ServerProfile.fapi2Dpop());
                ProfiledApplication application = open(sandbox, FactSheets.fapi2Dpop())) {
            ConsentStart start = application.start(ProfiledApplication.request());
            URI callback = sandbox.user("alice").approve(start.authorizationUri(), fault);

            assertThat(codeOf(() -> application.finish(start, callback))).isEqualTo("consent.callback-refused");
            assertThat(sandbox.counters().tokenCalls()).isZero();
        }
    }

    /** A server that signs every response tells a client that asks for none in its own words, and no code is used. */
    @Test
    void aServerThatOnlySignsRefusesAPlainRequest() {
        try (Sandbox sandbox = start(ServerProfile.plain().with(ServerRule.SIGNED_RESPONSES_ONLY));
                ProfiledApplication application = open(sandbox, FactSheets.plain())) {
            assertThat(codeOf(application::consent)).isEqualTo("institution.request-refused");
            assertThat(sandbox.counters().tokenCalls()).isZero();
        }
    }

    /** RFC 6749 section 5.1: without {@code expires_in} the life is that of the facts, here 5 minutes. */
    @Test
    void aTokenWithoutALifeIsTrustedForTheTimeOfTheFacts() {
        try (Sandbox sandbox = start(ServerProfile.plain().with(ServerRule.NO_EXPIRES_IN));
                ProfiledApplication application = open(sandbox, FactSheets.plain())) {
            Grant grant = application.consent();
            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(1);

            sandbox.clock().advance(Duration.ofMinutes(5));

            assertThat(application.accounts(grant)).isEqualTo(200);
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(2);
        }
    }

    private static Sandbox start(ServerProfile profile) {
        return Application.sandbox().profile(profile).start();
    }

    private ProfiledApplication open(Sandbox sandbox, OAuthFacts facts) {
        return ProfiledApplication.open(sandbox, facts, vault);
    }

    private ProfiledApplication open(Sandbox sandbox, OAuthFacts facts, ClientCredentials client) {
        return ProfiledApplication.open(sandbox, facts, vault.resolve(Integer.toString(++opened)), client);
    }
}
