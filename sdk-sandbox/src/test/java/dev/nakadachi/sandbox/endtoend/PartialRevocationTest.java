package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Connection;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An institution that revokes access tokens and refuses to revoke refresh tokens (RFC 7009 section 2.2.1). */
class PartialRevocationTest {

    @TempDir
    private Path vault;

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of(ServerProfile.plain(), FactSheets.plain()),
                Arguments.of(ServerProfile.fapi2Dpop(), FactSheets.fapi2Dpop()));
    }

    /** Another node has the access token in memory: the resource refuses it, and nothing more was claimed. */
    @ParameterizedTest
    @MethodSource("servers")
    void theAccessTokenEndsAndNoMoreIsClaimed(ServerProfile server, OAuthFacts facts) {
        ServerProfile partial = server.with(ServerRule.REFRESH_TOKENS_NOT_REVOKED);
        try (Sandbox sandbox = Application.sandbox().profile(partial).start();
                ProfiledApplication application = ProfiledApplication.open(sandbox, facts, vault)) {
            Grant grant = application.consent();
            Connection<Calls> other = application.anotherConnection();
            assertThat(other.on(grant).call(ProfiledApplication.ACCOUNTS, "/accounts"))
                    .isEqualTo(200);

            assertThat(application.connection().consent().revoke(grant.id())).isEqualTo(Revocation.ACCESS_TOKEN_ONLY);

            long before = sandbox.counters().tokenCalls();
            assertThat(codeOf(() -> other.on(grant).call(ProfiledApplication.ACCOUNTS, "/accounts")))
                    .isEqualTo("consent.revoked");
            assertThat(sandbox.counters().tokenCalls()).isEqualTo(before);
        }
    }
}
