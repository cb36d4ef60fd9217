package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.provider.Wording;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a revocation. Open: later versions may know more. Two are equal when their values are, whatever they say
 * of the place. Immutable and thread-safe.
 */
public final class Revocation {

    private static final Rule<String> SHAPE = Rule.pattern(
            "Revocation", "[a-z][a-z-]{0,63}", "is 1 to 64 lower-case letters or dashes", "use a constant");

    /**
     * The institution confirmed it (RFC 7009 section 2.2), and the tokens are deleted here. It was asked to revoke the
     * refresh token, or the access token of a grant without one; that of the refresh token ends its access tokens too
     * where the institution supports it (section 2.1), and elsewhere they live until their end, at nobody's.
     */
    public static final Revocation REVOKED_AT_INSTITUTION = of("revoked-at-institution");

    /**
     * The tokens are deleted here, but the institution has no revocation endpoint or did not confirm: the user should
     * also end the consent on the institution's own site. {@link #where()} says where, as far as it is known.
     */
    public static final Revocation LOCAL_ONLY = of("local-only");

    /**
     * The institution confirmed that it revoked the access token, and refused to revoke the refresh token. Both are
     * deleted here, so nobody has them, but the institution still holds the refresh token good until it ends: the user
     * should also end the consent on the institution's own site. {@link #where()} says where, as far as it is known.
     */
    public static final Revocation ACCESS_TOKEN_ONLY = of("access-token-only");

    private final String value;
    private final @Nullable Wording where;

    private Revocation(String value, @Nullable Wording where) {
        this.value = value;
        this.where = where;
    }

    /**
     * A revocation.
     *
     * @param value 1 to 64 lower-case letters or dashes
     * @return the revocation
     * @throws dev.nakadachi.error.InvalidInputException when the value has another shape
     */
    public static Revocation of(String value) {
        return new Revocation(SHAPE.check(value), null);
    }

    /**
     * {@link #LOCAL_ONLY} with the way to the institution's own page.
     *
     * @param where for users
     * @return the revocation
     */
    public static Revocation localOnly(Wording where) {
        return new Revocation(LOCAL_ONLY.value, Objects.requireNonNull(where, "where"));
    }

    /**
     * {@link #ACCESS_TOKEN_ONLY} with the way to the institution's own page.
     *
     * @param where for users
     * @return the revocation
     */
    public static Revocation accessTokenOnly(Wording where) {
        return new Revocation(ACCESS_TOKEN_ONLY.value, Objects.requireNonNull(where, "where"));
    }

    /**
     * What came of it.
     *
     * @return lower-case letters or dashes
     */
    public String value() {
        return value;
    }

    /**
     * Where the user has to end the consent.
     *
     * @return the way, empty where nothing is to be done or it is not known
     */
    public Optional<Wording> where() {
        return Optional.ofNullable(where);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Revocation that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
