package dev.nakadachi.internal.pipeline;

import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Seals and opens the steps of the transfer ledger; each is bound to its entry, its place and all that is readable. */
final class LedgerBook {

    private static final int FORMAT = 1;

    private final TransferLedger ledger;

    LedgerBook(TransferLedger ledger) {
        this.ledger = ledger;
    }

    LedgerKey key(EnvironmentId environment, TenantId tenant, IdempotencyKey key) {
        return ledger.keyOf(environment, tenant, key);
    }

    Optional<LedgerEntry> read(LedgerKey key) {
        return ledger.store().read(key);
    }

    Optional<Long> append(
            LedgerKey key,
            long expectedSequence,
            LedgerState state,
            Standing standing,
            Instant now,
            StepContent content) {
        // A database keeps no more than microseconds, and what it gives back must still open.
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        String keyId = ledger.cipher().currentKeyId();
        byte[] sealed =
                ledger.cipher().seal(keyId, content.encode(), binding(key, expectedSequence, state, standing, at));
        byte[] name = keyId.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = ByteBuffer.allocate(2 + name.length + sealed.length)
                .put((byte) FORMAT)
                .put((byte) name.length)
                .put(name)
                .put(sealed)
                .array();
        return ledger.store().append(key, expectedSequence, new LedgerStep(state, standing, at, bytes));
    }

    /** What each step carries; opening all of them is what shows that no state was forged. */
    List<StepContent> contents(LedgerEntry entry) {
        return IntStream.range(0, entry.steps().size())
                .mapToObj(place -> content(entry, place))
                .toList();
    }

    /** The content of a step, by its place in the entry, 0 for the first. */
    StepContent content(LedgerEntry entry, int place) {
        LedgerStep step = entry.steps().get(place);
        ByteBuffer bytes = ByteBuffer.wrap(step.sealed());
        if (bytes.remaining() < 2 || bytes.get() != FORMAT) {
            return StepContent.decode(new byte[0]);
        }
        byte[] name = new byte[Math.min(bytes.get() & 0xFF, bytes.remaining())];
        bytes.get(name);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        String keyId = new String(name, StandardCharsets.US_ASCII);
        byte[] binding = binding(entry.key(), place, step.state(), step.standing(), step.at());
        return StepContent.decode(ledger.cipher().open(keyId, sealed, binding));
    }

    static byte[] digest(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] binding(LedgerKey key, long place, LedgerState state, Standing standing, Instant at) {
        return digest(
                "ledger-step".getBytes(StandardCharsets.UTF_8),
                new byte[] {FORMAT},
                key.id().getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(Long.BYTES).putLong(place).array(),
                state.value().getBytes(StandardCharsets.UTF_8),
                standing.name().getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .array());
    }
}
