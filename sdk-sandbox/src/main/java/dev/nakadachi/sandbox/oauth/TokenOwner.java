package dev.nakadachi.sandbox.oauth;

import java.util.Set;

/** Whose access token it is and what it may do. Immutable. */
public final class TokenOwner {

    private final String user;
    private final Set<String> scopes;

    TokenOwner(String user, Set<String> scopes) {
        this.user = user;
        this.scopes = Set.copyOf(scopes);
    }

    /**
     * The user who consented.
     *
     * @return the login name
     */
    public String user() {
        return user;
    }

    /**
     * What the user consented to.
     *
     * @param right the scope, or its part after a contract type, such as {@code account} of {@code private:account}
     * @return true when it was granted
     */
    public boolean may(String right) {
        return scopes.stream().anyMatch(scope -> scope.equals(right) || scope.endsWith(":" + right));
    }
}
