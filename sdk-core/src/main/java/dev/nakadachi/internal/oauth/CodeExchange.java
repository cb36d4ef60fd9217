package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Exchanges a code for tokens and seals them in the vault. Tokens whose ID token is not believed may be those of
 * another user: they are never stored, and the institution that issued them is asked to revoke them.
 */
final class CodeExchange {

    private final OAuthParts parts;
    private final GrantKeeping keeping;
    private final TokenEndpoint endpoint;
    private final IdTokens idTokens;
    private final Flights flights;
    private final TokenRevocation revocation;

    CodeExchange(
            OAuthParts parts,
            GrantKeeping keeping,
            TokenEndpoint endpoint,
            TokenRevocation revocation,
            IdTokens idTokens,
            Flights flights) {
        this.parts = parts;
        this.keeping = keeping;
        this.endpoint = endpoint;
        this.idTokens = idTokens;
        this.flights = flights;
        this.revocation = revocation;
    }

    /** Whatever can be found wanting before the consent is used up; the same callback may be tried again after it. */
    void prepare(PendingContent pending) {
        pending.renews().ifPresent(keeping::mustBeRenewable);
        idTokens.prepare(pending.scopes());
    }

    Grant exchange(TokenCall call, PendingContent pending, Secret code) {
        flights.begin();
        try {
            return exchanged(call, pending, code);
        } finally {
            flights.end();
        }
    }

    private Grant exchanged(TokenCall call, PendingContent pending, Secret code) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        TokenAnswer answer = endpoint.exchange(call, code, pending, time);
        GrantRecord record = record(call.grant(), pending, answer, subject(call, pending, answer));
        try {
            return keeping.keep(call, pending.renews(), record);
        } catch (StoreException failed) {
            throw Problem.of(
                            failed.problem().code(),
                            "the institution gave tokens and they could not be stored ("
                                    + failed.problem().detail() + "); they are lost, the user has to consent again")
                    .toException(failed);
        }
    }

    private Optional<Secret> subject(TokenCall call, PendingContent pending, TokenAnswer answer) {
        try {
            return idTokens.subject(pending, answer);
        } catch (NakadachiException refused) {
            Problem problem = refused.problem();
            throw Problem.of(problem.code(), problem.detail() + "; " + withdrawn(call, pending, answer))
                    .at(
                            parts.profile().institution().value(),
                            call.correlation().value())
                    .toException(refused);
        }
    }

    /** The token endpoint itself gave these tokens, so this tells an attacker nothing: decision 0024. */
    private String withdrawn(TokenCall call, PendingContent pending, TokenAnswer answer) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        TokenSet tokens = answer.tokens(parts.profile().oauth(), parts.host().now());
        return revocation.ask(call, tokens, pending.proofKey(), time).words();
    }

    private GrantRecord record(GrantId id, PendingContent pending, TokenAnswer answer, Optional<Secret> subject) {
        OAuthFacts facts = parts.profile().oauth();
        Instant now = parts.host().now();
        // RFC 6749 section 5.1: scope is OPTIONAL if identical to the scope requested by the client.
        Set<String> words = answer.scope().orElse(pending.scopes());
        Grant grant = Grant.of(
                        id,
                        pending.user(),
                        pending.tenant(),
                        parts.profile().institution(),
                        parts.endpoints().environment(),
                        now)
                .withGranted(GrantRecord.granted(facts, pending.capabilities(), words), words)
                .withKeptMembers(answer.members().keySet());
        return GrantRecord.begun(grant, answer.tokens(facts, now), answer.members(), pending.proofKey(), subject);
    }
}
