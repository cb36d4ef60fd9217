package dev.nakadachi.internal.oauth.jose;

import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.internal.json.Token;
import dev.nakadachi.internal.json.TokenSource;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The members of a JSON object by their names; those of an object inside it as {@code outer.inner}. Strict: a member
 * that is there with two values, or has another type than is asked for, refuses the whole. Prints names only.
 * Immutable.
 */
public final class JwtClaims {

    /** 11 digits of seconds last for 3,000 years. */
    private static final BigDecimal END_OF_TIME = new BigDecimal("1e11");

    private static final Pattern TIME = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,20})?([eE]\\+?[0-9]{1,2})?");

    private final Map<String, Claim> claims;

    private JwtClaims(Map<String, Claim> claims) {
        this.claims = claims;
    }

    private record Claim(Token kind, List<String> texts) {}

    /**
     * Reads an object.
     *
     * @param utf8 the document
     * @return its members; a member that is null counts as omitted
     * @throws RefusedJwt when it is no object, not well-formed, or names a member twice
     */
    public static JwtClaims read(InputStream utf8) throws RefusedJwt {
        return read(TokenSource.of(utf8));
    }

    /**
     * Reads the claims of a JWT, where a text may be there twice with one value: Keycloak 26 writes {@code iss} so into
     * signed authorisation responses. RFC 7519 section 4 leaves refusal of repeats to the reader.
     *
     * @param utf8 the payload
     * @return its members; a member that is null counts as omitted
     * @throws RefusedJwt when it is no object, not well-formed, or says two things of a member
     */
    public static JwtClaims readPayload(InputStream utf8) throws RefusedJwt {
        return read(TokenSource.withRepeats(utf8));
    }

    private static JwtClaims read(TokenSource tokens) throws RefusedJwt {
        Map<String, Claim> claims = new LinkedHashMap<>();
        try (TokenSource source = tokens) {
            if (source.next() != Token.OBJECT) {
                throw source.broken("is no object");
            }
            members(source, "", claims);
            if (source.next() != Token.END) {
                throw source.broken("is followed by more");
            }
        } catch (BrokenJson broken) {
            throw new RefusedJwt("is no JSON object that names each member once");
        }
        return new JwtClaims(Collections.unmodifiableMap(claims));
    }

    private static void members(TokenSource source, String before, Map<String, Claim> claims) throws BrokenJson {
        while (source.next() == Token.NAME) {
            String name = before + source.text();
            Token kind = source.next();
            switch (kind) {
                case OBJECT -> object(source, name, claims);
                case ARRAY -> put(source, name, new Claim(kind, elements(source)), claims);
                case TEXT, NUMBER -> put(source, name, new Claim(kind, List.of(source.text())), claims);
                case TRUE, FALSE ->
                    put(source, name, new Claim(kind, List.of(Boolean.toString(kind == Token.TRUE))), claims);
                default -> {}
            }
        }
    }

    private static void object(TokenSource source, String name, Map<String, Claim> claims) throws BrokenJson {
        String inside = name + ".";
        if (claims.containsKey(name) || claims.keySet().stream().anyMatch(known -> known.startsWith(inside))) {
            throw source.broken("is there twice");
        }
        members(source, inside, claims);
    }

    private static void put(TokenSource source, String name, Claim claim, Map<String, Claim> claims) throws BrokenJson {
        Claim before = claims.put(name, claim);
        if (before != null && !(before.equals(claim) && claim.kind() == Token.TEXT)) {
            throw source.broken("is there twice");
        }
    }

    /** The texts of a list; of what else is in it only that it is there. */
    private static List<String> elements(TokenSource source) throws BrokenJson {
        List<String> texts = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            Token token = source.next();
            switch (token) {
                case OBJECT, ARRAY -> depth++;
                case OBJECT_END, ARRAY_END -> depth--;
                case TEXT -> {
                    String text = source.text();
                    if (depth == 1) {
                        texts.add(text);
                    }
                }
                default -> {}
            }
        }
        return List.copyOf(texts);
    }

    /**
     * The names of the members.
     *
     * @return in order, unmodifiable
     */
    public Set<String> names() {
        return claims.keySet();
    }

    /**
     * A member that is a text.
     *
     * @param name of the member
     * @return the text, empty where it is omitted
     * @throws RefusedJwt when it is something else than a text with at least one character
     */
    public Optional<String> text(String name) throws RefusedJwt {
        Claim claim = claims.get(name);
        if (claim == null) {
            return Optional.empty();
        }
        if (claim.kind() != Token.TEXT || claim.texts().get(0).isEmpty()) {
            throw new RefusedJwt("has a " + name + " that is no text");
        }
        return Optional.of(claim.texts().get(0));
    }

    /**
     * A member that is a text or a list of texts, such as {@code aud} (RFC 7519 section 4.1.3).
     *
     * @param name of the member
     * @return the texts, none where it is omitted
     * @throws RefusedJwt when it is something else
     */
    public List<String> texts(String name) throws RefusedJwt {
        Claim claim = claims.get(name);
        if (claim == null) {
            return List.of();
        }
        if (claim.kind() != Token.TEXT && claim.kind() != Token.ARRAY) {
            throw new RefusedJwt("has a " + name + " that is no text and no list of texts");
        }
        return claim.texts();
    }

    /**
     * A member that is a NumericDate (RFC 7519 section 2).
     *
     * @param name of the member
     * @return the time in whole seconds, empty where it is omitted
     * @throws RefusedJwt when it is no such number
     */
    public Optional<Instant> time(String name) throws RefusedJwt {
        Claim claim = claims.get(name);
        if (claim == null) {
            return Optional.empty();
        }
        if (claim.kind() == Token.NUMBER && TIME.matcher(claim.texts().get(0)).matches()) {
            BigDecimal seconds = new BigDecimal(claim.texts().get(0));
            if (seconds.compareTo(END_OF_TIME) < 0) {
                return Optional.of(Instant.ofEpochSecond(seconds.longValue()));
            }
        }
        throw new RefusedJwt("has a " + name + " that is no time in seconds");
    }

    /**
     * A member in whatever form it has.
     *
     * @param name of the member
     * @return its text, the text of its number or flag, or those of its list; none where it is omitted
     */
    public List<String> values(String name) {
        Claim claim = claims.get(name);
        return claim == null ? List.of() : claim.texts();
    }

    @Override
    public String toString() {
        return "JwtClaims" + claims.keySet();
    }
}
