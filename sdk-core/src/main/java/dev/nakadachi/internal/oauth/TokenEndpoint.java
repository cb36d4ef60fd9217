package dev.nakadachi.internal.oauth;

import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.WireResponse;
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

    /** Before a code is spent: {@code local.stopped} when a stop order is in force. */
    void mustBeAllowed(TokenCall call) {
        chain.mustBeAllowed(OAuthCall.on(parts.profile().institution(), call));
    }

    /** As with {@link #refresh}, the access token may not be usable. */
    TokenAnswer exchange(TokenCall call, Secret code, PendingContent pending, TimeLeft time) {
        Errand<TokenAnswer> errand = Errand.of(
                EndpointRole.TOKEN,
                address -> requests.exchange(address, code, pending.redirectUri(), pending.verifier()),
                response -> reader.read(response, type(pending.proofKey())));
        return walk(call, errand.masking(List.of(code)), pending.proofKey(), time);
    }

    /** The answer may have a token that is not usable: its refresh token must not be lost. */
    TokenAnswer refresh(TokenCall call, Secret refreshToken, Optional<Secret> proofKey, TimeLeft time) {
        Errand<TokenAnswer> errand = Errand.of(
                EndpointRole.TOKEN,
                address -> requests.refresh(address, refreshToken),
                response -> reader.read(response, type(proofKey)));
        return walk(call, errand.masking(List.of(refreshToken)), proofKey, time);
    }

    /**
     * RFC 7009 section 2.2: status 200 says that the token is worthless now, or was before. A bound token goes with its
     * proof here, too: RFC 9449 does not ask for one, some servers do, and the others ignore it.
     */
    void revoke(TokenCall call, Secret token, String hint, Optional<Secret> proofKey, TimeLeft time) {
        Errand<Integer> errand = Errand.of(
                EndpointRole.REVOCATION, address -> requests.revoke(address, token, hint), WireResponse::status);
        walk(call, errand.masking(List.of(token)), proofKey, time);
    }

    private static String type(Optional<Secret> proofKey) {
        return proofKey.isPresent() ? "DPoP" : "Bearer";
    }

    private <T> T walk(TokenCall call, Errand<T> errand, Optional<Secret> proofKey, TimeLeft time) {
        Errand<T> proven = errand.provenBy(proofKey.map(ProofKey::of));
        return chain.walk(OAuthCall.on(parts.profile().institution(), call), proven, time);
    }
}
