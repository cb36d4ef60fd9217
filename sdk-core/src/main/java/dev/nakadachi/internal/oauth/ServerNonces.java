package dev.nakadachi.internal.oauth;

import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The newest {@code DPoP-Nonce} of each server (RFC 9449 section 8.2: every answer may bring the next one). A nonce is
 * for the server that gave it only, and for one of its two parts only: section 9 keeps those of resources apart from
 * those of the authorisation server. Thread-safe.
 */
final class ServerNonces {

    private static final HeaderName FIELD = new HeaderName("dpop-nonce");
    private static final Pattern NONCE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,2048}");

    private final Map<String, String> newest = new ConcurrentHashMap<>();

    Optional<String> find(URI address) {
        return Optional.ofNullable(newest.get(origin(address)));
    }

    /** Whether the answer brought a nonce, which is then the one to use. */
    boolean learn(URI address, WireResponse response) {
        Optional<String> nonce = in(response);
        nonce.ifPresent(value -> newest.put(origin(address), value));
        return nonce.isPresent();
    }

    /** The nonce of an answer; of two that contradict each other neither is one. */
    static Optional<String> in(WireResponse response) {
        List<String> values = response.headers().all(FIELD);
        return values.stream()
                .filter(value -> values.size() == 1 && NONCE.matcher(value).matches())
                .findFirst();
    }

    private static String origin(URI address) {
        String text = address.getScheme() + "://" + address.getHost() + ":" + address.getPort();
        return text.toLowerCase(Locale.ROOT);
    }
}
