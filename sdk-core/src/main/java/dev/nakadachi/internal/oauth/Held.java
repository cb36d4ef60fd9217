package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.internal.oauth.GrantVault.Stored;

/**
 * A stored record as this process holds it in memory. Closed by nature, hence a record.
 *
 * @param view what calls may know
 * @param token the access token
 * @param tokens its times
 * @param grant whose it is
 * @param life where that stands
 * @param readAt when its reading began, by {@link dev.nakadachi.host.Host#nanoTime()}
 */
record Held(GrantView view, AccessToken token, TokenSet tokens, Grant grant, GrantLife life, long readAt) {

    static Held of(Stored stored, long readAt) {
        GrantRecord record = stored.record();
        AccessToken plain = new AccessToken(record.tokens().access(), record.generation());
        AccessToken token =
                record.proofKey().map(ProofKey::of).map(plain::boundTo).orElse(plain);
        return new Held(record.view(), token, record.tokens(), record.grant(), record.life(), readAt);
    }

    long generation() {
        return token.generation();
    }
}
