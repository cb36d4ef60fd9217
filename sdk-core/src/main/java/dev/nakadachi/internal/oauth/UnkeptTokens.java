package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.internal.oauth.TokenRevocation.Confirmed;
import dev.nakadachi.provider.Coexistence;
import java.util.Set;

/**
 * Gives back tokens of a consent that were issued and cannot be kept, and says what is left of them. The token endpoint
 * itself gave them, so this tells an attacker nothing: decision 0024. Thread-safe.
 */
final class UnkeptTokens {

    /** The tokens are those of another user, or the grant that was to be renewed is over. */
    private static final Set<ErrorCode> NOTHING_TO_END =
            Set.of(ErrorCode.CONSENT_OTHER_SUBJECT, ErrorCode.CONSENT_REVOKED);

    private final OAuthParts parts;
    private final TokenRevocation revocation;

    UnkeptTokens(OAuthParts parts, TokenRevocation revocation) {
        this.parts = parts;
        this.revocation = revocation;
    }

    /** What the caller is told: why, what became of the tokens, and what to do now that the code is spent. */
    NakadachiException givenBack(TokenCall call, PendingContent pending, TokenSet tokens, RuntimeException failed) {
        Problem why = failed instanceof NakadachiException known
                ? known.problem()
                : Problem.of(
                        ErrorCode.STORE_FAILED,
                        "the store threw " + failed.getClass().getName());
        return told(call, why, left(call, pending, tokens, why)).toException(failed);
    }

    /** Revoking them could end the grant that they may be those of by now. */
    NakadachiException perhapsStored(TokenCall call, StoreException unsure) {
        String left = "they may have been stored as grant " + call.grant()
                + " and were not revoked, which could end it; " + byHand();
        return told(call, unsure.problem(), left).toException(unsure);
    }

    private Problem told(TokenCall call, Problem why, String left) {
        Problem told = switch (why.advice().family()) {
            case TRY_LATER -> lost(why, left);
            case STORE -> why.code().equals(ErrorCode.STORE_CONFLICT) ? lost(why, left) : unstored(why, left);
            default -> why.withDetail(why.detail() + "; " + left);
        };
        return told.at(parts.profile().institution().value(), call.correlation().value());
    }

    /** The answer to a code was lost or cannot be read: nothing can be given back, and nothing is asked again. */
    NakadachiException unseen(NakadachiException failed) {
        Problem why = failed.problem();
        return why.withDetail(why.detail() + "; the institution may have issued tokens that nobody has: the user has to"
                        + " consent again, and " + byHand())
                .toException(failed);
    }

    /** A second try with the same code could only end what the first one brought (RFC 6749 section 4.1.2). */
    private static Problem lost(Problem why, String left) {
        return Problem.of(
                ErrorCode.TOKENS_LOST,
                "the institution gave tokens and they could not be kept (" + why.code() + ": " + why.detail() + "); "
                        + left);
    }

    private static Problem unstored(Problem why, String left) {
        return why.withDetail("the institution gave tokens and they could not be stored (" + why.detail() + "); " + left
                + "; the user has to consent again");
    }

    private String left(TokenCall call, PendingContent pending, TokenSet tokens, Problem why) {
        if (pending.renews().isPresent() && isShared() && !NOTHING_TO_END.contains(why.code())) {
            return why.code().equals(ErrorCode.CONSENT_SUPERSEDED)
                    ? "its tokens were dropped here and not revoked, which could end those of the newer consent"
                    : "its tokens were dropped here and not revoked, which could end the grant that is renewed; "
                            + byHand();
        }
        Confirmed confirmed = asked(call, pending, tokens);
        if (confirmed == Confirmed.ALL) {
            return confirmed.words();
        }
        return confirmed.words() + "; " + byHand();
    }

    /** Revoking one token may end all of the user's: RFC 7009 section 2.1 lets a server end the whole grant. */
    private boolean isShared() {
        return parts.profile().oauth().grants().coexistence() != Coexistence.SIDE_BY_SIDE;
    }

    private String byHand() {
        return "the user can end them at the institution: "
                + parts.profile()
                        .oauth()
                        .grants()
                        .endedByUserAt()
                        .map(place -> place.english())
                        .orElse("where the user sees its linked services");
    }

    /** An interrupt may be why the tokens cannot be kept; it waits until they are given back. */
    private Confirmed asked(TokenCall call, PendingContent pending, TokenSet tokens) {
        boolean interrupted = Thread.interrupted();
        try {
            TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
            return revocation.ask(call, tokens, pending.proofKey(), time);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
