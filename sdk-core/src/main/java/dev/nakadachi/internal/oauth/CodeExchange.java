package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.secret.Secret;
import java.util.Optional;
import java.util.Set;

/**
 * Exchanges a code for tokens and seals them in the vault. Tokens that cannot be kept, or whose ID token is not
 * believed, are given back: none is in force of which nobody knows.
 */
final class CodeExchange {

    private final OAuthParts parts;
    private final GrantKeeping keeping;
    private final TokenEndpoint endpoint;
    private final IdTokens idTokens;
    private final Flights flights;
    private final UnkeptTokens unkept;

    CodeExchange(
            OAuthParts parts,
            GrantKeeping keeping,
            TokenEndpoint endpoint,
            UnkeptTokens unkept,
            IdTokens idTokens,
            Flights flights) {
        this.parts = parts;
        this.keeping = keeping;
        this.endpoint = endpoint;
        this.idTokens = idTokens;
        this.flights = flights;
        this.unkept = unkept;
    }

    /** Whatever can be found wanting before the consent is used up; the same callback may be tried again after it. */
    void prepare(TokenCall call, PendingContent pending) {
        endpoint.mustBeAllowed(call);
        pending.renews().ifPresent(keeping::mustBeRenewable);
        idTokens.prepare(pending.scopes());
    }

    /** The consent is used up when nothing here is in the way any more, and before the code leaves. */
    Grant exchange(TokenCall call, PendingContent pending, Secret code, Runnable useUp) {
        flights.begin();
        try {
            useUp.run();
            return exchanged(call, pending, code);
        } finally {
            flights.end();
        }
    }

    private Grant exchanged(TokenCall call, PendingContent pending, Secret code) {
        TokenAnswer answer = answer(call, pending, code);
        TokenSet tokens = answer.tokens(parts.profile().oauth(), parts.host().now());
        try {
            return keeping.keep(call, pending.renews(), record(call.grant(), pending, answer, tokens));
        } catch (UnconfirmedWrite unsure) {
            throw unkept.perhapsStored(call, unsure.write());
        } catch (RuntimeException failed) {
            throw unkept.givenBack(call, pending, tokens, failed);
        }
    }

    private TokenAnswer answer(TokenCall call, PendingContent pending, Secret code) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        try {
            return endpoint.exchange(call, code, pending, time);
        } catch (NakadachiException failed) {
            throw TokenFate.after(failed.problem()) == TokenFate.IN_DOUBT ? unkept.unseen(failed) : failed;
        }
    }

    /** Of an answer that may be used, from a user whom the ID token names where there is one. */
    private GrantRecord record(GrantId id, PendingContent pending, TokenAnswer answer, TokenSet tokens) {
        if (!tokens.isUsable()) {
            throw TokenSet.unusable().toException();
        }
        Optional<Secret> subject = idTokens.subject(pending, answer);
        OAuthFacts facts = parts.profile().oauth();
        // RFC 6749 section 5.1: scope is OPTIONAL if identical to the scope requested by the client.
        Set<String> words = answer.scope().orElse(pending.scopes());
        Grant grant = Grant.of(
                        id,
                        pending.user(),
                        pending.tenant(),
                        parts.profile().institution(),
                        parts.endpoints().environment(),
                        tokens.obtainedAt())
                .withGranted(GrantRecord.granted(facts, pending.capabilities(), words), words)
                .withKeptMembers(answer.members().keySet());
        return GrantRecord.begun(grant, tokens, answer.members(), pending.proofKey(), subject);
    }
}
