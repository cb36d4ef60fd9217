package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.oauth.GrantVault.Stored;

/**
 * A stored record as this process holds it in memory. Closed by nature, hence a record.
 *
 * @param view what calls may know
 * @param token the access token
 * @param tokens its times
 */
record Held(GrantView view, AccessToken token, TokenSet tokens) {

    static Held of(Stored stored) {
        GrantRecord record = stored.record();
        return new Held(record.view(), new AccessToken(record.tokens().access(), record.generation()), record.tokens());
    }

    long generation() {
        return token.generation();
    }
}
