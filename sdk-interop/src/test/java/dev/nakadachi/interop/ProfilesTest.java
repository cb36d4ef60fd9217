package dev.nakadachi.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.transport.WireRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every profile walks from the code to the revocation. */
@NeedsKeycloak
class ProfilesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void fromCodeToRevocation(Profile profile) {
        try (Application application = Application.open(Keycloak.running(), profile, directory)) {
            Grant grant = application.consent();
            Calls calls = application.connection().on(grant);
            assertThat(calls.call(Bank.WHO, "")).isEqualTo("KNOWN");

            application.transport().refuseTheToken();
            assertThat(calls.call(Bank.WHO, "")).isEqualTo("KNOWN");
            List<String> refreshTokens = application.transport().refreshTokensSent();
            assertThat(refreshTokens).hasSize(1);
            application.transport().refuseTheToken();
            assertThat(calls.call(Bank.WHO, "")).isEqualTo("KNOWN");
            assertThat(application.transport().refreshTokensSent())
                    .as("Keycloak rotates: the second refresh uses what the first one brought")
                    .hasSize(2)
                    .doesNotHaveDuplicates();

            assertThat(application.connection().consent().revoke(grant.id())).isEqualTo(profile.revocation());
            assertThat(application.transport().answersOf("/revoke")).isEqualTo(profile.revocationAnswers());
            assertThatThrownBy(() -> calls.call(Bank.WHO, "")).isInstanceOf(ConsentRequiredException.class);
            assertThat(application.transport().sentTo("/token")).isEqualTo(3);
        }
    }

    /**
     * What another node still has in memory is worthless at the institution: it was revoked there, whatever else was.
     */
    @ParameterizedTest
    @EnumSource
    void theAccessTokenIsRefusedByTheServerAfterTheRevocation(Profile profile) {
        try (Application application = Application.open(Keycloak.running(), profile, directory)) {
            Grant grant = application.consent();
            Calls otherNode = application.anotherConnection().on(grant);
            assertThat(otherNode.call(Bank.WHO, "")).isEqualTo("KNOWN");

            application.connection().consent().revoke(grant.id());

            assertThatThrownBy(() -> otherNode.call(Bank.WHO, "")).isInstanceOf(ConsentRequiredException.class);
            assertThat(application.transport().answersOf("/userinfo")).containsExactly(200, 401);
        }
    }

    /** RFC 9449 section 4.1, and section 5 for the token endpoint; Keycloak's FAPI 2 profile asks it of revocation. */
    @ParameterizedTest
    @EnumSource(names = {"PAR_DPOP", "FAPI2_DPOP"})
    void aProofGoesWithEveryRequestOfABoundGrant(Profile profile) {
        try (Application application = Application.open(Keycloak.running(), profile, directory)) {
            Grant grant = application.consent();
            application.connection().on(grant).call(Bank.WHO, "");
            application.connection().consent().revoke(grant.id());

            assertThat(application.transport().sent())
                    .extracting(request -> request.uri().getPath().replaceAll(".*/", ""))
                    .startsWith("request", "token", "userinfo", "revoke");
            assertThat(application.transport().sent())
                    .allSatisfy(request ->
                            assertThat(WatchedTransport.header(request, "dpop")).isPresent());
            WireRequest business = application.transport().sent().get(2);
            assertThat(WatchedTransport.header(business, "authorization").orElseThrow())
                    .startsWith("DPoP ");
        }
    }

    @Test
    void manyCallersOnARefusedTokenShareOneRefresh() throws Exception {
        try (Application application = Application.open(Keycloak.running(), Profile.PLAIN_PKCE, directory)) {
            Calls calls = application.connection().on(application.consent());
            calls.call(Bank.WHO, "");

            application.transport().refuseTheToken();
            List<String> answers = Together.run(16, () -> calls.call(Bank.WHO, ""));

            assertThat(answers).hasSize(16).containsOnly("KNOWN");
            assertThat(application.transport().refreshTokensSent()).hasSize(1);
        }
    }
}
