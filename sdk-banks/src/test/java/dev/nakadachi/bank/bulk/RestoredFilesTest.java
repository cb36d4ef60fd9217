package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.FilesDesk.PRODUCTION;
import static dev.nakadachi.bank.bulk.FilesDesk.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.reconcile.HoldReason;
import dev.nakadachi.reconcile.ReconcileFirst;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a directory that is put back to before a hand-over has forgotten it, and the file is not paid again. */
class RestoredFilesTest {

    private static final String BANK = "some-bank";
    private static final UserId OPERATOR = new UserId("operator-7");
    private static final HeldPlace PLACE = HeldPlace.account(new InstitutionId(BANK), PRODUCTION, Orders.ACCOUNT);

    @TempDir
    private Path directory;

    private FilesDesk desk;

    @BeforeEach
    void open() {
        desk = new FilesDesk(directory);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLedgerFromBeforeTheHandOverNeverHandsTheFileOverAgainThoughAPersonReleasedTheAccount() throws IOException {
        BulkFiles files = files(desk.process());
        files.write(file(10, 20), RecordEnd.CR_LF, new ByteArrayOutputStream());
        copy(desk.ledger, backup());
        assertThat(files.handOver(Orders.KEY)).isTrue();
        putBack();

        Nakadachi restored = desk.process();
        assertThat(restored.reconcileFirst().current().orElseThrow().reason()).isEqualTo(HoldReason.LEDGER_BEHIND);
        assertMaybeHandedOver(restored);
        assertHeld(restored);
        release(restored);
        assertHeld(restored);
        assertMaybeHandedOver(restored);
    }

    @Test
    void norDoesAPersonsWordMakeAFileFromBeforeFreeThatWasNotHandedOver() throws IOException {
        BulkFiles files = files(desk.process());
        files.write(file(10, 20), RecordEnd.CR_LF, new ByteArrayOutputStream());
        loseTheLog();

        Nakadachi restored = desk.process();
        release(restored);
        assertThat(files(restored).record(Orders.KEY, FileState.NOT_HANDED_OVER).state())
                .isEqualTo(FileState.MAYBE_HANDED_OVER);
        assertMaybeHandedOver(restored);
        assertHeld(restored);
    }

    @Test
    void whatTheBankHasAllTheSameIsRecorded() throws IOException {
        BulkFiles files = files(desk.process());
        files.write(file(10, 20), RecordEnd.CR_LF, new ByteArrayOutputStream());
        copy(desk.ledger, backup());
        assertThat(files.handOver(Orders.KEY)).isTrue();
        putBack();

        BulkFiles restored = files(desk.process());
        assertThat(restored.record(Orders.KEY, FileState.HANDED_OVER).state()).isEqualTo(FileState.HANDED_OVER);
        assertThat(restored.record(Orders.KEY, FileState.TAKEN).state()).isEqualTo(FileState.TAKEN);
        assertThatThrownBy(() -> restored.record(Orders.KEY, FileState.MAYBE_HANDED_OVER))
                .isInstanceOf(InvalidInputException.class);
    }

    /** As the resolver and {@link BulkPayments#find} ask: no call carries the file, and nobody asks the bank for it. */
    @Test
    void whoAsksForItsKeyAsForThatOfACallChangesNothing() {
        files(desk.process()).write(file(10, 20), RecordEnd.CR_LF, new ByteArrayOutputStream());
        desk.close();
        FollowUps calls = new FollowUps(desk.ledgerBeside(), new InstitutionId(BANK), PRODUCTION, Host.system());
        Nakadachi restored = desk.process();
        restored.reconcileFirst().begin(OPERATOR, "restored the machine");

        assertThat(calls.command(ConsentRequest.SINGLE_TENANT, Orders.KEY).map(TrackedCommand::state))
                .contains(LedgerState.INTENDED);
        assertThat(RecordedOrder.read(calls, ConsentRequest.SINGLE_TENANT, Orders.KEY))
                .isEmpty();
        assertMaybeHandedOver(restored);
        assertThat(files(restored).record(Orders.KEY, FileState.HANDED_OVER).state())
                .isEqualTo(FileState.HANDED_OVER);
    }

    @Test
    void aLedgerFromBeforeTheFileWasWrittenDoesNotHandItOverEither() throws IOException {
        BulkFiles files = files(desk.process());
        copy(desk.ledger, backup());
        files.write(file(10, 20), RecordEnd.CR_LF, new ByteArrayOutputStream());
        assertThat(files.handOver(Orders.KEY)).isTrue();
        putBack();

        Nakadachi restored = desk.process();
        assertMaybeHandedOver(restored);
        assertHeld(restored);
        files(restored).record(Orders.KEY, FileState.HANDED_OVER);
        release(restored);
        assertThat(files(restored).handOver(Orders.KEY))
                .as("the person found that the bank has it")
                .isFalse();
    }

    @Test
    void aLostLogHoldsFilesToo() throws IOException {
        BulkFiles files = files(desk.process());
        files.write(file(10), RecordEnd.CR_LF, new ByteArrayOutputStream());
        loseTheLog();

        assertHeld(desk.process());
    }

    private BulkFiles files(Nakadachi process) {
        return new BulkFiles(desk.commands(process, BANK));
    }

    /** Found or written again: no bytes come of it. */
    private void assertMaybeHandedOver(Nakadachi process) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(files(process).write(file(10, 20), RecordEnd.CR_LF, out).state())
                .isEqualTo(FileState.MAYBE_HANDED_OVER);
        assertThat(out.size()).isZero();
        assertThat(files(process).find(Orders.KEY).orElseThrow().state()).isEqualTo(FileState.MAYBE_HANDED_OVER);
    }

    private void assertHeld(Nakadachi process) {
        Problem held = catchThrowableOfType(
                        RefusedLocallyException.class, () -> files(process).handOver(Orders.KEY))
                .problem();
        assertThat(held.code()).isEqualTo(ErrorCode.RECONCILE_FIRST);
        assertThat(held.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    private Path backup() {
        return directory.resolve("copy");
    }

    private void putBack() throws IOException {
        desk.close();
        remove(desk.ledger);
        copy(backup(), desk.ledger);
    }

    private void loseTheLog() throws IOException {
        desk.close();
        remove(directory.resolve("log"));
        remove(directory.resolve("heads"));
    }

    private static void release(Nakadachi process) {
        ReconcileFirst holds = process.reconcileFirst();
        holds.release(holds.current().orElseThrow(), PLACE, OPERATOR, "asked the bank for the file");
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : all(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> files = all(directory);
        for (int last = files.size() - 1; last >= 0; last--) {
            Files.delete(files.get(last));
        }
    }

    private static List<Path> all(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
        }
    }
}
