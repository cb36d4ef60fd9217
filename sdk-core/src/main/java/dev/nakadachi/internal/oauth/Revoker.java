package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.Secret;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a grant at the institution and here, alone on all nodes, so that no refresh brings it back. The institution
 * comes first: after a crash in between, the record still names the token that has to be revoked.
 */
final class Revoker {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");

    private final OAuthParts parts;
    private final GrantVault vault;
    private final TokenEndpoint endpoint;
    private final CachedGrantTokens tokens;
    private final LifeBook life;

    Revoker(OAuthParts parts, GrantVault vault, TokenEndpoint endpoint, CachedGrantTokens tokens) {
        this.parts = parts;
        this.vault = vault;
        this.endpoint = endpoint;
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
        Revocation done = vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = vault.find(call.grant());
            GrantRecord newest = tokens.rescued(stored).orElse(stored.record());
            Revocation result = atInstitution(call, newest, time);
            GrantLife ended = new GrantLife(
                    GrantState.REVOKED,
                    GrantCause.REVOKED_HERE,
                    parts.host().now().truncatedTo(ChronoUnit.MILLIS));
            vault.end(stored, ended);
            life.tell(stored.record().grant(), stored.record().life(), ended);
            return result;
        });
        // Not before: what the store still holds may have newer tokens in memory only.
        tokens.forget(call.grant());
        return done;
    }

    /**
     * RFC 7009 section 2.1: revoking the refresh token ends the access tokens of the grant as well, where supported.
     */
    private Revocation atInstitution(TokenCall call, GrantRecord held, TimeLeft time) {
        if (parts.endpoints().find(EndpointRole.REVOCATION).isEmpty()) {
            return localOnly();
        }
        Optional<Secret> refresh = held.tokens().refresh();
        try {
            endpoint.revoke(
                    call,
                    refresh.orElse(held.tokens().access()),
                    refresh.isPresent() ? "refresh_token" : "access_token",
                    held.proofKey(),
                    time);
            return Revocation.REVOKED_AT_INSTITUTION;
        } catch (NakadachiException failed) {
            LOG.debug(
                    "the institution did not confirm a revocation: {}",
                    failed.problem().code());
            return localOnly();
        }
    }

    private Revocation localOnly() {
        return parts.profile()
                .oauth()
                .grants()
                .endedByUserAt()
                .map(Revocation::localOnly)
                .orElse(Revocation.LOCAL_ONLY);
    }
}
