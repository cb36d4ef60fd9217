package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a grant without a token call: by the clock, because a newer one took its place, or by the answer to a call.
 * Each turn is written inside the grant's exclusive section, so that no refresh under way loses its tokens by it, and
 * told once it is durable.
 */
final class LifeTurns {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private final OAuthParts parts;
    private final GrantVault vault;
    private final LifeBook life;

    LifeTurns(OAuthParts parts, GrantVault vault, LifeBook life) {
        this.parts = parts;
        this.vault = vault;
        this.life = life;
    }

    /** Writes what the clock has made of a grant; true when this call wrote it. */
    boolean byTime(GrantId grant) {
        return turned(grant, parts.options().refreshTime(), this::timed);
    }

    /** Ends a grant whose place a newer one took; true when this call ended it. */
    boolean superseded(GrantId grant) {
        return turned(
                grant,
                parts.options().refreshTime(),
                record -> life.rules().ended(record.life(), GrantCause.RENEWED, now()));
    }

    /**
     * Ends a grant by what the institution answered to a call; true when this call ended it. A grant whose token is
     * another one by now was refreshed or renewed since, and stays: the next answer tells of that one.
     */
    boolean told(GrantId grant, Secret used, Problem answer, Duration within) {
        return turned(
                grant,
                within,
                record -> record.tokens().access().sameAs(used)
                        ? life.rules().refused(record, answer, now())
                        : record.life());
    }

    /**
     * As {@link #byTime}, where a failure changes nothing for the caller: the next one to look does it. So nobody waits
     * for a grant that another one holds.
     */
    void noticed(GrantId grant) {
        try {
            turned(grant, AT_ONCE, this::timed);
        } catch (NakadachiException failed) {
            LOG.warn(
                    "the end of grant {} was not recorded: {}",
                    grant,
                    failed.problem().code());
        } catch (RuntimeException broken) {
            LOG.warn(
                    "the end of grant {} was not recorded: {}",
                    grant,
                    broken.getClass().getName());
        }
    }

    private GrantLife timed(GrantRecord record) {
        return life.rules().timed(record.grant(), record.life(), now());
    }

    private boolean turned(GrantId grant, Duration within, Rule rule) {
        TimeLeft time = new TimeLeft(parts.host(), within);
        Stored outside = vault.find(grant);
        if (rule.next(outside.record()).equals(outside.record().life())) {
            return false;
        }
        return vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = vault.find(grant);
            GrantLife before = stored.record().life();
            GrantLife next = rule.next(stored.record());
            if (next.equals(before)) {
                return false;
            }
            Optional<Long> written = vault.replace(stored, stored.record().turned(next), fence);
            written.ifPresent(version -> life.tell(stored.record().grant(), before, next));
            return written.isPresent();
        });
    }

    private Instant now() {
        return parts.host().now();
    }

    /** Where a record goes. */
    private interface Rule {
        GrantLife next(GrantRecord record);
    }
}
