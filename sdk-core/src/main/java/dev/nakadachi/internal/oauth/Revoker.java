package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.Secret;
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

    Revoker(OAuthParts parts, GrantVault vault, TokenEndpoint endpoint, CachedGrantTokens tokens) {
        this.parts = parts;
        this.vault = vault;
        this.endpoint = endpoint;
        this.tokens = tokens;
    }

    Stored find(GrantId grant) {
        return vault.find(grant);
    }

    Revocation revoke(TokenCall call) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Stored outside = vault.find(call.grant());
        Revocation done = vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = vault.find(call.grant());
            GrantRecord newest = tokens.rescued(stored).orElse(stored.record());
            Revocation result = atInstitution(call, newest.tokens(), time);
            vault.delete(stored);
            return result;
        });
        // Not before: what the store still holds may have newer tokens in memory only.
        tokens.forget(call.grant());
        return done;
    }

    /**
     * RFC 7009 section 2.1: revoking the refresh token ends the access tokens of the grant as well, where supported.
     */
    private Revocation atInstitution(TokenCall call, TokenSet held, TimeLeft time) {
        if (parts.endpoints().find(EndpointRole.REVOCATION).isEmpty()) {
            return Revocation.LOCAL_ONLY;
        }
        Optional<Secret> refresh = held.refresh();
        try {
            endpoint.revoke(
                    call, refresh.orElse(held.access()), refresh.isPresent() ? "refresh_token" : "access_token", time);
            return Revocation.REVOKED_AT_INSTITUTION;
        } catch (NakadachiException failed) {
            LOG.debug(
                    "the institution did not confirm a revocation: {}",
                    failed.problem().code());
            return Revocation.LOCAL_ONLY;
        }
    }
}
