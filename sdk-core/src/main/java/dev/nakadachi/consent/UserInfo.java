package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.secret.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an institution says about the user of a grant (OpenID Connect Core 1.0 section 5.3). All of it is personal data
 * (個人情報): each claim is a {@link Secret}, and only names are printed. Immutable and thread-safe.
 */
public final class UserInfo {

    private static final Rule<Map<ClaimName, Secret>> ABOUT_SOMEBODY = Rule.of(
            "UserInfo",
            "has the claim sub",
            "refuse the institution's answer without it (OpenID Connect Core 1.0 section 5.3.2)",
            claims -> claims.containsKey(ClaimName.SUBJECT));

    private final Map<ClaimName, Secret> claims;

    private UserInfo(Map<ClaimName, Secret> claims) {
        this.claims = claims;
    }

    /**
     * Claims about a user.
     *
     * @param claims with {@code sub} among them
     * @return the claims
     * @throws dev.nakadachi.error.InvalidInputException without {@code sub}
     */
    public static UserInfo of(Map<ClaimName, Secret> claims) {
        return new UserInfo(Collections.unmodifiableMap(new LinkedHashMap<>(ABOUT_SOMEBODY.check(claims))));
    }

    /**
     * Who the user is at the institution: the {@code sub} of the grant's ID token.
     *
     * @return the subject
     */
    public Secret subject() {
        return find(ClaimName.SUBJECT).orElseThrow(() -> new IllegalStateException("checked when made"));
    }

    /**
     * A claim.
     *
     * @param name of the claim
     * @return its text; the text of a number or flag; the texts of a list joined by blanks; empty where it was not sent
     */
    public Optional<Secret> find(ClaimName name) {
        return Optional.ofNullable(claims.get(name));
    }

    /**
     * What was sent.
     *
     * @return the names in the order of the answer, unmodifiable
     */
    public Set<ClaimName> names() {
        return claims.keySet();
    }

    @Override
    public String toString() {
        return "UserInfo" + claims.keySet();
    }
}
