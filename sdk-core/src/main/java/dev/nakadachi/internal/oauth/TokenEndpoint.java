package dev.nakadachi.internal.oauth;

import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The token and the revocation endpoint. Thread-safe. */
final class TokenEndpoint {

    private final OAuthParts parts;
    private final OAuthChain chain;
    private final TokenRequests requests;
    private final TokenAnswerReader reader;

    TokenEndpoint(OAuthParts parts, OAuthChain chain) {
        this.parts = parts;
        this.chain = chain;
        this.requests = new TokenRequests(parts);
        this.reader = new TokenAnswerReader(parts.profile().oauth());
    }

    TokenAnswer exchange(TokenCall call, Secret code, URI redirectUri, Optional<PkceVerifier> verifier, TimeLeft time) {
        Errand<TokenAnswer> errand = Errand.of(
                EndpointRole.TOKEN, address -> requests.exchange(address, code, redirectUri, verifier), reader::read);
        return walk(call, errand.masking(List.of(code)), time);
    }

    TokenAnswer refresh(TokenCall call, Secret refreshToken, TimeLeft time) {
        Errand<TokenAnswer> errand =
                Errand.of(EndpointRole.TOKEN, address -> requests.refresh(address, refreshToken), reader::read);
        return walk(call, errand.masking(List.of(refreshToken)), time);
    }

    /** RFC 7009 section 2.2: status 200 says that the token is worthless now, or was before. */
    void revoke(TokenCall call, Secret token, String hint, TimeLeft time) {
        Errand<Integer> errand = Errand.of(
                EndpointRole.REVOCATION, address -> requests.revoke(address, token, hint), WireResponse::status);
        walk(call, errand.masking(List.of(token)), time);
    }

    private <T> T walk(TokenCall call, Errand<T> errand, TimeLeft time) {
        return chain.walk(OAuthCall.on(parts.profile().institution(), call), errand, time);
    }
}
