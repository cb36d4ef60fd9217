package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.provider.Wording;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Ends a grant at the institution and here, alone on all nodes, so that no refresh brings it back. The institution
 * comes first: after a crash in between, the record still names the token that has to be revoked.
 */
final class Revoker {

    private final OAuthParts parts;
    private final GrantVault vault;
    private final TokenRevocation revocation;
    private final CachedGrantTokens tokens;
    private final LifeBook life;

    Revoker(OAuthParts parts, GrantVault vault, TokenRevocation revocation, CachedGrantTokens tokens) {
        this.parts = parts;
        this.vault = vault;
        this.revocation = revocation;
        this.tokens = tokens;
        this.life = new LifeBook(parts);
    }

    Stored find(GrantId grant) {
        return vault.find(grant);
    }

    GrantStatus status(GrantId grant) {
        Optional<GrantRecord> record = vault.look(grant).map(Stored::record);
        if (record.isEmpty()) {
            GrantEnd end = vault.ended(grant).orElseThrow(() -> vault.missing(grant));
            return life.status(end.grant(), end.life());
        }
        return life.status(record.get().grant(), record.get().life());
    }

    Revocation revoke(TokenCall call) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Stored outside = vault.find(call.grant());
        try {
            Revocation done = vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
                Stored stored = vault.find(call.grant());
                GrantRecord newest = tokens.rescued(stored).orElse(stored.record());
                Revocation result = told(revocation.ask(call, newest.tokens(), newest.proofKey(), time));
                GrantLife ended = new GrantLife(
                        GrantState.REVOKED,
                        GrantCause.REVOKED_HERE,
                        parts.host().now().truncatedTo(ChronoUnit.MILLIS));
                end(stored, ended, result);
                life.tell(stored.record().grant(), stored.record().life(), ended);
                return result;
            });
            // Not before: what the store still holds may have newer tokens in memory only.
            tokens.replaced(call.grant());
            return done;
        } finally {
            // The store may have deleted it and failed after that.
            tokens.forget(call.grant());
        }
    }

    /** What the institution confirmed is told even when it cannot be written here. */
    private void end(Stored stored, GrantLife ended, Revocation result) {
        try {
            vault.end(stored, ended);
        } catch (StoreException failed) {
            Problem problem = failed.problem();
            throw problem.withDetail(problem.detail() + "; of the tokens at the institution it is known: " + result
                            + "; revoke it again to end it here")
                    .toException(failed);
        }
    }

    private Revocation told(TokenRevocation.Confirmed confirmed) {
        Optional<Wording> place = parts.profile().oauth().grants().endedByUserAt();
        return switch (confirmed) {
            case ALL -> Revocation.REVOKED_AT_INSTITUTION;
            case ACCESS_TOKEN -> place.map(Revocation::accessTokenOnly).orElse(Revocation.ACCESS_TOKEN_ONLY);
            case NOTHING, NOT_ASKED -> place.map(Revocation::localOnly).orElse(Revocation.LOCAL_ONLY);
        };
    }
}
