package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.testing.CrowdHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Where there is no other token to come. RFC 6749 section 5.1: refresh_token is OPTIONAL. The token of an hour counts
 * as over 30 seconds before its end, and is due to be refreshed 5 minutes before that.
 */
@Timeout(60)
class LastTokenTest {

    private static final String BARE = "{\"access_token\":\"only\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    private static final Duration TO_STALE = Duration.ofMinutes(54).plusSeconds(30);
    private static final Duration TO_EXPIRED = Duration.ofMinutes(59).plusSeconds(30);

    private final OAuthBench bench = new OAuthBench();
    private final List<String> told = new ArrayList<>();
    private final OAuthConnection connection;
    private final GrantId grant;

    LastTokenTest() {
        bench.grantListener =
                change -> told.add(change.now().state() + " " + change.now().cause());
        bench.server.answersNext(200, BARE);
        connection = bench.connect();
        grant = bench.grant(connection).id();
    }

    @Test
    void theGrantEndsWithTheLastTokenAndThatIsToldOnce() {
        obtain();
        bench.host.advance(TO_EXPIRED);

        assertThat(code(this::obtain)).isEqualTo(ErrorCode.CONSENT_PERIOD_OVER);
        assertThat(code(this::obtain)).isEqualTo(ErrorCode.CONSENT_PERIOD_OVER);
        assertThat(code(() -> connection.tokens().view(grant))).isEqualTo(ErrorCode.CONSENT_PERIOD_OVER);

        GrantStatus status = bench.connect().consent().status(grant);
        assertThat(status.state()).isEqualTo(GrantState.EXPIRED);
        assertThat(status.cause()).isEqualTo(GrantCause.PERIOD_OVER);
        assertThat(status.since()).isEqualTo(CrowdHost.START.plus(TO_EXPIRED));
        assertThat(told).containsExactly("active consented", "expired period-over");
        assertThat(bench.server.requests()).as("the code").hasSize(1);
    }

    @Test
    void itsEndIsKnownFromTheBeginning() {
        assertThat(connection.consent().grant(grant).expiresAt()).contains(CrowdHost.START.plusSeconds(3600));
        assertThat(connection.consent().calendar().endingBefore(CrowdHost.START.plusSeconds(3601)))
                .extracting(GrantStatus::grant)
                .containsExactly(grant);

        bench.host.advance(Duration.ofHours(1));

        assertThat(connection.consent().calendar().sweep()).isEqualTo(1);
        assertThat(told).containsExactly("active consented", "expired period-over");
    }

    @Test
    void nothingIsRefreshedAheadOfTheEnd() {
        obtain();
        bench.host.holdTasks();
        bench.host.advance(TO_STALE);

        assertThat(obtain()).isEqualTo("only");
        assertThat(bench.host.holdsTask()).isFalse();
    }

    /** A refused access token proves nothing of the consent (RFC 6750 section 3.1: expired, revoked, malformed …). */
    @Test
    void aTokenThatIsRefusedBeforeItsEndEndsNothing() {
        AccessToken refused = connection.tokens().obtain(grant, PATIENCE);

        assertThat(code(() -> connection.tokens().renew(grant, refused, PATIENCE)))
                .isEqualTo(ErrorCode.TOKEN_REFUSED);

        assertThat(connection.consent().status(grant).state()).isEqualTo(GrantState.ACTIVE);
        assertThat(obtain()).isEqualTo("only");
        assertThat(bench.server.requests()).hasSize(1);
    }

    /** A node whose clock is behind that of the node that got the token. */
    @Test
    void aTokenThatMustNotBeUsedIsOverOnEveryClock() {
        TokenSet tokens = new TokenSet(
                        Secret.of("access-1"),
                        Optional.of(Secret.of("refresh-1")),
                        CrowdHost.START,
                        CrowdHost.START.plusSeconds(3600))
                .withheld();

        for (long seconds : new long[] {-86_400, -1, 0, 1}) {
            assertThat(tokens.freshness(CrowdHost.START.plusSeconds(seconds), OAuthOptions.defaults()))
                    .isEqualTo(TokenSet.Freshness.EXPIRED);
        }
        assertThat(tokens.isUsable()).isFalse();
    }

    /** RFC 6749 section 5.1: expires_in is RECOMMENDED. Nobody has said that the token ends, so the grant does not. */
    @Test
    void aTokenOfWhichNothingSaysWhenItEndsIsUsedUntilItIsRefused() {
        bench.server.answersNext(200, "{\"access_token\":\"endless\",\"token_type\":\"Bearer\"}");
        GrantId endless = bench.grant(connection).id();
        assertThat(connection.consent().grant(endless).expiresAt()).isEmpty();

        bench.host.advance(Duration.ofDays(400));

        AccessToken token = connection.tokens().obtain(endless, PATIENCE);
        assertThat(token.secret().reveal(SecretAccess.explicit())).isEqualTo("endless");
        assertThat(code(() -> connection.tokens().renew(endless, token, PATIENCE)))
                .isEqualTo(ErrorCode.TOKEN_REFUSED);
    }

    /** RFC 6749 section 5.1: "or document the default value". */
    @Test
    void theProfilesWordOnTheLifeOfATokenCounts() {
        bench.facts = bench.facts.withDefaultTokenLife(Duration.ofMinutes(10));
        bench.server.answersNext(200, "{\"access_token\":\"ten\",\"token_type\":\"Bearer\"}");
        OAuthConnection documented = bench.connect();

        GrantId ten = bench.grant(documented).id();

        assertThat(documented.consent().grant(ten).expiresAt()).contains(CrowdHost.START.plus(Duration.ofMinutes(10)));
    }

    private String obtain() {
        return connection.tokens().obtain(grant, PATIENCE).secret().reveal(SecretAccess.explicit());
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }
}
