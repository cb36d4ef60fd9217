package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantAdvice;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxUser;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ends that a user causes at the institution. The sandbox's OAuth tells the reason in words only, which prove nothing
 * to a program (RFC 6749 section 5.2: a text for the developer), so the cause stays "refused".
 */
class GrantEndsEndToEndTest {

    private final Sandbox sandbox = Application.sandbox().start();

    @TempDir
    private Path vault;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ProfiledApplication application;

    @BeforeEach
    void open() {
        application = ProfiledApplication.open(sandbox, FactSheets.plain(), vault);
    }

    @AfterEach
    void close() {
        application.close();
        sandbox.close();
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                end(SandboxUser::withdrawConsents, "the user has withdrawn the permission"),
                end(SandboxUser::changePassword, "the user has changed the password"),
                end(SandboxUser::linkOtherService, "the user has linked another service"));
    }

    private static Arguments end(Consumer<SandboxUser> act, String words) {
        return Arguments.of(act, words);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("ends")
    void anEndAtTheInstitutionIsSeenAtTheNextCallAndRemembered(Consumer<SandboxUser> act, String words) {
        Grant grant = application.consent();
        assertThat(application.accounts(grant)).isEqualTo(200);
        act.accept(sandbox.user("alice"));

        NakadachiException ended = Failures.of(() -> application.accounts(grant));

        assertThat(ended.problem().code().value()).isEqualTo("consent.ended");
        assertThat(ended.problem().answer().flatMap(ProviderAnswer::message)).contains(words);
        GrantStatus status = application.status(grant);
        assertThat(status.state()).isEqualTo(GrantState.REVOKED);
        assertThat(status.cause()).isEqualTo(GrantCause.REFUSED);
        assertThat(status.advice()).isEqualTo(GrantAdvice.CONSENT_AGAIN);
        long before = requests();
        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.ended");
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void onlyTheGrantsOfThatUserEndAndANewConsentWorks() {
        Grant grant = application.consent();
        sandbox.user("bob").changePassword();
        assertThat(application.accounts(grant)).isEqualTo(200);
        sandbox.user("alice").changePassword();
        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.ended");

        Grant renewed = application.consent(ProfiledApplication.request().renewing(grant.id()));

        assertThat(renewed.id()).isEqualTo(grant.id());
        assertThat(application.accounts(grant)).isEqualTo(200);
        assertThat(application.status(grant).state()).isEqualTo(GrantState.ACTIVE);
    }

    /** A revocation that the institution does not confirm ends the grant here all the same, and says so. */
    @Test
    void anUnconfirmedRevocationIsLocalOnly() {
        Grant grant = application.consent();
        sandbox.faults().next(RequestMatch.pathEnding("/tokens/revoke"), Faults.serverError());

        assertThat(application.connection().consent().revoke(grant.id()).value())
                .isEqualTo(Revocation.LOCAL_ONLY.value());

        long before = requests();
        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.revoked");
        assertThat(requests()).isEqualTo(before);
        assertThat(application.status(grant).cause()).isEqualTo(GrantCause.REVOKED_HERE);
    }

    private long requests() {
        return sandbox.counters().byPath().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
