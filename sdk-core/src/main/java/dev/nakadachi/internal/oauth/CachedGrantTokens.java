package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.GrantId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Grants and tokens in memory, in front of the vault. Idle grants are forgotten when there are many; that costs one
 * read of the store at their next call.
 */
final class CachedGrantTokens implements GrantTokens {

    private static final int MOST_CELLS = 10_000;

    private final OAuthParts parts;
    private final GrantVault vault;
    private final Refresher refresher;
    private final ConcurrentHashMap<GrantId, GrantCell> cells = new ConcurrentHashMap<>();

    CachedGrantTokens(OAuthParts parts, GrantVault vault, Refresher refresher) {
        this.parts = parts;
        this.vault = vault;
        this.refresher = refresher;
    }

    @Override
    public GrantView view(GrantId grant) {
        GrantCell cell = cells.get(grant);
        Held held = cell == null ? null : cell.held();
        if (held != null) {
            return held.view();
        }
        Held stored = Held.of(vault.find(grant));
        return cell(grant).adopt(stored).view();
    }

    @Override
    public AccessToken obtain(GrantId grant, Duration within) {
        return cell(grant).obtain(within).token();
    }

    @Override
    public AccessToken renew(GrantId grant, AccessToken refused, Duration within) {
        return cell(grant).await(refused.version(), within).token();
    }

    /** After a revocation: the next call asks the store. */
    void forget(GrantId grant) {
        cells.remove(grant);
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
                        (newerThan, rescue) -> Held.of(refresher.tokens(id, newerThan, rescue))));
    }
}
