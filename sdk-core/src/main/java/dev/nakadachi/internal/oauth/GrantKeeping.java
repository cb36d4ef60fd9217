package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Renewal;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.internal.oauth.TokenRevocation.Confirmed;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.TokenStore.Fence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tokens of a finished consent: as a new grant, or in the place of the tokens of the grant that it renews.
 * What is old is ended only after the new is durable.
 */
final class GrantKeeping {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");
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
        this.successors = new Successors(parts, vault, new LifeTurns(parts, vault, life));
        this.tokens = tokens;
    }

    Grant keep(TokenCall call, Optional<GrantId> renews, GrantRecord record) {
        Grant grant = renews.isEmpty() ? created(record) : renewed(call, record);
        successors.ended(grant).ifPresent(tokens::replaced);
        return grant;
    }

    /** Before a code is spent on it: a grant that was revoked meanwhile cannot take new tokens. */
    void mustBeRenewable(GrantId grant) {
        vault.find(grant);
    }

    private Grant created(GrantRecord record) {
        try {
            vault.create(record);
        } catch (StoreException unsure) {
            refuseUnlessStored(record, unsure);
        }
        life.tellBegun(record);
        return record.grant();
    }

    private Grant renewed(TokenCall call, GrantRecord record) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        GrantId id = record.grant().id();
        Stored outside = vault.find(id);
        AtomicReference<@Nullable GrantRecord> ended = new AtomicReference<>();
        try {
            vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
                Stored stored = vault.find(id);
                replace(stored, record, fence);
                ended.set(tokens.rescued(stored).orElse(stored.record()));
                return id;
            });
        } catch (StoreException unsure) {
            refuseUnlessStored(record, unsure);
        }
        tokens.replaced(id);
        GrantRecord known = ended.get();
        GrantRecord before = known == null ? tellUnsure(outside.record(), record) : known;
        // Elsewhere the institution ends the old by itself, or ending the old may take the new along.
        if (parts.profile().oauth().grants().coexistence() == Coexistence.SIDE_BY_SIDE) {
            endReplaced(call, before);
        }
        return record.grant().withRenewal(renewal(before, record.grant().consentedAt()));
    }

    /** With a time of its own: what waited for the grant may have used up the other. */
    private void endReplaced(TokenCall call, GrantRecord before) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Confirmed confirmed = revocation.ask(call, before.tokens(), before.proofKey(), time);
        if (confirmed != Confirmed.ALL && before.life().state().isUsable()) {
            LOG.warn("grant {} was renewed; of what it had before: {}", call.grant(), confirmed.words());
        }
    }

    private void replace(Stored stored, GrantRecord record, Fence fence) {
        if (isOtherSubject(stored.record(), record)) {
            throw Problem.of(
                            ErrorCode.CONSENT_OTHER_SUBJECT,
                            "the ID token names another subject than that of the grant, which stays as it was")
                    .toException();
        }
        if (Successors.isOlder(record.grant(), stored.record().grant(), parts.host())) {
            throw Problem.of(
                            ErrorCode.CONSENT_SUPERSEDED,
                            "the grant was renewed by a consent that was given after this one")
                    .toException();
        }
        GrantRecord next = record.renewing(stored.record());
        if (vault.replace(stored, next, fence).isEmpty()) {
            throw Problem.of(ErrorCode.STORE_CONFLICT, "the exclusive section was lost")
                    .toException();
        }
        life.tell(next.grant(), stored.record().life(), next.life());
    }

    /** A write may have been made although its confirmation is lost; revoking its tokens would then end the grant. */
    private void refuseUnlessStored(GrantRecord record, StoreException unsure) {
        boolean isStored;
        try {
            isStored = vault.look(record.grant().id())
                    .filter(stored -> stored.record().tokens().areThoseOf(record.tokens()))
                    .isPresent();
        } catch (StoreException silent) {
            unsure.addSuppressed(silent);
            throw new UnconfirmedWrite(unsure);
        }
        if (!isStored) {
            throw unsure;
        }
    }

    private GrantRecord tellUnsure(GrantRecord before, GrantRecord now) {
        life.tell(now.grant(), before.life(), now.life());
        return before;
    }

    /** Where either consent came without an ID token, nothing tells who it was. */
    private static boolean isOtherSubject(GrantRecord before, GrantRecord now) {
        return before.subject().isPresent()
                && now.subject().isPresent()
                && !clear(before.subject().get()).equals(clear(now.subject().get()));
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
