package dev.nakadachi.sandbox.oauth;

import java.util.List;
import java.util.Set;

/** All that came of one consent: its tokens die together. Guarded by the lock of {@link TokenBook}. */
final class Family {

    private final String user;
    private final Set<String> scopes;
    private final Validity validity;
    private boolean dead;

    Family(String user, Set<String> scopes, Validity validity) {
        this.user = user;
        this.scopes = Set.copyOf(scopes);
        this.validity = validity;
    }

    String user() {
        return user;
    }

    Set<String> scopes() {
        return scopes;
    }

    List<String> scopesInOrder() {
        return scopes.stream().sorted().toList();
    }

    Validity validity() {
        return validity;
    }

    boolean dead() {
        return dead;
    }

    void kill() {
        dead = true;
    }
}
