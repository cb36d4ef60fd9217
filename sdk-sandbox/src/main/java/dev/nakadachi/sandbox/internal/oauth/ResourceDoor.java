package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Judges the access token of a request for a resource, with whom it is bound to. Thread-safe. */
public final class ResourceDoor {

    private final TokenBook book;
    private final Place place;
    private final SenderConstraint constraint;
    private final DpopGate gate;

    ResourceDoor(TokenBook book, Place place, SenderConstraint constraint, DpopGate gate) {
        this.book = book;
        this.place = place;
        this.constraint = constraint;
        this.gate = gate;
    }

    /**
     * The token of the header {@code Authorization: Bearer} (RFC 6750 section 2.1); the scheme in any case.
     *
     * @param request any
     * @return the token, empty without one
     */
    public static Optional<String> bearer(Request request) {
        return scheme(request, "Bearer");
    }

    /**
     * Lets a request pass, whatever resource the token is for.
     *
     * @param request what came
     * @param carrier where the institution has the token, unless a DPoP scheme is due
     * @return whose token it is
     * @throws TokenRefusal when the token is missing, over, unknown, or not of this sender
     */
    public TokenOwner admitAnywhere(Request request, Function<Request, Optional<String>> carrier) {
        String token = (constraint == SenderConstraint.DPOP ? scheme(request, "DPoP") : carrier.apply(request))
                .orElseThrow(() -> missing(request));
        TokenOwner owner = book.owner(token)
                .orElseThrow(() -> refusal("invalid_token", "the token is unknown, expired or revoked"));
        owner.sender().ifPresent(bound -> {
            if (!bound.equals(senderOf(request, token))) {
                throw refusal("invalid_token", "the token is bound to another sender");
            }
        });
        return owner;
    }

    /**
     * Lets a request pass that has the right.
     *
     * @param request what came
     * @param carrier where the institution has the token, unless a DPoP scheme is due
     * @param right see {@link TokenOwner#may}
     * @return whose token it is
     * @throws TokenRefusal as above, or with 403 when the consent does not cover the right
     */
    public TokenOwner admit(Request request, Function<Request, Optional<String>> carrier, String right) {
        TokenOwner owner = admitAnywhere(request, carrier);
        if (!owner.isForAny(List.of(place.at(request.path()), place.overMutualTls(request.path())))) {
            // RFC 8707 section 2: a token is good for the resources that it was asked for.
            throw refusal("invalid_token", "the token is for another resource");
        }
        if (!owner.may(right)) {
            throw new TokenRefusal(
                    403,
                    "insufficient_scope",
                    "the consent does not cover this",
                    Map.of("WWW-Authenticate", scheme() + ", error=\"insufficient_scope\", scope=\"" + right + "\""));
        }
        return owner;
    }

    /**
     * Adds the next nonce where one is demanded.
     *
     * @param reply any
     * @return a copy
     */
    public Reply leave(Reply reply) {
        return constraint == SenderConstraint.DPOP ? gate.withNonce(reply) : reply;
    }

    /**
     * Whether its tokens are bound to a sender, so that a refusal has to say how.
     *
     * @return false for Bearer tokens that are bound to nobody
     */
    public boolean challenges() {
        return constraint != SenderConstraint.NONE;
    }

    private Sender senderOf(Request request, String token) {
        if (constraint == SenderConstraint.DPOP) {
            try {
                return Sender.ofKey(gate.keyOf(request, token));
            } catch (OauthError e) {
                throw refusal(e.error(), e.description());
            }
        }
        return request.certificates().stream()
                .findFirst()
                .map(own -> Sender.ofCertificate(Thumbprint.of(own)))
                .orElseThrow(() -> refusal("invalid_token", "the token is bound to a certificate, and none was shown"));
    }

    /** RFC 6750 section 3.1: without authentication the challenge has no error; a token by another scheme is one. */
    private TokenRefusal missing(Request request) {
        if (constraint == SenderConstraint.DPOP && bearer(request).isPresent()) {
            return refusal("invalid_token", "the token has to come with the scheme DPoP");
        }
        return new TokenRefusal(401, "invalid_token", "the token is missing", headers(scheme()));
    }

    private TokenRefusal refusal(String error, String description) {
        return new TokenRefusal(401, error, description, headers(scheme() + ", error=\"" + error + "\""));
    }

    private Map<String, String> headers(String challenge) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("WWW-Authenticate", challenge));
        if (constraint == SenderConstraint.DPOP) {
            gate.nonce().ifPresent(nonce -> headers.put("DPoP-Nonce", nonce));
        }
        return headers;
    }

    private String scheme() {
        return constraint == SenderConstraint.DPOP
                ? "DPoP realm=\"sandbox\", algs=\"" + String.join(" ", DpopGate.ALGORITHMS) + "\""
                : "Bearer realm=\"sandbox\"";
    }

    private static Optional<String> scheme(Request request, String name) {
        String start = name + " ";
        return request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                .map(header -> header.substring(start.length()).strip());
    }
}
