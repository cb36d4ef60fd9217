package dev.nakadachi.sandbox.internal.oauth;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose access token it is and what it may do. Immutable. */
public final class TokenOwner {

    private final String user;
    private final Set<String> scopes;
    private final Optional<Sender> sender;
    private final List<String> audiences;

    TokenOwner(String user, Set<String> scopes, Optional<Sender> sender, List<String> audiences) {
        this.user = user;
        this.scopes = Set.copyOf(scopes);
        this.sender = sender;
        this.audiences = List.copyOf(audiences);
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

    /** To whom the token is bound. */
    Optional<Sender> sender() {
        return sender;
    }

    /** Whether the token is for a resource at its addresses; one without resource indicators is for all (RFC 8707). */
    boolean isForAny(List<String> addresses) {
        return audiences.isEmpty()
                || addresses.stream()
                        .anyMatch(address -> audiences.stream().anyMatch(api -> Resources.atOrBelow(address, api)));
    }
}
