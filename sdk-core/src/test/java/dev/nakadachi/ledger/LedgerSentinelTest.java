package dev.nakadachi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.Directories;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.token.TokenCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An absent key may be paid, so a ledger under the wrong keys, or one that went away, must never say absent. */
class LedgerSentinelTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final NodeId NODE = new NodeId("node-1");

    @TempDir
    private Path parent;

    private Path directory;
    private Path sentinel;
    private TransferLedger ledger;
    private LedgerKey paid;
    private LedgerKey unpaid;

    @BeforeEach
    void fill() {
        directory = parent.resolve("ledger");
        sentinel = directory.resolve("entry.0000000000000000");
        ledger = TransferLedger.encryptedFile(directory, KEYS);
        paid = keyOf(ledger, "order-0001");
        unpaid = keyOf(ledger, "order-0002");
        ledger.store().append(paid, 0, step(Standing.SETTLED));
    }

    /** The only entry is settled, so a scan of open entries would find an empty ledger. */
    @Test
    void aLedgerOfAnotherKeySetDoesNotOpenAndNothingIsWritten() throws IOException {
        Map<String, String> before = Directories.contents(directory);

        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> TransferLedger.encryptedFile(directory, Keyset.generate()));
        assertThat(Directories.contents(directory)).isEqualTo(before);
    }

    @Test
    void aRotatedKeySetFindsThePaymentAndChangesNothing() throws IOException {
        Map<String, String> before = Directories.contents(directory);
        TransferLedger rotated = TransferLedger.encryptedFile(directory, KEYS.rotated(Host.system()));

        assertThat(rotated.store().read(keyOf(rotated, "order-0001"))).isPresent();
        assertThat(rotated.store().read(keyOf(rotated, "order-0002"))).isEmpty();
        assertThat(Directories.contents(directory)).isEqualTo(before);
    }

    @Test
    void aLedgerThatLostItsSentinelDoesNotOpenAndGetsNoNewOne() throws IOException {
        Files.delete(sentinel);

        assertRefused(ErrorCode.STORE_TAMPERED, () -> TransferLedger.encryptedFile(directory, KEYS));
        assertThat(sentinel).doesNotExist();
        assertThat(ledger.store().read(paid)).isPresent();
        assertNothingIsAbsent();
    }

    @Test
    void anyChangedByteOfTheSentinelIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(sentinel);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x20;
            Files.write(sentinel, changed);
            assertRefused(ErrorCode.STORE_TAMPERED, () -> TransferLedger.encryptedFile(directory, KEYS));
            assertRefused(ErrorCode.STORE_FAILED, () -> ledger.store().read(unpaid));
        }
    }

    @Test
    void aDirectoryThatIsRemovedReadsAsNothingAbsent() throws IOException {
        Directories.remove(directory);
        assertNothingIsAbsent();
        assertRefused(ErrorCode.STORE_FAILED, () -> ledger.store().read(paid));
        assertThat(directory).doesNotExist();
    }

    /** What is left of a mount point when its volume is gone. */
    @Test
    void anEmptyDirectoryInItsPlaceIsNotWrittenTo() throws IOException {
        Directories.remove(directory);
        Files.createDirectory(directory);
        assertNothingIsAbsent();
        assertRefused(ErrorCode.STORE_FAILED, () -> ledger.store().read(paid));
        assertRefused(ErrorCode.STORE_FAILED, () -> ledger.store().append(paid, 1, step(Standing.OPEN)));
        assertThat(Directories.contents(directory)).isEmpty();
    }

    @Test
    void aNewLedgerOfTheSameKeysInItsPlaceIsAnother() throws IOException {
        Directories.remove(directory);
        TransferLedger other = TransferLedger.encryptedFile(directory, KEYS);

        assertThat(other.store().read(paid)).isEmpty();
        assertNothingIsAbsent();
    }

    @Test
    void theSentinelIsNoOpenEntryAndTakesOnePosition() {
        assertThat(ledger.store().scanOpen(Optional.empty(), 10)).isEmpty();
        long first = ledger.store().append(unpaid, 0, step(Standing.OPEN)).orElseThrow();
        long second = ledger.store().append(unpaid, 1, step(Standing.OPEN)).orElseThrow();

        assertThat(second).isGreaterThan(first);
        assertThat(ledger.store().scanOpen(Optional.empty(), 10))
                .extracting(LedgerEntry::key)
                .containsExactly(unpaid);
    }

    /** As before: the position is written before any entry, and the sentinel is one. */
    @Test
    void aNewLedgerThatLostItsPositionAppendsNothing() throws IOException {
        Path place = parent.resolve("new");
        TransferLedger fresh = TransferLedger.encryptedFile(place, KEYS);
        Files.delete(place.resolve("position"));
        assertRefused(ErrorCode.STORE_TAMPERED, () -> fresh.store().append(unpaid, 0, step(Standing.OPEN)));
    }

    @Test
    void ofManyOpenersWithOneKeySetAllGoOnOverOneSentinel() throws IOException {
        Path place = parent.resolve("new");
        List<TransferLedger> all = open(place, IntStream.range(0, 8).mapToObj(any -> KEYS));

        assertThat(all)
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.store().read(unpaid)).isEmpty());
        assertThat(Directories.contents(place)).containsOnlyKeys("entry.0000000000000000", "position");
    }

    @Test
    void ofManyOpenersWithKeySetsOfTheirOwnOneGoesOn() {
        assertThat(open(parent.resolve("new"), IntStream.range(0, 8).mapToObj(any -> Keyset.generate())))
                .hasSize(1);
    }

    @Test
    void anyOtherStoreIsGuardedTheSame() {
        MemoryLedgerStore memory = new MemoryLedgerStore();
        TransferLedger own = TransferLedger.of(memory, TokenCipher.jdk(KEYS), KEYS);
        own.store().append(paid, 0, step(Standing.SETTLED));
        Keyset stranger = Keyset.generate();
        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> TransferLedger.of(memory, TokenCipher.jdk(stranger), stranger));

        memory.loseAll();
        assertRefused(ErrorCode.STORE_FAILED, () -> own.store().read(paid));
        assertRefused(ErrorCode.STORE_FAILED, () -> own.store().append(unpaid, 0, step(Standing.OPEN)));
        assertThat(memory.isEmpty()).isTrue();
    }

    /** A claim may outlive the entries, as a row of another table does. */
    @Test
    void underAClaimToo() {
        MemoryLedgerStore memory = new MemoryLedgerStore();
        LedgerStore own = TransferLedger.of(memory, TokenCipher.jdk(KEYS), KEYS).store();
        own.append(paid, 0, step(Standing.OPEN));
        LedgerStore.Claim claim =
                own.claim(paid, NODE, NOON.plusSeconds(60), NOON).orElseThrow();

        memory.loseAll();
        assertRefused(ErrorCode.STORE_FAILED, () -> own.append(claim, 1, step(Standing.SETTLED)));
        assertRefused(ErrorCode.STORE_FAILED, () -> own.append(claim, 0, step(Standing.OPEN)));
        assertThat(memory.isEmpty()).isTrue();
    }

    /** Whoever restores a copy under a running process leaves the sentinel as it was. */
    @Test
    void anOlderCopyUnderARunningProcessReadsAsNothingAbsent() throws IOException {
        Map<String, String> copy = Directories.contents(directory);
        ledger.store().append(unpaid, 0, step(Standing.OPEN));
        Directories.restore(directory, copy);

        assertNothingIsAbsent();
        assertRefused(ErrorCode.STORE_FAILED, () -> ledger.store().append(unpaid, 1, step(Standing.OPEN)));
        assertThat(ledger.store().read(paid)).isPresent();
        assertRefused(ErrorCode.STORE_FAILED, () -> ledger.store().append(paid, 1, step(Standing.OPEN)));
        assertRefused(ErrorCode.STORE_FAILED, () -> ledger.store().read(unpaid));
        assertThat(TransferLedger.encryptedFile(directory, KEYS).store().read(unpaid))
                .isEmpty();
    }

    @Test
    void aLedgerThatHoldsItsSentinelOnlyHasNoNewestStep() {
        MemoryLedgerStore memory = new MemoryLedgerStore();
        LedgerStore own = TransferLedger.of(memory, TokenCipher.jdk(KEYS), KEYS).store();
        assertThat(memory.newest()).map(LedgerMark::entry).contains(GuardedLedgerStore.SENTINEL);
        assertThat(own.newest()).isEmpty();

        long first = own.append(unpaid, 0, step(Standing.OPEN)).orElseThrow();
        assertThat(own.newest()).contains(new LedgerMark(unpaid, 1, first));

        memory.loseAll();
        assertRefused(ErrorCode.STORE_FAILED, own::newest);
    }

    /** The store goes after the look and before the write: what stands in its place then is not the ledger. */
    @Test
    void anIntentThatWasWrittenWhileTheStoreWentDoesNotCount() {
        MemoryLedgerStore memory = new MemoryLedgerStore();
        LedgerStore own = TransferLedger.of(memory, TokenCipher.jdk(KEYS), KEYS).store();
        LedgerStore.Claim claim =
                own.claim(paid, NODE, NOON.plusSeconds(60), NOON).orElseThrow();
        byte[] standing =
                memory.read(GuardedLedgerStore.SENTINEL).orElseThrow().last().sealed();
        memory.takes(memory::loseAll);

        assertRefused(ErrorCode.STORE_FAILED, () -> own.append(unpaid, 0, step(Standing.OPEN)));
        assertThat(memory.read(unpaid)).isPresent();

        memory.takes(() -> {});
        memory.append(
                GuardedLedgerStore.SENTINEL,
                0,
                new LedgerStep(new LedgerState("SENTINEL"), Standing.SETTLED, NOON, standing));
        memory.takes(memory::loseAll);
        assertRefused(ErrorCode.STORE_FAILED, () -> own.append(claim, 0, step(Standing.OPEN)));
    }

    private void assertNothingIsAbsent() {
        LedgerStore store = ledger.store();
        assertRefused(ErrorCode.STORE_FAILED, () -> store.read(unpaid));
        assertRefused(ErrorCode.STORE_FAILED, () -> store.append(unpaid, 0, step(Standing.OPEN)));
        assertRefused(ErrorCode.STORE_FAILED, () -> store.scanOpen(Optional.empty(), 10));
        assertRefused(ErrorCode.STORE_FAILED, () -> store.claim(unpaid, NODE, NOON.plusSeconds(60), NOON));
        assertRefused(
                ErrorCode.STORE_FAILED,
                () -> store.append(new LedgerStore.Claim(unpaid, NODE, 1), 0, step(Standing.OPEN)));
    }

    /** Those that could open; the others were told that their keys are wrong. */
    private static List<TransferLedger> open(Path place, Stream<Keyset> keys) {
        return Directories.together(keys.toList(), keyset -> opened(place, keyset)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TransferLedger> opened(Path place, Keyset keyset) {
        try {
            return Optional.of(TransferLedger.encryptedFile(place, keyset));
        } catch (StoreException wrong) {
            assertThat(wrong.problem().code()).isEqualTo(ErrorCode.STORE_WRONG_KEYS);
            return Optional.empty();
        }
    }

    private static LedgerKey keyOf(TransferLedger of, String key) {
        return of.keyOf(new EnvironmentId("test"), new TenantId("tenant-1"), new IdempotencyKey(key));
    }

    private static LedgerStep step(Standing standing) {
        return new LedgerStep(LedgerState.INTENDED, standing, NOON, "sealed".getBytes(UTF_8));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
