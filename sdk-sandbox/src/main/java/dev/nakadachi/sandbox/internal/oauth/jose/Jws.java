package dev.nakadachi.sandbox.internal.oauth.jose;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A signed token in the compact form (RFC 7515 section 7.1). Nothing in it may be believed before it is verified. */
public final class Jws {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final int LONGEST = 64 * 1_024;

    private final Claims header;
    private final Claims payload;
    private final byte[] signed;
    private final byte[] signature;

    private Jws(Claims header, Claims payload, byte[] signed, byte[] signature) {
        this.header = header;
        this.payload = payload;
        this.signed = signed;
        this.signature = signature;
    }

    /**
     * Reads a token.
     *
     * @param compact three parts of Base64url without padding
     * @return the token, not verified
     * @throws BadJws when it has another shape, no {@code alg}, or a header that must be understood
     */
    public static Jws parse(String compact) {
        if (compact.length() > LONGEST || !SHAPE.matcher(compact).matches()) {
            throw new BadJws("it is not three parts of Base64url");
        }
        String[] parts = compact.split("\\.", -1);
        Claims header = Claims.read(decoded(parts[0]));
        if (header.has("crit")) {
            // RFC 7515 section 4.1.11: an extension that is not understood makes the token invalid.
            throw new BadJws("it has a header that must be understood");
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return new Jws(header, Claims.read(decoded(parts[1])), signed, decoded(parts[2]));
    }

    /**
     * Writes a token.
     *
     * @param algorithm how to sign
     * @param key the private key, or the secret one
     * @param header its members beside {@code alg}
     * @param payload its claims
     * @return the compact form
     */
    public static String sign(
            JwsAlgorithm algorithm, Key key, Consumer<JsonWriter> header, Consumer<JsonWriter> payload) {
        String input = encoded(JsonWriter.write(to -> header.accept(to.text("alg", algorithm.name()))))
                + "."
                + encoded(JsonWriter.write(payload));
        return input + "." + encoded(algorithm.sign(key, input.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Writes a token that nobody signed, for tests of who must refuse it (RFC 7518 section 3.6).
     *
     * @param payload its claims
     * @return the compact form with {@code alg} none and an empty third part
     */
    public static String unsigned(Consumer<JsonWriter> payload) {
        return encoded(JsonWriter.write(to -> to.text("alg", "none"))) + "." + encoded(JsonWriter.write(payload)) + ".";
    }

    /**
     * The header.
     *
     * @return its members
     */
    public Claims header() {
        return header;
    }

    /**
     * The claims.
     *
     * @return what the sender says
     */
    public Claims payload() {
        return payload;
    }

    /**
     * Verifies.
     *
     * @param algorithm the one that was agreed on; the header must name it
     * @param key the one that was agreed on
     * @return true when header and signature fit both
     */
    public boolean signedBy(JwsAlgorithm algorithm, Key key) {
        return header.text("alg").equals(java.util.Optional.of(algorithm.name()))
                && algorithm.verifies(key, signed, signature);
    }

    private static byte[] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new BadJws("a part is not Base64url", e);
        }
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
