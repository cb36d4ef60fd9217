package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.FilesDesk.command;
import static dev.nakadachi.bank.bulk.FilesDesk.file;
import static dev.nakadachi.bank.bulk.Orders.payment;
import static dev.nakadachi.bank.bulk.Orders.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.OutsideCommands;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.PaymentState.Kind;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.DateReading;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.bank.zengin.Zengin;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.money.Money;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is one command: recorded before it is outside, never another one under its key, and handed over once. */
class BulkFilesTest {

    private static final BankCode BANK = new BankCode("9999");

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
    void aFileIsRecordedWithItsDigestAndItsSums() throws NoSuchAlgorithmException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FileOrder order = files().write(file(10, 20), RecordEnd.CR_LF, out);

        assertThat(out.size()).as("five records of 120 bytes and their ends").isEqualTo(5 * 122);
        assertThat(order.state()).isEqualTo(FileState.WRITTEN);
        assertThat(order.sums().payments()).isEqualTo(2);
        assertThat(order.sums().total()).isEqualTo(Money.yen(30));
        assertThat(order.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray())));
        assertThat(files().find(Orders.KEY).orElseThrow().digest()).isEqualTo(order.digest());
    }

    @Test
    void theSameFileIsGivenAgainAndNoOtherUnderItsKey() {
        byte[] first = written(file(10, 20));

        assertThat(written(file(10, 20))).isEqualTo(first);
        assertThat(codeOf(() -> written(file(10, 21)))).isEqualTo(ErrorCode.KEY_REUSED);
        assertThat(codeOf(() -> files().write(file(10, 20), RecordEnd.NONE, new ByteArrayOutputStream())))
                .as("other bytes are another file")
                .isEqualTo(ErrorCode.KEY_REUSED);
    }

    @Test
    void aFileThatWasHandedOverIsToldSoAndIsNotGivenAgain() {
        written(file(10));

        assertThat(files().handOver(Orders.KEY)).isTrue();
        assertThat(files().handOver(Orders.KEY)).as("once").isFalse();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileOrder again = files().write(file(10), RecordEnd.CR_LF, out);
        assertThat(again.state()).isEqualTo(FileState.HANDED_OVER);
        assertThat(out.size()).isZero();
    }

    @Test
    void whoWasToHandItOverMaySayThatHeDidNot() {
        written(file(10));
        files().handOver(Orders.KEY);

        files().record(Orders.KEY, FileState.NOT_HANDED_OVER);

        assertThat(written(file(10))).isNotEmpty();
        assertThat(files().handOver(Orders.KEY)).isTrue();
        assertThat(files().record(Orders.KEY, FileState.TAKEN).state()).isEqualTo(FileState.TAKEN);
        assertThat(files().handOver(Orders.KEY)).isFalse();
        assertThatThrownBy(() -> files().record(Orders.KEY, FileState.NOT_HANDED_OVER))
                .as("what the bank has is not taken back")
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatWasNeverHandedOverIsNotTaken() {
        written(file(10));

        assertThatThrownBy(() -> files().record(Orders.KEY, FileState.TAKEN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files().record(Orders.KEY, FileState.WRITTEN))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files().handOver(new IdempotencyKey("never-written")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(files().find(new IdempotencyKey("never-written"))).isEmpty();
    }

    /** After the ledger was put back, say. */
    @Test
    void aFileThatTheBankHasAllTheSameIsNeverHandedOverAgain() {
        written(file(10));

        assertThat(files().record(Orders.KEY, FileState.HANDED_OVER).state()).isEqualTo(FileState.HANDED_OVER);

        assertThat(files().handOver(Orders.KEY)).isFalse();
        assertThat(files().record(Orders.KEY, FileState.TAKEN).state()).isEqualTo(FileState.TAKEN);
    }

    @Test
    void theSafeguardsOfPaymentsHoldForAFile() {
        written(file(10, 20));
        PayeeReference listed = payment(1, 10).payee().reference();
        PaymentSafeguards safeguards = PaymentSafeguards.ownAccounts((tenant, payee) -> payee.equals(listed))
                .withPerTransfer(PaymentLimit.yen(30));
        OutsideCommands own = commands("some-bank");

        assertThat(codeOf(() -> new BulkFiles(own.withPayments(safeguards.withPerTransfer(PaymentLimit.yen(29))))
                        .handOver(Orders.KEY)))
                .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(codeOf(() -> new BulkFiles(own.withPayments(safeguards)).handOver(Orders.KEY)))
                .isEqualTo(ErrorCode.PAYEE_NOT_LISTED);
        assertThat(files().find(Orders.KEY).orElseThrow().state()).isEqualTo(FileState.WRITTEN);
        assertThat(new BulkFiles(own.withPayments(PaymentSafeguards.ownAccounts((tenant, payee) -> true)))
                        .handOver(Orders.KEY))
                .isTrue();
    }

    @Test
    void aRefusedFileNeedsAnotherKey() {
        written(file(10));
        files().handOver(Orders.KEY);
        files().record(Orders.KEY, FileState.REFUSED);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(files().write(file(10), RecordEnd.CR_LF, out).state()).isEqualTo(FileState.REFUSED);
        assertThat(out.size()).isZero();
    }

    @Test
    void whatTheFormatRefusesIsNotRecorded() {
        BulkTransferFile without = BulkTransferFile.of(Orders.order(1), BANK); // no remitter, no paying account

        assertThatThrownBy(() -> files().write(without, RecordEnd.CR_LF, new ByteArrayOutputStream()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(files().find(Orders.KEY)).isEmpty();
    }

    @Test
    void aFullDiskLosesNothing() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space");
            }
        };

        assertThatThrownBy(() -> files().write(file(10), RecordEnd.CR_LF, full))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(written(file(10))).isNotEmpty();
    }

    @Test
    void theKeyOfAnotherBankIsAnotherCommand() {
        written(file(10));
        BulkFiles elsewhere = new BulkFiles(commands("another-bank"));

        assertThat(elsewhere.find(Orders.KEY)).isEmpty();
        assertThat(codeOf(() -> elsewhere.write(file(10), RecordEnd.CR_LF, new ByteArrayOutputStream())))
                .isEqualTo(ErrorCode.KEY_REUSED);
    }

    /** The bank returns the lines that failed in the layout of orders: read back, and joined with the order. */
    @Test
    void linesOfAnAnswerAreJoinedWithTheOrder() {
        byte[] answer = written(file(10, 20));
        List<TransferItem> items = new ArrayList<>();

        Zengin.TRANSFERS.read(
                new ByteArrayInputStream(answer),
                DateReading.nearestTo(Orders.DAY),
                (line, record) -> items.add(
                        BulkFiles.item(line, state(line.amount().equals(Money.yen(10)) ? Kind.DONE : Kind.FAILED))));
        BulkReport report = BulkReport.of(command(10, 20), items);

        assertThat(report.items()).extracting(ItemResult::state).containsExactly(Kind.DONE, Kind.FAILED);
        assertThat(report.findings()).isEmpty();
    }

    private byte[] written(BulkTransferFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files().write(file, RecordEnd.CR_LF, out);
        return out.toByteArray();
    }

    /** As a new process finds it. */
    private BulkFiles files() {
        return new BulkFiles(commands("some-bank"));
    }

    private OutsideCommands commands(String bank) {
        return desk.commands(desk.process(), bank);
    }

    private static ErrorCode codeOf(ThrowingCallable step) {
        return catchThrowableOfType(NakadachiException.class, step).problem().code();
    }
}
