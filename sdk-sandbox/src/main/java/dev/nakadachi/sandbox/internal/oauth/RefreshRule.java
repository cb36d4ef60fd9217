package dev.nakadachi.sandbox.internal.oauth;

import java.util.Set;

/** For which consents an authorisation server gives a refresh token. */
public enum RefreshRule {
    /** Only when a scope ends in {@code offline_access}, as the bank documents it. */
    WITH_OFFLINE_SCOPE,
    /** For every consent. */
    ALWAYS;

    boolean gives(Set<String> scopes) {
        return this == ALWAYS || scopes.stream().anyMatch(scope -> scope.endsWith("offline_access"));
    }
}
