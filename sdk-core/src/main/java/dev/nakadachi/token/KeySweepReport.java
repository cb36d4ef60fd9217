package dev.nakadachi.token;

import dev.nakadachi.secret.KeyUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep did, and what each key of the vault protected at its end. Not in it: the ledger, pseudonyms, backups,
 * and consents under way, which lie sealed in browsers and are over within the hour. Prints counts only. Immutable;
 * thread-safe.
 */
public final class KeySweepReport implements KeyUse {

    private final String currentKeyId;
    private final boolean toTheEnd;
    private final long resealed;
    private final long busy;
    private final List<DamagedEntry> damaged;
    private final Map<String, Long> entries;

    KeySweepReport(
            String currentKeyId,
            boolean toTheEnd,
            long resealed,
            long busy,
            List<DamagedEntry> damaged,
            Map<String, Long> entries) {
        this.currentKeyId = currentKeyId;
        this.toTheEnd = toTheEnd;
        this.resealed = resealed;
        this.busy = busy;
        this.damaged = damaged;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Whether every entry was looked at and opens.
     *
     * @return false after a stop, or while there are damaged entries
     */
    @Override
    public boolean complete() {
        return toTheEnd && damaged.isEmpty();
    }

    @Override
    public Optional<Long> entriesUnder(String keyId) {
        return Optional.ofNullable(entries.get(keyId));
    }

    /**
     * Older keys that protect nothing in this vault: {@link dev.nakadachi.secret.Keyset#without} takes them out.
     *
     * @return their ids, none when the report is not complete
     */
    public List<String> mayBeDestroyed() {
        return entries.keySet().stream().filter(this::mayGo).toList();
    }

    /**
     * Entries that were sealed anew.
     *
     * @return how many
     */
    public long resealed() {
        return resealed;
    }

    /**
     * Entries under an older key that were held or written by others. Sweep again.
     *
     * @return how many
     */
    public long busy() {
        return busy;
    }

    /**
     * Entries that do not open, under whichever key. Restore them from a backup and sweep again.
     *
     * @return their names
     */
    public List<DamagedEntry> damaged() {
        return damaged;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("KeySweepReport[")
                .append(complete() ? "complete, " : "not complete, ")
                .append(resealed)
                .append(" sealed anew, ")
                .append(busy)
                .append(" busy, ")
                .append(damaged.size())
                .append(" damaged");
        entries.forEach((id, count) -> text.append("; key ")
                .append(id)
                .append(" protects ")
                .append(count)
                .append(" entries")
                .append(mayGo(id) ? ", may be destroyed" : ""));
        return text.append(']').toString();
    }

    private boolean mayGo(String keyId) {
        return complete() && !keyId.equals(currentKeyId) && entriesUnder(keyId).orElseThrow() == 0;
    }
}
