package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.SecretAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a grant by the answer to a call that was made on it. */
@Timeout(60)
class ToldEndingTest {

    private final OAuthBench bench = new OAuthBench();
    private final List<String> told = new ArrayList<>();
    private final OAuthConnection connection;
    private final GrantId grant;
    private final AccessToken used;

    ToldEndingTest() {
        bench.grantListener =
                change -> told.add(change.now().state() + " " + change.now().cause());
        connection = bench.connect();
        grant = bench.grant(connection).id();
        used = connection.tokens().obtain(grant, PATIENCE);
        told.clear();
    }

    @Test
    void anAnswerThatNamesACauseEndsTheGrantOnAllNodesAndIsToldOnce() {
        tell(named(ErrorCode.CONSENT_PASSWORD_CHANGED));
        tell(named(ErrorCode.CONSENT_PASSWORD_CHANGED));
        bench.connect().tokens().told(grant, used, named(ErrorCode.CONSENT_OTHER_SERVICE), PATIENCE);

        assertThat(viewed()).isEqualTo(ErrorCode.CONSENT_PASSWORD_CHANGED);
        assertThat(bench.connect().consent().status(grant).cause()).isEqualTo(GrantCause.PASSWORD_CHANGED);
        assertThat(told).containsExactly("revoked password-changed");
        assertThat(bench.server.refreshes()).isZero();
    }

    /** Rule 3 of the house, for access tokens: the token that failed must still be the stored one. */
    @Test
    void anAnswerToATokenThatWasReplacedEndsNothing() {
        bench.connect().tokens().renew(grant, used, PATIENCE);

        tell(named(ErrorCode.CONSENT_ENDED));

        assertThat(connection.consent().status(grant).state()).isEqualTo(GrantState.ACTIVE);
        assertThat(connection.tokens().obtain(grant, PATIENCE).secret().reveal(SecretAccess.explicit()))
                .as("and this node has looked")
                .isEqualTo("access-2");
        assertThat(told).isEmpty();
    }

    /** A proxy can answer 401 or 403 as well; what the institution itself says has a code of its own. */
    @Test
    void aStatusAloneAndARefusedTokenEndNothing() {
        ProviderAnswer bare = new ProviderAnswer(403, Optional.empty(), Optional.empty(), "");
        tell(Problem.of(ErrorCode.CONSENT_ENDED, "403").withAnswer(bare));
        tell(Problem.of(ErrorCode.CONSENT_ENDED, "said by nobody"));
        tell(named(ErrorCode.TOKEN_REFUSED));
        tell(named(ErrorCode.CONSENT_STEP_UP));
        tell(named(ErrorCode.SCOPE_MISSING));
        tell(named(ErrorCode.TOKENS_LOST));

        assertThat(connection.consent().status(grant).state()).isEqualTo(GrantState.ACTIVE);
        assertThat(told).isEmpty();
    }

    @Test
    void aReasonAmongSeveralIsACodeOfItsOwn() {
        ProviderAnswer listed = new ProviderAnswer(400, Optional.empty(), Optional.empty(), "")
                .withDetails(List.of(ErrorDetail.of("PWCHANGED")));

        tell(Problem.of(ErrorCode.CONSENT_PASSWORD_CHANGED, "400").withAnswer(listed));

        assertThat(told).containsExactly("revoked password-changed");
    }

    @Test
    void aFailureToRecordItIsNotTheCallersAndTheNextAnswerIsRecorded() {
        bench.store.failNextWrites(1);
        tell(named(ErrorCode.CONSENT_PASSWORD_CHANGED));
        assertThat(connection.consent().status(grant).state()).isEqualTo(GrantState.ACTIVE);

        connection.tokens().told(grant, used, named(ErrorCode.CONSENT_PASSWORD_CHANGED), Duration.ZERO);
        assertThat(connection.consent().status(grant).state()).isEqualTo(GrantState.ACTIVE);

        tell(named(ErrorCode.CONSENT_PASSWORD_CHANGED));
        assertThat(told).containsExactly("revoked password-changed");
    }

    /** Tokens that could not be stored before: kept as all are, and of no use any more. */
    @Test
    void tokensThatWereRescuedDoNotReviveIt() {
        bench.store.failWritesAfter(1, 1);
        assertThat(code(() -> connection.tokens().renew(grant, used, PATIENCE))).isEqualTo(ErrorCode.STORE_FAILED);
        tell(named(ErrorCode.CONSENT_PASSWORD_CHANGED));

        assertThat(code(() -> connection.tokens().obtain(grant, PATIENCE)))
                .isEqualTo(ErrorCode.CONSENT_PASSWORD_CHANGED);
    }

    private void tell(Problem answer) {
        connection.tokens().told(grant, used, answer, PATIENCE);
    }

    private static Problem named(ErrorCode code) {
        return Problem.of(code, "the institution answered with status 403")
                .withAnswer(new ProviderAnswer(403, Optional.of("X1"), Optional.empty(), ""));
    }

    private ErrorCode viewed() {
        return code(() -> connection.tokens().view(grant));
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }
}
