package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.VaultEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an institution lets only the newest consent of a user live: remembers which grant that is, and ends the older
 * one of two, in whatever order they were stored. Elsewhere it does nothing. A failure leaves the older grant as it is,
 * until the institution refuses it.
 */
final class Successors {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");
    private static final String KIND = "newest-grant";

    private final OAuthParts parts;
    private final GrantVault vault;
    private final LifeTurns turns;

    Successors(OAuthParts parts, GrantVault vault, LifeTurns turns) {
        this.parts = parts;
        this.vault = vault;
        this.turns = turns;
    }

    /**
     * Whether a consent was given before another one that is stored. What is stored with a time to come is of a clock
     * that is ahead of this one, and then the order of the writes is all there is.
     */
    static boolean isOlder(Grant grant, Grant stored, Host host) {
        Instant own = grant.consentedAt().truncatedTo(ChronoUnit.MILLIS);
        return own.isBefore(stored.consentedAt()) && !stored.consentedAt().isAfter(host.now());
    }

    /** The grant that was ended, where one was: the one before, or this one when a newer one was stored first. */
    Optional<GrantId> ended(Grant grant) {
        if (parts.profile().oauth().grants().coexistence() != Coexistence.NEWEST_ONLY) {
            return Optional.empty();
        }
        try {
            Optional<GrantId> older = older(grant);
            older.ifPresent(turns::superseded);
            return older;
        } catch (RuntimeException failed) {
            LOG.warn(
                    "of {} and the grant before it the older one was not marked as superseded: {}",
                    grant.id(),
                    failed instanceof NakadachiException known
                            ? known.problem().code()
                            : failed.getClass().getName());
            return Optional.empty();
        }
    }

    private Optional<GrantId> older(Grant grant) {
        EntryAddress address = EntryOwner.ofClient(
                        parts.endpoints().environment(),
                        parts.profile().institution(),
                        parts.client().clientId(),
                        grant.tenant())
                .entry(KIND, grant.user().value());
        byte[] next = grant.id().value().getBytes(StandardCharsets.US_ASCII);
        while (true) {
            Optional<VaultEntry> stored = parts.vault().read(address);
            Optional<GrantId> known = stored.flatMap(entry -> entry.content(SecretAccess.explicit()))
                    .map(bytes -> new GrantId(new String(bytes, StandardCharsets.US_ASCII)))
                    .filter(id -> !id.equals(grant.id()));
            Optional<Grant> other =
                    known.flatMap(vault::look).map(held -> held.record().grant());
            if (other.filter(own -> isOlder(grant, own, parts.host())).isPresent()) {
                return Optional.of(grant.id());
            }
            long version = stored.map(VaultEntry::version).orElse(0L);
            if (parts.vault().compareAndSet(address, version, next).isPresent()) {
                return other.map(Grant::id);
            }
        }
    }
}
