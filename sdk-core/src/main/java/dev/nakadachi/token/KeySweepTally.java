package dev.nakadachi.token;

import dev.nakadachi.error.StoreException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a sweep has seen so far. Used by one thread. */
final class KeySweepTally {

    private final Map<Resealing.Outcome, Long> outcomes = new EnumMap<>(Resealing.Outcome.class);
    private final Map<String, Long> entries = new LinkedHashMap<>();
    private long unreadable;

    KeySweepTally(Set<String> keyIds) {
        keyIds.forEach(id -> entries.put(id, 0L));
    }

    void swept(Resealing.Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    void counted(StoredRecord record, TokenVault vault) {
        try {
            record.sealed().ifPresent(bytes -> entries.merge(vault.keyIdOf(bytes), 1L, Long::sum));
        } catch (StoreException damaged) {
            unreadable++;
        }
    }

    KeySweepReport report(String currentKeyId, boolean toTheEnd) {
        return new KeySweepReport(
                currentKeyId,
                toTheEnd,
                outcomes.getOrDefault(Resealing.Outcome.RESEALED, 0L),
                outcomes.getOrDefault(Resealing.Outcome.BUSY, 0L),
                Math.max(unreadable, outcomes.getOrDefault(Resealing.Outcome.DAMAGED, 0L)),
                entries);
    }
}
