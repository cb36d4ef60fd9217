package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.Orders.payment;
import static dev.nakadachi.bank.bulk.Orders.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.PaymentState.Kind;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.DateReading;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.bank.zengin.Zengin;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.followup.OutsideCommands;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.secret.Keyset;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is one command: recorded before it is outside, never another one under its key, and handed over once. */
class BulkFilesTest {

    private static final BankCode BANK = new BankCode("9999");

    private final Keyset keyset = Keyset.generate();

    @TempDir
    private Path directory;

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
        assertThatThrownBy(() -> files().record(Orders.KEY, FileState.HANDED_OVER))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files().handOver(new IdempotencyKey("never-written")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(files().find(new IdempotencyKey("never-written"))).isEmpty();
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
        return new OutsideCommands(
                TransferLedger.encryptedFile(directory.resolve("ledger"), keyset),
                new InstitutionId(bank),
                new EnvironmentId("production"),
                ConsentRequest.SINGLE_TENANT,
                new UserId("customer-1"),
                Host.system());
    }

    private static BulkTransferFile file(long... yen) {
        return BulkTransferFile.of(command(yen), BANK);
    }

    private static BulkTransferCommand command(long... yen) {
        TransferCommand.Builder order =
                TransferCommand.builder(Orders.KEY, Orders.ACCOUNT, Orders.DAY).remitter(new KanaName("ｶ)ﾐﾎﾝ"));
        for (int i = 0; i < yen.length; i++) {
            Payment payment = payment(i + 1, yen[i]);
            order.pay(payment);
        }
        return BulkTransferCommand.of(order.build())
                .withRemitterCode(new RemitterCode("0012345678"))
                .withPayingAccount(new PayingAccount(
                        Orders.ACCOUNT,
                        new BranchCode("101"),
                        PayeeAccountType.ORDINARY,
                        new AccountNumber("1234567")));
    }

    private static ErrorCode codeOf(ThrowingCallable step) {
        return catchThrowableOfType(NakadachiException.class, step).problem().code();
    }
}
