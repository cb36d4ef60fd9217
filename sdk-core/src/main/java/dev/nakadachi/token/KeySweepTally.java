package dev.nakadachi.token;

import dev.nakadachi.error.StoreException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sweep has seen so far. Used by one thread. */
final class KeySweepTally {

    private final Map<Resealing.Outcome, Long> outcomes = new EnumMap<>(Resealing.Outcome.class);
    private final Map<String, Long> entries = new LinkedHashMap<>();
    private final Map<RecordKey, DamagedEntry> damaged = new LinkedHashMap<>();
    private final TokenVault vault;

    KeySweepTally(TokenVault vault, Set<String> keyIds) {
        this.vault = vault;
        keyIds.forEach(id -> entries.put(id, 0L));
    }

    void swept(Resealing.Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** Opens what it counts: a damaged entry under the newest key was not touched by the sweep. */
    void counted(StoredRecord record) {
        if (vault.records().look(record) instanceof FoundRecord.Damaged unsound) {
            damaged.put(record.key(), unsound.entry());
        }
        try {
            record.sealed().ifPresent(bytes -> entries.merge(vault.keyIdOf(bytes), 1L, Long::sum));
        } catch (StoreException unsound) {
            VaultRecords.mustBeDamage(unsound);
        }
    }

    KeySweepReport report(boolean toTheEnd) {
        return new KeySweepReport(
                vault.currentKeyId(),
                toTheEnd,
                outcomes.getOrDefault(Resealing.Outcome.RESEALED, 0L),
                outcomes.getOrDefault(Resealing.Outcome.BUSY, 0L),
                List.copyOf(damaged.values()),
                entries);
    }
}
