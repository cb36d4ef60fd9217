package dev.nakadachi.internal.ledger;

import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
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

/**
 * Seals and opens the steps of the transfer ledger; each is bound to its entry, its place and all that is readable.
 * Thread-safe.
 */
public final class LedgerBook {

    private static final int FORMAT = 1;

    private final TransferLedger ledger;

    /**
     * The book of a ledger.
     *
     * @param ledger the ledger
     */
    public LedgerBook(TransferLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The ledger.
     *
     * @return what this book writes in
     */
    public TransferLedger ledger() {
        return ledger;
    }

    /**
     * Names the entry of a command.
     *
     * @param environment the environment
     * @param tenant the caller's tenant
     * @param key the caller's key
     * @return the name
     */
    public LedgerKey key(EnvironmentId environment, TenantId tenant, IdempotencyKey key) {
        return ledger.keyOf(environment, tenant, key);
    }

    /**
     * Digests who is paid: the same payees give the same text, and the text tells nobody who they are.
     *
     * @param payees each in one fixed form
     * @return a keyed digest
     */
    public String payeesOf(List<String> payees) {
        return ledger.keyOf("payees", payees).id();
    }

    /**
     * Names what is no command.
     *
     * @param purpose what it is for
     * @param parts what is named
     * @return the name
     */
    public LedgerKey key(String purpose, List<String> parts) {
        return ledger.keyOf(purpose, parts);
    }

    /**
     * Reads by name.
     *
     * @param key the name
     * @return the entry, empty when the name was never used
     */
    public Optional<LedgerEntry> read(LedgerKey key) {
        return ledger.store().read(key);
    }

    /**
     * Seals and appends a step.
     *
     * @param key the entry
     * @param expectedSequence the number of steps that the caller saw
     * @param state the state reached
     * @param standing whether the entry is open after it
     * @param now when
     * @param content what is sealed
     * @return the position, empty when the entry moved on
     */
    public Optional<Long> append(
            LedgerKey key,
            long expectedSequence,
            LedgerState state,
            Standing standing,
            Instant now,
            StepContent content) {
        return ledger.store()
                .append(key, expectedSequence, sealed(key, expectedSequence, state, standing, now, content));
    }

    /**
     * Seals and appends a step under a claim.
     *
     * @param claim the claim on the entry
     * @param expectedSequence the number of steps that the caller saw
     * @param state the state reached
     * @param standing whether the entry is open after it
     * @param now when
     * @param content what is sealed
     * @return the position, empty when the entry moved on or the claim was lost
     */
    public Optional<Long> append(
            LedgerStore.Claim claim,
            long expectedSequence,
            LedgerState state,
            Standing standing,
            Instant now,
            StepContent content) {
        return ledger.store()
                .append(claim, expectedSequence, sealed(claim.key(), expectedSequence, state, standing, now, content));
    }

    private LedgerStep sealed(
            LedgerKey key, long place, LedgerState state, Standing standing, Instant now, StepContent content) {
        // A database keeps no more than microseconds, and what it gives back must still open.
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        String keyId = ledger.cipher().currentKeyId();
        byte[] sealed = ledger.cipher().seal(keyId, content.encode(), binding(key, place, state, standing, at));
        byte[] name = keyId.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = ByteBuffer.allocate(2 + name.length + sealed.length)
                .put((byte) FORMAT)
                .put((byte) name.length)
                .put(name)
                .put(sealed)
                .array();
        return new LedgerStep(state, standing, at, bytes);
    }

    /**
     * What each step carries; opening all of them is what shows that no state was forged.
     *
     * @param entry the entry
     * @return the contents in order
     */
    public List<StepContent> contents(LedgerEntry entry) {
        return IntStream.range(0, entry.steps().size())
                .mapToObj(place -> content(entry, place))
                .toList();
    }

    /**
     * The content of a step.
     *
     * @param entry the entry
     * @param place of the step, 0 for the first
     * @return the content
     */
    public StepContent content(LedgerEntry entry, int place) {
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

    /**
     * SHA-256 over parts, each with its length before it.
     *
     * @param parts any bytes
     * @return the digest
     */
    public static byte[] digest(byte[]... parts) {
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
