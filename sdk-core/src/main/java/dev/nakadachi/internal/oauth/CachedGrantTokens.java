package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grants and tokens in memory, in front of the vault. Idle grants are forgotten when there are many; that costs one
 * read of the store at their next call.
 */
final class CachedGrantTokens implements GrantTokens, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");
    private static final int MOST_CELLS = 10_000;

    private final OAuthParts parts;
    private final GrantVault vault;
    private final Flights flights;
    private final Refresher refresher;
    private final Rescues rescues;
    private final LifeTurns turns;
    private final LifeRules rules;
    private final ConcurrentHashMap<GrantId, GrantCell> cells = new ConcurrentHashMap<>();

    CachedGrantTokens(OAuthParts parts, GrantVault vault, Flights flights, Refresher refresher, LifeTurns turns) {
        this.parts = parts;
        this.vault = vault;
        this.flights = flights;
        this.refresher = refresher;
        this.rescues = refresher.rescues();
        this.turns = turns;
        this.rules = new LifeRules(parts.profile().oauth().grants());
    }

    @Override
    public GrantView view(GrantId grant) {
        GrantCell cell = cells.get(grant);
        Held held = cell == null ? null : cell.held();
        return held != null && obstacle(held).isEmpty() ? held.view() : viewNow(grant);
    }

    /** What has ended is read anew each time, too: another node may have renewed it. */
    @Override
    public GrantView viewNow(GrantId grant) {
        return read(grant, cell(grant)).view();
    }

    @Override
    public Optional<GrantView> evenEnded(GrantId grant) {
        try {
            return vault.look(grant).map(stored -> stored.record().view());
        } catch (NakadachiException unreadable) {
            return Optional.empty();
        }
    }

    private Held read(GrantId grant, GrantCell cell) {
        GrantCell.Reading before = cell.reading();
        try {
            Held stored = Held.of(vault.find(grant), before.at());
            Optional<Problem> obstacle = obstacle(stored);
            if (obstacle.isPresent()) {
                turns.noticed(grant);
                throw obstacle.get().toException();
            }
            return cell.adopt(before, stored);
        } catch (RuntimeException unusable) {
            // Also when the vault does not answer: a token whose consent may be over is not used in doubt.
            cell.drop(before);
            if (cell.isEmpty()) {
                cells.remove(grant, cell);
            }
            throw unusable;
        }
    }

    private Optional<Problem> obstacle(Held held) {
        return rules.obstacle(held.grant(), held.life(), parts.host().now());
    }

    @Override
    public AccessToken obtain(GrantId grant, Duration within) {
        return current(grant).obtain(within).token();
    }

    @Override
    public AccessToken renew(GrantId grant, AccessToken refused, Duration within) {
        return current(grant).await(refused.generation(), within).token();
    }

    /** A cell whose grant was read no longer ago than is allowed. */
    private GrantCell current(GrantId grant) {
        GrantCell cell = cell(grant);
        if (cell.isOld()) {
            read(grant, cell);
        }
        return cell;
    }

    @Override
    public void told(GrantId grant, AccessToken used, Problem answer, Duration within) {
        if (Ending.told(answer.code()).isEmpty() || !isOfItsOwn(answer)) {
            return;
        }
        try {
            turns.told(grant, used.secret(), answer, within);
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
        forget(grant);
    }

    private static boolean isOfItsOwn(Problem answer) {
        return answer.answer()
                .filter(words -> words.code().isPresent() || !words.details().isEmpty())
                .isPresent();
    }

    /** The tokens that follow a stored record and are in memory only, where there are such. */
    Optional<GrantRecord> rescued(Stored stored) {
        return rescues.nextOf(stored);
    }

    /** The next call asks the store. */
    void forget(GrantId grant) {
        GrantCell cell = cells.get(grant);
        if (cell != null) {
            cell.forget();
        }
    }

    /** After a revocation or a renewal: what could not be stored before has no use any more. */
    void replaced(GrantId grant) {
        rescues.clear(grant);
        forget(grant);
    }

    /** Waits for what is under way, then stores what the store did not take before. */
    @Override
    public void close() {
        if (!flights.close(parts.options().refreshTime())) {
            LOG.warn("closed while a token call was still under way; its grant may need a new consent");
        }
        RuntimeException lost = null;
        for (GrantId grant : rescues.grants()) {
            try {
                refresher.settle(grant);
            } catch (RuntimeException failed) {
                // Of a store of the caller's own perhaps; the other grants still have a chance.
                ErrorCode code = failed instanceof NakadachiException known
                        ? known.problem().code()
                        : ErrorCode.STORE_FAILED;
                NakadachiException named = Problem.of(
                                code,
                                "tokens that the institution issued could not be stored before the end of this"
                                        + " process; grant " + grant + " needs a new consent")
                        .toException(failed);
                LOG.error("closed, and grant {} needs a new consent: {}", grant, code);
                if (lost == null) {
                    lost = named;
                } else {
                    lost.addSuppressed(named);
                }
            }
        }
        if (lost != null) {
            throw lost;
        }
    }

    private GrantCell cell(GrantId grant) {
        if (cells.size() > MOST_CELLS) {
            cells.values().removeIf(GrantCell::isIdle);
        }
        return cells.computeIfAbsent(
                grant,
                id -> new GrantCell(parts.host(), parts.options(), flights, newerThan -> {
                    long before = parts.host().nanoTime();
                    return Held.of(refresher.tokens(id, newerThan), before);
                }));
    }
}
