package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Exchanges a code for tokens and seals them in the vault. */
final class CodeExchange {

    private final OAuthParts parts;
    private final GrantKeeping keeping;
    private final TokenEndpoint endpoint;
    private final Flights flights;

    CodeExchange(OAuthParts parts, GrantKeeping keeping, TokenEndpoint endpoint, Flights flights) {
        this.parts = parts;
        this.keeping = keeping;
        this.endpoint = endpoint;
        this.flights = flights;
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
        TokenAnswer answer = endpoint.exchange(call, code, pending.redirectUri(), pending.verifier(), time);
        GrantRecord record = record(call.grant(), pending, answer);
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

    private GrantRecord record(GrantId id, PendingContent pending, TokenAnswer answer) {
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
        return GrantRecord.begun(
                grant, answer.tokens(facts, now), answer.members(), pending.proofKey(), Optional.empty());
    }
}
