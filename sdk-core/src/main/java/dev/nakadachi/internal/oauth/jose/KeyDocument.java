package dev.nakadachi.internal.oauth.jose;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.JwtAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JWK set (RFC 7517 section 5) as it was fetched once. Two of them are the same only when they are one. Immutable.
 */
final class KeyDocument {

    private static final int MOST_KEYS = 64;

    private final List<VerificationKey> keys;

    private KeyDocument(List<VerificationKey> keys) {
        this.keys = keys;
    }

    static KeyDocument read(InputStream body) {
        try {
            byte[] bytes = body.readAllBytes();
            // Nimbus reads loosely; a document that says two things is refused before it does.
            JwtClaims.read(new ByteArrayInputStream(bytes));
            Object list = JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8))
                    .get("keys");
            if (!(list instanceof List<?> elements) || elements.size() > MOST_KEYS) {
                throw malformed();
            }
            List<VerificationKey> keys = new ArrayList<>();
            for (Object element : elements) {
                if (element instanceof Map<?, ?> members) {
                    VerificationKey.of(members).ifPresent(keys::add);
                }
            }
            return new KeyDocument(List.copyOf(keys));
        } catch (RefusedJwt | ParseException notJson) {
            throw malformed();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The keys of a name that fit; without a name, those that fit at all. */
    List<VerificationKey> find(Optional<String> kid, JwtAlgorithm algorithm) {
        return keys.stream()
                .filter(key -> kid.isEmpty() || key.isNamed(kid.get()))
                .filter(key -> key.fits(algorithm))
                .toList();
    }

    private static RuntimeException malformed() {
        return Problem.of(
                        ErrorCode.ANSWER_MALFORMED,
                        "the institution's keys are no JWK set of at most " + MOST_KEYS + " keys (RFC 7517 section 5)")
                .toException();
    }
}
