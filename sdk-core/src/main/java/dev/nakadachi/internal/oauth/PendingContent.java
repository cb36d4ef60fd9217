package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.StepUp;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is sealed into a pending consent. Prints no digest and no verifier. Closed by nature, hence a record.
 *
 * @param user who is asked
 * @param tenant whose user that is
 * @param sessionDigest of the browser session
 * @param stateDigest of the state
 * @param verifier of PKCE, empty where the profile says that the institution has none
 * @param redirectUri where the callback must arrive
 * @param capabilities what was asked for
 * @param scopes in which words
 * @param issuer what {@code iss} must be, empty where it is unknown
 * @param nonce that the ID token must repeat, where the consent asks for one
 * @param proofKey the private key that the tokens will be bound to, as a JWK, where they are bound by DPoP
 * @param renews the grant that the new tokens belong to, empty for a new grant
 * @param stepUp what is asked of the login, which the ID token must tell of; its scopes are among those above
 * @param startedAt when
 * @param expiresAt until when the callback is accepted
 */
record PendingContent(
        UserId user,
        TenantId tenant,
        String sessionDigest,
        String stateDigest,
        Optional<PkceVerifier> verifier,
        URI redirectUri,
        Set<Capability> capabilities,
        Set<String> scopes,
        Optional<String> issuer,
        Optional<Secret> nonce,
        Optional<Secret> proofKey,
        Optional<GrantId> renews,
        Optional<StepUp> stepUp,
        Instant startedAt,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "PendingContent[until " + expiresAt + "]";
    }
}
