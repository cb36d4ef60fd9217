package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCalendar;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.DamagedEntry;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.VaultEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the grants of one connection out of the vault, page by page. Damaged ones are warned of and left out. */
final class LifeCalendar implements GrantCalendar {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");

    private static final Set<ErrorCode> GONE_MEANWHILE = Set.of(ErrorCode.GRANT_UNKNOWN, ErrorCode.CONSENT_REVOKED);
    private static final Comparator<GrantStatus> BY_END = Comparator.comparing(
                    (GrantStatus status) -> status.expiresAt().orElse(Instant.MAX))
            .thenComparing(status -> status.grant().value());

    private final OAuthParts parts;
    private final LifeBook life;
    private final LifeTurns turns;

    LifeCalendar(OAuthParts parts, LifeBook life, LifeTurns turns) {
        this.parts = parts;
        this.life = life;
        this.turns = turns;
    }

    @Override
    public List<GrantStatus> endingBefore(Instant end) {
        return ending(end, tenant -> true);
    }

    @Override
    public List<GrantStatus> endingBefore(Instant end, TenantId tenant) {
        return ending(end, tenant::equals);
    }

    @Override
    public int sweep() {
        Instant now = parts.host().now();
        int turned = 0;
        try (Stream<GrantRecord> records = records(tenant -> true)) {
            List<GrantId> due = records.filter(record -> !life.rules()
                            .timed(record.grant(), record.life(), now)
                            .equals(record.life()))
                    .map(record -> record.grant().id())
                    .toList();
            for (GrantId grant : due) {
                turned += turned(grant) ? 1 : 0;
            }
        }
        return turned;
    }

    private boolean turned(GrantId grant) {
        try {
            return turns.byTime(grant);
        } catch (NakadachiException failed) {
            if (GONE_MEANWHILE.contains(failed.problem().code())) {
                return false;
            }
            throw failed;
        }
    }

    private List<GrantStatus> ending(Instant end, Predicate<TenantId> whose) {
        try (Stream<GrantRecord> records = records(whose)) {
            return records.filter(record -> record.life().state().isUsable())
                    .map(record -> life.status(record.grant(), record.life()))
                    .filter(status -> status.expiresAt().filter(end::isAfter).isPresent())
                    .sorted(BY_END)
                    .collect(Collectors.toUnmodifiableList());
        }
    }

    private Stream<GrantRecord> records(Predicate<TenantId> whose) {
        return parts.vault()
                .entries(GrantVault.GRANT, this::warn)
                .filter(entry -> isOurs(entry.address().owner())
                        && whose.test(entry.address().owner().tenant()))
                .flatMap(entry -> read(entry).stream());
    }

    private static Optional<GrantRecord> read(VaultEntry entry) {
        try {
            return entry.content(SecretAccess.explicit()).map(GrantCodec::read);
        } catch (StoreException unreadable) {
            LOG.warn(
                    "grant {} cannot be read and is left out of the calendar: {}",
                    entry.address().owner().grant().map(GrantId::value).orElse("of nobody"),
                    unreadable.problem().code());
            return Optional.empty();
        }
    }

    /** Of another connection's grants its own calendar warns; whose it is may be what the damage took. */
    private void warn(DamagedEntry damaged) {
        if (damaged.address().filter(known -> !isOurs(known.owner())).isEmpty()) {
            LOG.warn(
                    "a grant is damaged and left out of the calendar, record {}.{}",
                    damaged.key().kind(),
                    damaged.key().id());
        }
    }

    private boolean isOurs(EntryOwner owner) {
        return owner.environment().equals(parts.endpoints().environment())
                && owner.institution().equals(parts.profile().institution())
                && owner.client().equals(parts.client().clientId());
    }
}
