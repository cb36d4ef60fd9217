package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.Support;
import java.util.Set;

/** What must be known before consents can be asked for, checked when connecting: later it would fail every one. */
final class AuthorizationRules {

    private AuthorizationRules() {}

    static void check(OAuthParts parts) {
        AuthorizationFacts facts = parts.profile().oauth().authorization();
        requestKey(facts, parts.profile().institution()).check(parts.client());
        pushedAddress(facts, parts.profile().institution()).check(parts.endpoints());
        boolean signs = new RequestObject(parts).key().isPresent();
        boolean sendsIss = parts.profile().oauth().issuerParameter().isOffered();
        boolean needed = signs || sendsIss || facts.responseMode() == ResponseMode.JWT;
        issuer(needed).check(parts.endpoints());
        keys(facts).check(parts.endpoints());
    }

    private static Rule<ClientCredentials> requestKey(AuthorizationFacts facts, InstitutionId institution) {
        boolean required = facts.signedRequests() == Support.REQUIRED;
        return Rule.of(
                "ClientCredentials",
                "have a key for authorisation requests, which " + institution + " wants signed (RFC 9101)",
                "add it with ClientCredentials.withRequestKey",
                client -> !required || client.requestKey().isPresent());
    }

    private static Rule<Endpoints> pushedAddress(AuthorizationFacts facts, InstitutionId institution) {
        boolean required = facts.pushedRequests() == Support.REQUIRED;
        return Rule.of(
                "Endpoints",
                "have an address for authorisation requests, which " + institution + " wants pushed (RFC 9126)",
                "add it with Endpoints.with and EndpointRole.PUSHED_AUTHORIZATION",
                endpoints -> !required
                        || endpoints.find(EndpointRole.PUSHED_AUTHORIZATION).isPresent());
    }

    /** Without it no callback of such an institution could be believed, and no signed request be for anybody. */
    private static Rule<Endpoints> issuer(boolean needed) {
        return Rule.of(
                "Endpoints",
                "name the issuer of an institution that sends iss (RFC 9207), takes signed requests (RFC 9101) or signs"
                        + " its responses (JARM)",
                "add it with Endpoints.withIssuer",
                endpoints -> !needed || endpoints.issuer().isPresent());
    }

    private static Rule<Endpoints> keys(AuthorizationFacts facts) {
        boolean needed = facts.responseMode() == ResponseMode.JWT
                && !facts.responseAlgorithms().equals(Set.of(JwtAlgorithm.HS256));
        return Rule.of(
                "Endpoints",
                "have an address for the keys of an institution that signs its responses (JARM)",
                "add it with Endpoints.with and EndpointRole.JWKS",
                endpoints -> !needed || endpoints.find(EndpointRole.JWKS).isPresent());
    }
}
