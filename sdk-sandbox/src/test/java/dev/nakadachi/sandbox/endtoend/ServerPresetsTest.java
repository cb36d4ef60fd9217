package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a grant on each preset of the sandbox's authorisation server, over TLS on loopback. */
class ServerPresetsTest {

    @TempDir
    private Path vault;

    /** Name, server, and what a fact sheet says of it. */
    static Stream<Arguments> presets() {
        return Stream.of(
                Arguments.of("plain", ServerProfile.plain(), FactSheets.plain()),
                Arguments.of("fapi1Advanced", ServerProfile.fapi1Advanced(), FactSheets.fapi1Advanced()),
                Arguments.of("fapi2Dpop", ServerProfile.fapi2Dpop(), FactSheets.fapi2Dpop()),
                Arguments.of("fapi2MutualTls", ServerProfile.fapi2MutualTls(), FactSheets.fapi2MutualTls()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void aGrantLivesFromConsentOverRefreshesToRevocation(String name, ServerProfile server, OAuthFacts facts) {
        try (Sandbox sandbox = Application.sandbox().profile(server).start();
                ProfiledApplication application = ProfiledApplication.open(sandbox, facts, vault)) {
            Grant grant = application.consent();
            assertThat(application.accounts(grant)).isEqualTo(200);
            for (int refreshes = 1; refreshes <= 2; refreshes++) {
                long before = sandbox.counters().tokenCalls();
                sandbox.clock().advance(Duration.ofHours(1));
                assertThat(application.accounts(grant)).isEqualTo(200);
                assertThat(sandbox.counters().tokenCalls()).isGreaterThan(before);
            }

            assertThat(application.connection().consent().revoke(grant.id()))
                    .isEqualTo(Revocation.REVOKED_AT_INSTITUTION);

            assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.revoked");
        }
    }

    /** What the fact sheet says and what the server publishes are written apart. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void theFactsAgreeWithThePublishedMetadata(String name, ServerProfile server, OAuthFacts facts) {
        try (Sandbox sandbox = Application.sandbox().profile(server).start();
                Nakadachi nakadachi = ProfiledApplication.library(sandbox, vault)) {
            ServerMetadata metadata = nakadachi.discover(
                    ProfiledApplication.BANK,
                    URI.create(sandbox.authorisation().issuer()),
                    MetadataPlace.AUTHORIZATION_SERVER);

            assertThat(metadata.differencesFrom(facts, ProfiledApplication.endpoints(sandbox)))
                    .isEmpty();
        }
    }
}
