package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.policy.TokenOptions;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TokenOptionsTest {

    private final TokenOptions defaults = TokenOptions.defaults();

    @Test
    void whatACallerSetsIsWhatTheTokensOfItsConnectionGoBy() {
        OAuthOptions options = OAuthOptions.of(CallOptions.defaults()
                .withTokens(defaults.withClockSkew(Duration.ofSeconds(1))
                        .withRefreshLead(Duration.ofSeconds(2))
                        .withRefreshTime(Duration.ofSeconds(3))
                        .withCallsAtOnce(5)
                        .withRereadAfter(Duration.ZERO))
                .withReadAttempts(1)
                .tokens());

        assertThat(options.clockSkew()).hasSeconds(1);
        assertThat(options.staleLead()).hasSeconds(2);
        assertThat(options.refreshTime()).hasSeconds(3);
        assertThat(options.callsAtOnce()).isEqualTo(5);
        assertThat(options.rereadAfter()).isZero();
    }

    @Test
    void theDefaultsAreThoseOfTheGuide() {
        assertThat(defaults.clockSkew()).hasSeconds(30);
        assertThat(defaults.refreshLead()).hasMinutes(5);
        assertThat(defaults.refreshTime()).hasSeconds(30);
        assertThat(defaults.callsAtOnce()).isEqualTo(4);
        assertThat(defaults.rereadAfter()).hasSeconds(5);
    }

    @Test
    void timesAndNumbersOutOfRangeAreRefused() {
        refused(() -> defaults.withClockSkew(Duration.ofSeconds(-1)));
        refused(() -> defaults.withClockSkew(Duration.ofDays(1).plusSeconds(1)));
        refused(() -> defaults.withRefreshLead(Duration.ofSeconds(-1)));
        refused(() -> defaults.withRefreshTime(Duration.ofSeconds(2)));
        refused(() -> defaults.withRefreshTime(Duration.ofMinutes(11)));
        refused(() -> defaults.withCallsAtOnce(0));
        refused(() -> defaults.withCallsAtOnce(1_001));
        refused(() -> defaults.withRereadAfter(Duration.ofNanos(-1)));
        refused(() -> defaults.withRereadAfter(Duration.ofMinutes(10).plusNanos(1)));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageContaining("TokenOptions");
    }
}
