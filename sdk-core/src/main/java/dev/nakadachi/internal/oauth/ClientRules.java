package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.Rule;
import dev.nakadachi.provider.AssertionAudience;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.TokenCarrier;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * What must fit together before the client can prove itself, checked when connecting: later it would fail each call.
 */
final class ClientRules {

    private static final Set<ClientAuthentication> BY_CERTIFICATE =
            Set.of(ClientAuthentication.TLS_CLIENT_AUTH, ClientAuthentication.SELF_SIGNED_TLS_CLIENT_AUTH);

    private ClientRules() {}

    static void check(OAuthParts parts) {
        method(parts).check(parts.client());
        issuer(parts).check(parts.endpoints());
        certificate(parts).check(parts.endpoints());
        tls(parts).check(parts.endpoints());
        carrier(parts.profile().oauth()).check(parts.profile().carrier());
    }

    /** RFC 7523 section 3 asks for an audience that names the server: which one is a fact of the institution. */
    static String audience(OAuthParts parts) {
        boolean issuer = parts.profile().oauth().tokens().assertionAudience() == AssertionAudience.ISSUER;
        return (issuer
                        ? parts.endpoints().issuer().orElseThrow()
                        : parts.endpoints().require(EndpointRole.TOKEN))
                .toString();
    }

    /** Whether the institution knows the client by its certificate. */
    static boolean isByCertificate(ClientCredentials client) {
        return BY_CERTIFICATE.contains(client.authentication());
    }

    private static Rule<ClientCredentials> method(OAuthParts parts) {
        OAuthFacts facts = parts.profile().oauth();
        return Rule.of(
                "ClientCredentials",
                "use a method that " + parts.profile().institution() + " accepts: "
                        + facts.authentication().stream().sorted().toList(),
                "choose the method that your registration there names",
                client -> facts.authentication().contains(client.authentication()));
    }

    private static Rule<Endpoints> issuer(OAuthParts parts) {
        boolean needed = parts.client().authentication() == ClientAuthentication.PRIVATE_KEY_JWT
                && parts.profile().oauth().tokens().assertionAudience() == AssertionAudience.ISSUER;
        return Rule.of(
                "Endpoints",
                "name the issuer, for whom the client's assertions are made (private_key_jwt)",
                "add it with Endpoints.withIssuer",
                endpoints -> !needed || endpoints.issuer().isPresent());
    }

    private static Rule<Endpoints> certificate(OAuthParts parts) {
        boolean needed = parts.profile().oauth().tokens().constraint() == SenderConstraint.CERTIFICATE;
        return Rule.of(
                "ClientCredentials",
                "have a certificate, which " + parts.profile().institution() + " binds its tokens to (RFC 8705)",
                "add it with ClientCredentials.withCertificate",
                endpoints -> !needed
                        || endpoints.identity(EndpointRole.TOKEN).material().isPresent());
    }

    private static Rule<Endpoints> tls(OAuthParts parts) {
        boolean needed = isByCertificate(parts.client());
        return Rule.of(
                "Endpoints",
                "have a token endpoint with TLS for a client that its certificate proves",
                "give it an https address",
                endpoints -> !needed || isTls(endpoints.require(EndpointRole.TOKEN)));
    }

    private static Rule<TokenCarrier> carrier(OAuthFacts facts) {
        boolean needed = facts.tokens().constraint() == SenderConstraint.DPOP;
        return Rule.of(
                "ProviderProfile",
                "carries tokens that are bound by DPoP in the Authorization field (RFC 9449 section 7.1)",
                "use TokenCarrier.bearer, whose scheme becomes DPoP by itself",
                carrier -> !needed || carrier instanceof TokenCarrier.Authorization);
    }

    private static boolean isTls(URI address) {
        return "https".equals(address.getScheme().toLowerCase(Locale.ROOT));
    }
}
