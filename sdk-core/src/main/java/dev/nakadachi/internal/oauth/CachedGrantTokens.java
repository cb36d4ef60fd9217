package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import java.time.Duration;
import java.util.Map;
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
    private final LifeTurns turns;
    private final LifeRules rules;
    private final ConcurrentHashMap<GrantId, GrantCell> cells = new ConcurrentHashMap<>();

    CachedGrantTokens(OAuthParts parts, GrantVault vault, Flights flights, Refresher refresher, LifeTurns turns) {
        this.parts = parts;
        this.vault = vault;
        this.flights = flights;
        this.refresher = refresher;
        this.turns = turns;
        this.rules = new LifeRules(parts.profile().oauth().grants());
    }

    @Override
    public GrantView view(GrantId grant) {
        GrantCell cell = cells.get(grant);
        Held held = cell == null ? null : cell.held();
        if (held != null && obstacle(held).isEmpty()) {
            return held.view();
        }
        // What has ended is read anew each time: another node may have renewed it.
        Held stored = Held.of(vault.find(grant));
        Optional<Problem> obstacle = obstacle(stored);
        if (obstacle.isPresent()) {
            turns.noticed(grant);
            throw obstacle.get().toException();
        }
        return cell(grant).adopt(stored).view();
    }

    private Optional<Problem> obstacle(Held held) {
        return rules.obstacle(held.grant(), held.life(), parts.host().now());
    }

    @Override
    public AccessToken obtain(GrantId grant, Duration within) {
        return cell(grant).obtain(within).token();
    }

    @Override
    public AccessToken renew(GrantId grant, AccessToken refused, Duration within) {
        return cell(grant).await(refused.generation(), within).token();
    }

    /** The tokens that follow a stored record and are in memory only, where there are such. */
    Optional<GrantRecord> rescued(Stored stored) {
        return Optional.ofNullable(cells.get(stored.record().grant().id()))
                .flatMap(cell -> cell.rescue().nextOf(stored));
    }

    /** After a revocation: the next call asks the store. */
    void forget(GrantId grant) {
        cells.remove(grant);
    }

    /** Waits for what is under way, then stores what the store did not take before. */
    @Override
    public void close() {
        if (!flights.close(parts.options().refreshTime())) {
            LOG.warn("closed while a token call was still under way; its grant may need a new consent");
        }
        RuntimeException lost = null;
        for (Map.Entry<GrantId, GrantCell> entry : cells.entrySet()) {
            Rescue rescue = entry.getValue().rescue();
            try {
                if (!rescue.isEmpty()) {
                    refresher.settle(entry.getKey(), rescue);
                }
            } catch (NakadachiException failed) {
                lost = Problem.of(
                                failed.problem().code(),
                                "tokens that the institution issued could not be stored before the end of this"
                                        + " process; grant " + entry.getKey() + " needs a new consent")
                        .toException(failed);
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
                id -> new GrantCell(
                        parts.host(),
                        parts.options(),
                        flights,
                        (newerThan, rescue) -> Held.of(refresher.tokens(id, newerThan, rescue))));
    }
}
