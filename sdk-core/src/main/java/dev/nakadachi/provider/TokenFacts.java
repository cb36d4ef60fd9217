package dev.nakadachi.provider;

/** How an institution binds and renews tokens. Immutable and thread-safe; {@code with} methods return a copy. */
public final class TokenFacts {

    private final SenderConstraint constraint;
    private final RefreshRotation rotation;
    private final AssertionAudience assertionAudience;

    private TokenFacts(SenderConstraint constraint, RefreshRotation rotation, AssertionAudience assertionAudience) {
        this.constraint = constraint;
        this.rotation = rotation;
        this.assertionAudience = assertionAudience;
    }

    /**
     * Bearer tokens, unknown rotation, assertions for the issuer.
     *
     * @return the start of a chain of {@code with}
     */
    public static TokenFacts standard() {
        return new TokenFacts(SenderConstraint.NONE, RefreshRotation.unknown(), AssertionAudience.ISSUER);
    }

    /**
     * Says to whom access tokens are bound.
     *
     * @param value the fact
     * @return a copy
     */
    public TokenFacts withConstraint(SenderConstraint value) {
        return new TokenFacts(value, rotation, assertionAudience);
    }

    /**
     * Says what becomes of a refresh token that was used.
     *
     * @param value the fact
     * @return a copy
     */
    public TokenFacts withRotation(RefreshRotation value) {
        return new TokenFacts(constraint, value, assertionAudience);
    }

    /**
     * Says whom a client assertion ({@code private_key_jwt}) names as audience.
     *
     * @param value the fact
     * @return a copy
     */
    public TokenFacts withAssertionAudience(AssertionAudience value) {
        return new TokenFacts(constraint, rotation, value);
    }

    /**
     * To whom access tokens are bound.
     *
     * @return the fact
     */
    public SenderConstraint constraint() {
        return constraint;
    }

    /**
     * What becomes of a refresh token that was used.
     *
     * @return the fact
     */
    public RefreshRotation rotation() {
        return rotation;
    }

    /**
     * Whom a client assertion names.
     *
     * @return the fact
     */
    public AssertionAudience assertionAudience() {
        return assertionAudience;
    }
}
