package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.transport.ClientIdentity;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides where the client shows its certificate, and takes the address that the institution has for that
 * ({@code mtls_endpoint_aliases}, RFC 8705 section 5). It is shown to nobody else: it says who the client is.
 */
public final class CertificateRoutes {

    /** Where the client proves itself (RFC 8705 section 2). */
    private static final Set<EndpointRole> FOR_CLIENTS =
            Set.of(EndpointRole.TOKEN, EndpointRole.REVOCATION, EndpointRole.PUSHED_AUTHORIZATION);

    /** Where nobody asks for a token that is bound to it: the browser's way in, and what everybody may read. */
    private static final Set<EndpointRole> OPEN = Set.of(EndpointRole.AUTHORIZATION, EndpointRole.JWKS);

    private CertificateRoutes() {}

    /**
     * The addresses as this client uses them.
     *
     * @param endpoints as the institution names them; an identity that they already name for a role stays
     * @param client the registration
     * @param facts how tokens are bound
     * @return the same, with the certificate where it is needed and an alias wherever a certificate is shown
     */
    public static Endpoints of(Endpoints endpoints, ClientCredentials client, OAuthFacts facts) {
        Endpoints routed = endpoints;
        for (EndpointRole role : endpoints.roles()) {
            ClientIdentity shown = endpoints.identity(role);
            if (shown.material().isEmpty() && needing(endpoints, client, facts).contains(role)) {
                shown = client.certificate();
            }
            if (shown.material().isPresent()) {
                routed = routed.withIdentity(role, shown).with(role, endpoints.forCertificates(role));
            }
        }
        return routed;
    }

    private static Set<EndpointRole> needing(Endpoints endpoints, ClientCredentials client, OAuthFacts facts) {
        Set<EndpointRole> roles = new HashSet<>();
        if (ClientRules.isByCertificate(client)) {
            roles.addAll(FOR_CLIENTS);
        }
        if (facts.tokens().constraint() == SenderConstraint.CERTIFICATE) {
            // A token is bound where it is issued and proven where it is used (RFC 8705 section 3); some institutions
            // prove it where it is revoked, too. A request that is pushed carries none.
            roles.addAll(endpoints.roles());
            roles.removeAll(OPEN);
            if (!ClientRules.isByCertificate(client)) {
                roles.remove(EndpointRole.PUSHED_AUTHORIZATION);
            }
        }
        return roles;
    }
}
