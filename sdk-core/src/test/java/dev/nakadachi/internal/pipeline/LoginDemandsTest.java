package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 9470 section 3 and RFC 6750 section 3.1, in the words of the specifications. */
class LoginDemandsTest {

    /** The two examples of RFC 9470 section 3, joined. */
    @Test
    void aChallengeForAnotherLoginIsRead() {
        Headers headers = challenged("Bearer error=\"insufficient_user_authentication\", "
                + "error_description=\"A different authentication level is required\", "
                + "acr_values=\"myACR other\", max_age=\"5\"");

        assertThat(LoginDemands.code(headers)).contains(ErrorCode.CONSENT_STEP_UP);
        assertThat(stepUp(headers, ErrorCode.CONSENT_STEP_UP))
                .isEqualTo(
                        StepUp.login().withAcrValues(List.of("myACR", "other")).withMaxAge(Duration.ofSeconds(5)));
    }

    /** RFC 9449 section 7.1: the same challenge under the scheme DPoP. */
    @Test
    void theSchemeOfBoundTokensIsReadToo() {
        assertThat(LoginDemands.code(challenged("DPoP error=\"insufficient_user_authentication\"")))
                .contains(ErrorCode.CONSENT_STEP_UP);
    }

    @Test
    void missingScopeNamesTheScopes() {
        Headers headers = challenged("Bearer error=\"insufficient_scope\", scope=\"lines.read cards.read\"");

        assertThat(LoginDemands.code(headers)).contains(ErrorCode.SCOPE_MISSING);
        assertThat(stepUp(headers, ErrorCode.SCOPE_MISSING))
                .isEqualTo(StepUp.login().withScopes(List.of("lines.read", "cards.read")));
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTheDemandStays() {
        Headers headers = challenged(
                "Bearer error=\"insufficient_user_authentication\", max_age=\"999999999\", acr_values=\"gold\"");

        assertThat(stepUp(headers, ErrorCode.CONSENT_STEP_UP))
                .isEqualTo(StepUp.login().withAcrValues(List.of("gold")));
        assertThat(stepUp(Headers.none(), ErrorCode.CONSENT_STEP_UP)).isEqualTo(StepUp.login());
    }

    @Test
    void otherProblemsCarryNoDemand() {
        Headers headers = challenged("Bearer error=\"invalid_token\"");

        assertThat(LoginDemands.code(headers)).isEmpty();
        assertThat(LoginDemands.in(headers, Problem.of(ErrorCode.TOKEN_REFUSED, "d"))
                        .stepUp())
                .isEmpty();
    }

    private static StepUp stepUp(Headers headers, ErrorCode code) {
        return LoginDemands.in(headers, Problem.of(code, "d")).stepUp().orElseThrow();
    }

    private static Headers challenged(String value) {
        return Headers.none().plus(new HeaderName("www-authenticate"), value);
    }
}
