package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.Secret;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the institution to revoke a set of tokens and says what it confirmed. The refresh token comes first, because its
 * end takes the access tokens along where that is supported (RFC 7009 section 2.1). Thread-safe.
 */
final class TokenRevocation {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");
    private static final Set<ErrorCode> NOT_ABOUT_THE_TOKEN = Set.of(ErrorCode.CLIENT_REFUSED, ErrorCode.RATE_LIMITED);

    private final OAuthParts parts;
    private final TokenEndpoint endpoint;

    TokenRevocation(OAuthParts parts, TokenEndpoint endpoint) {
        this.parts = parts;
        this.endpoint = endpoint;
    }

    /** What the institution confirmed, and what to say of tokens that nobody here keeps. */
    enum Confirmed {
        ALL("its tokens were revoked at the institution"),
        ACCESS_TOKEN("its access token was revoked at the institution, which refuses to revoke the refresh token: that"
                + " one was dropped here and stays valid there until it ends"),
        NOTHING("its tokens were dropped here and the institution did not confirm their revocation"),
        NOT_ASKED("its tokens were dropped here and stay valid at the institution until they end");

        private final String words;

        Confirmed(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Confirmed ask(TokenCall call, TokenSet tokens, Optional<Secret> proofKey, TimeLeft time) {
        if (parts.endpoints().find(EndpointRole.REVOCATION).isEmpty()) {
            return Confirmed.NOT_ASKED;
        }
        Optional<Problem> refusal = tokens.refresh().isPresent()
                ? refusal(call, tokens.refresh().get(), "refresh_token", proofKey, time)
                : refusal(call, tokens.access(), "access_token", proofKey, time);
        if (refusal.isEmpty()) {
            return Confirmed.ALL;
        }
        boolean another = tokens.refresh().isPresent() && isAboutTheToken(refusal.get());
        return another
                        && refusal(call, tokens.access(), "access_token", proofKey, time)
                                .isEmpty()
                ? Confirmed.ACCESS_TOKEN
                : Confirmed.NOTHING;
    }

    private Optional<Problem> refusal(
            TokenCall call, Secret token, String hint, Optional<Secret> proofKey, TimeLeft time) {
        try {
            endpoint.revoke(call.revoking(), token, hint, proofKey, time);
            return Optional.empty();
        } catch (NakadachiException failed) {
            LOG.debug(
                    "the institution did not confirm the revocation of a token ({}): {}",
                    hint,
                    failed.problem().code());
            return Optional.of(failed.problem());
        } catch (RuntimeException broken) {
            // A transport of the caller's own may throw anything; what led here must not be hidden by it.
            LOG.warn(
                    "the revocation of a token ({}) threw {}",
                    hint,
                    broken.getClass().getName());
            return Optional.of(Problem.of(ErrorCode.UNCLASSIFIED, "the transport threw"));
        }
    }

    /**
     * RFC 7009 section 2.2.1: a type of token that is not revoked. Keycloak refuses, under its FAPI 2 profile, refresh
     * tokens that are not bound to the proof's key, and binds none of a confidential client (RFC 9449 section 5).
     */
    private static boolean isAboutTheToken(Problem problem) {
        boolean refused =
                problem.answer().filter(answer -> answer.status() / 100 == 4).isPresent();
        return refused && !NOT_ABOUT_THE_TOKEN.contains(problem.code());
    }
}
