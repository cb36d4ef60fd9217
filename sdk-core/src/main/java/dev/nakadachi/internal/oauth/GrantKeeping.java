package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Renewal;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Keeps the tokens of a finished consent: as a new grant, or in the place of the tokens of the grant that it renews.
 * What is old is ended only after the new is durable.
 */
final class GrantKeeping {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final OAuthParts parts;
    private final GrantVault vault;
    private final TokenRevocation revocation;
    private final LifeBook life;
    private final Successors successors;
    private final CachedGrantTokens tokens;

    GrantKeeping(
            OAuthParts parts, GrantVault vault, TokenRevocation revocation, LifeBook life, CachedGrantTokens tokens) {
        this.parts = parts;
        this.vault = vault;
        this.revocation = revocation;
        this.life = life;
        this.successors = new Successors(parts, new LifeTurns(parts, vault, life));
        this.tokens = tokens;
    }

    Grant keep(TokenCall call, Optional<GrantId> renews, GrantRecord record) {
        Grant grant = renews.isEmpty() ? created(record) : renewed(call, record);
        successors.succeeded(grant).ifPresent(tokens::forget);
        return grant;
    }

    /** Before a code is spent on it: a grant that was revoked meanwhile cannot take new tokens. */
    void mustBeRenewable(GrantId grant) {
        vault.find(grant);
    }

    private Grant created(GrantRecord record) {
        vault.create(record);
        life.tellBegun(record);
        return record.grant();
    }

    private Grant renewed(TokenCall call, GrantRecord record) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        GrantId id = record.grant().id();
        Stored outside = vault.find(id);
        GrantRecord before = vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = vault.find(id);
            if (isOtherSubject(stored.record(), record)) {
                throw otherSubject(call, record, time);
            }
            GrantRecord next = record.renewing(stored.record());
            if (vault.replace(stored, next, fence).isEmpty()) {
                throw Problem.of(ErrorCode.STORE_CONFLICT, "the exclusive section was lost")
                        .toException();
            }
            life.tell(next.grant(), stored.record().life(), next.life());
            return tokens.rescued(stored).orElse(stored.record());
        });
        tokens.forget(id);
        // Elsewhere the institution ends the old by itself, or ending the old may take the new along.
        if (parts.profile().oauth().grants().coexistence() == Coexistence.SIDE_BY_SIDE) {
            revocation.ask(call, before.tokens(), before.proofKey(), time);
        }
        return record.grant().withRenewal(renewal(before, record.grant().consentedAt()));
    }

    /** Where either consent came without an ID token, nothing tells who it was. */
    private static boolean isOtherSubject(GrantRecord before, GrantRecord now) {
        return before.subject().isPresent()
                && now.subject().isPresent()
                && !clear(before.subject().get()).equals(clear(now.subject().get()));
    }

    /** The tokens of the other person are given back: nobody here has a use for them. */
    private NakadachiException otherSubject(TokenCall call, GrantRecord record, TimeLeft time) {
        revocation.ask(call, record.tokens(), record.proofKey(), time);
        return Problem.of(
                        ErrorCode.CONSENT_OTHER_SUBJECT,
                        "the ID token names another subject than that of the grant, which stays as it was")
                .toException();
    }

    private Renewal renewal(GrantRecord before, Instant now) {
        Instant lastGood = before.tokens().obtainedAt();
        GrantFacts facts = parts.profile().oauth().grants();
        Renewal renewal = Renewal.of(lastGood, now);
        return facts.historyDepth()
                .map(depth -> renewal.withHistory(
                        lastGood.atZone(JAPAN).toLocalDate(),
                        now.minus(depth).atZone(JAPAN).toLocalDate()))
                .orElse(renewal);
    }

    private static String clear(Secret secret) {
        return secret.reveal(SecretAccess.explicit());
    }
}
