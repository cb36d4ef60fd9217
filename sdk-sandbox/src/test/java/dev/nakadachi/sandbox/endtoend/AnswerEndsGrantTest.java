package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantAdvice;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank that says in the answer to a call that the consent has ended, and one that only refuses a token. */
class AnswerEndsGrantTest {

    private static final RequestMatch ACCOUNTS = RequestMatch.pathEnding("/accounts");

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

    /** The row of made-up-bank.csv says what the bank means by its code. */
    @Test
    void aCodeOfTheErrorTableEndsTheGrantUntilItIsRenewed() {
        Grant grant = application.consent();
        answers(Faults.status(403, "SBX_PASSWORD", "the password was changed"));

        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.password-changed");

        GrantStatus status = application.status(grant);
        assertThat(status.state()).isEqualTo(GrantState.REVOKED);
        assertThat(status.cause()).isEqualTo(GrantCause.PASSWORD_CHANGED);
        assertThat(status.advice()).isEqualTo(GrantAdvice.CONSENT_AGAIN);
        long asked = sandbox.counters().to("/accounts");
        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("consent.password-changed");
        assertThat(sandbox.counters().to("/accounts")).isEqualTo(asked);

        application.consent(ProfiledApplication.request().renewing(grant.id()));
        assertThat(application.accounts(grant)).isEqualTo(200);
    }

    /** RFC 6750 section 3.1, invalid_token: "expired, revoked, malformed, or invalid for other reasons". */
    @Test
    void aTokenThatIsRefusedAgainAfterItsRenewalEndsNothing() {
        Grant grant = application.consent();
        answers(Faults.unauthorized());
        answers(Faults.unauthorized());

        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("institution.token-refused");

        assertThat(application.status(grant).state()).isEqualTo(GrantState.ACTIVE);
        assertThat(application.accounts(grant)).isEqualTo(200);
    }

    @Test
    void aStatusWithoutACodeEndsNothing() {
        Grant grant = application.consent();
        answers(Faults.status(403, "", "from a proxy"));

        assertThat(codeOf(() -> application.accounts(grant))).isEqualTo("institution.forbidden");

        assertThat(application.status(grant).state()).isEqualTo(GrantState.ACTIVE);
    }

    private void answers(Fault fault) {
        sandbox.faults().next(ACCOUNTS, fault);
    }
}
