package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.ResponseMode;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which authorisation server the consents of one instance await at which redirect URI: the defence against mix-up where
 * a response does not say who sent it (RFC 9700 section 4.4.2.2). Queries do not tell two URIs apart: whoever sends the
 * browser back can add to a query. Thread-safe.
 */
public final class RedirectRegister {

    private static final int MOST = 1_000;

    private final ConcurrentHashMap<RedirectAddress, Map<URI, Use>> uses = new ConcurrentHashMap<>();

    private record Use(InstitutionId institution, boolean saysWhoSentIt, Instant until) {}

    /** An empty register. */
    public RedirectRegister() {
        // Nothing is used before the first consent.
    }

    /** Notes a redirect URI, or refuses one at which another server's response could be taken for this one's. */
    void claim(OAuthParts parts, ConsentRequest request, Instant until) {
        Use own = new Use(parts.profile().institution(), saysWhoSentIt(parts), until);
        forgetWhatIsOver(parts.host().now());
        uses.compute(RedirectAddress.of(request.redirectUri()), (address, known) -> {
            Map<URI, Use> next = known == null ? new HashMap<>() : new HashMap<>(known);
            next.remove(server(parts));
            next.values().forEach(other -> ownAddress(own, other).check(request));
            next.put(server(parts), own);
            return Map.copyOf(next);
        });
    }

    /** Two profiles of one server, such as two products of a bank, cannot be mixed up: the code goes to one place. */
    private static URI server(OAuthParts parts) {
        return parts.endpoints()
                .find(EndpointRole.TOKEN)
                .orElseGet(() -> parts.endpoints().require(EndpointRole.AUTHORIZATION));
    }

    private static boolean saysWhoSentIt(OAuthParts parts) {
        return parts.profile().oauth().issuerParameter().isOffered()
                || parts.profile().oauth().authorization().responseMode() == ResponseMode.JWT;
    }

    private static Rule<ConsentRequest> ownAddress(Use own, Use other) {
        return Rule.of(
                "ConsentRequest.redirectUri",
                "is used for one institution only where a response does not say who sent it (RFC 9700 section 4.4): "
                        + own.institution() + " cannot share it with " + other.institution(),
                "register a redirect URI with a path of its own at each institution",
                request -> own.saysWhoSentIt() && other.saysWhoSentIt());
    }

    /** Only when it has grown long: until then a wrong set-up is told the same way at every start. */
    private void forgetWhatIsOver(Instant now) {
        if (uses.size() >= MOST) {
            uses.values().removeIf(known -> known.values().stream().noneMatch(use -> now.isBefore(use.until())));
        }
    }
}
