package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A command becomes a file, or all that is wrong with it is said before a byte is written. */
class BulkTransferFileTest {

    private static final BankCode BANK = new BankCode("0310");
    private static final AccountId FROM = new AccountId("101011234567");

    /** Written out by hand, field by field, from the table of 総合振込. */
    @Test
    void theFileHasWhatTheCommandHas() {
        BulkTransferCommand command = BulkTransferCommand.of(transfer("ﾔﾏﾀﾞ ﾀﾛｳ", "INV-1", 150_000))
                .withRemitterCode(new RemitterCode("0012345678"))
                .withPayingAccount(paying());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BulkTransferFile.of(command, BANK).writeTo(out, RecordEnd.NONE);

        String header = "1210" + "0012345678" + padded("ｶ)ﾅｶﾀﾞﾁ", 40) + "1127" + "0310" + " ".repeat(15) + "101"
                + " ".repeat(15) + "1" + "1234567" + " ".repeat(17);
        String line = "2" + "9999" + " ".repeat(15) + "001" + " ".repeat(15) + "0000" + "1" + "7654321"
                + padded("ﾔﾏﾀﾞ ﾀﾛｳ", 30) + "0000150000" + "0" + padded("INV-1", 20) + "7" + "Y" + " ".repeat(7);
        String trailer = "8" + "000001" + "000000150000" + " ".repeat(101);
        String end = "9" + " ".repeat(119);
        assertThat(out.toByteArray()).isEqualTo(HandMade.encoded(header + line + trailer + end));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        BulkTransferCommand command = BulkTransferCommand.of(transfer("山田 太郎", "a,b", 10_000_000_000L));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BulkTransferFile file = BulkTransferFile.of(command, BANK);

        assertThat(file.findings(RecordEnd.CR_LF))
                .extracting(found -> found.record() + " " + found.field() + " " + found.ruleId())
                .containsExactly(
                        "1 remitter-code field.missing",
                        "1 branch field.missing",
                        "1 account-type field.missing",
                        "1 account-number field.missing",
                        "2 payee-name text.no-byte",
                        "2 amount number.too-large",
                        "2 edi text.lower-case",
                        "2 edi text.comma");
        assertThatThrownBy(() -> file.writeTo(out, RecordEnd.CR_LF))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.findings()).hasSize(8))
                .hasMessageNotContaining("山田");
        assertThat(out.size()).isZero();
    }

    @Test
    void aBankThatDoesNotKeepARuleAndWantsNoMethod() {
        BulkTransferCommand command = BulkTransferCommand.of(transfer("ﾔﾏﾀﾞｰ", "INV-1", 1))
                .withRemitterCode(new RemitterCode("0012345678"))
                .withPayingAccount(paying());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BulkTransferFile.of(command, BANK)
                .accepting(ZenginRule.TEXT_LONG_VOWEL)
                .withMethod(TransferMethod.UNSPECIFIED)
                .writeTo(out, RecordEnd.NONE);

        byte[] file = out.toByteArray();
        assertThat(file[120 + 50 + 4]).isEqualTo((byte) 0xB0);
        assertThat(file[120 + 111]).isEqualTo((byte) '0');
        assertThatThrownBy(() -> BulkTransferFile.of(command, BANK).accepting(ZenginRule.NUMBER_TOO_LARGE))
                .isInstanceOf(InvalidInputException.class);
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }

    private static PayingAccount paying() {
        return new PayingAccount(FROM, new BranchCode("101"), PayeeAccountType.ORDINARY, new AccountNumber("1234567"));
    }

    private static TransferCommand transfer(String name, String edi, long yen) {
        Payee payee = new Payee(
                new BankCode("9999"),
                new BranchCode("001"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName(name));
        return TransferCommand.builder(new IdempotencyKey("order-0001"), FROM, LocalDate.of(2026, 11, 27))
                .remitter(new KanaName("ｶ)ﾅｶﾀﾞﾁ"))
                .pay(Payment.of(payee, Money.yen(yen)).withEdi(new EdiInfo(edi)))
                .build();
    }
}
