package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules that only a writer meets, and that what breaks a rule is never written. */
class WriterRulesTest {

    /** The rules of this class; {@link EveryRuleTest} has the others. */
    static final Set<ZenginRule> COVERED = EnumSet.of(
            ZenginRule.FIELD_MISSING,
            ZenginRule.NUMBER_TOO_LARGE,
            ZenginRule.NUMBER_NEGATIVE,
            ZenginRule.NUMBER_ZERO,
            ZenginRule.NUMBER_YEN,
            ZenginRule.TEXT_TOO_LONG,
            ZenginRule.TEXT_NO_BYTE,
            ZenginRule.LIMIT_COUNT,
            ZenginRule.LIMIT_TOTAL);

    static final OrderHeader HEADER =
            OrderHeader.of(new RemitterCode("0012345678"), LocalDate.of(2026, 11, 27), account("ｶ)ﾅｶﾀﾞﾁ"));

    @Test
    void amountsHaveTenDigitsAndNoSignAndAreInYen() {
        assertFound(line("ﾔﾏﾀﾞ", Money.yen(10_000_000_000L)), ZenginRule.NUMBER_TOO_LARGE, "amount", 202);
        assertFound(line("ﾔﾏﾀﾞ", Money.yen(-1)), ZenginRule.NUMBER_NEGATIVE, "amount", 202);
        Money dollars = Money.parse("1.00", new CurrencyCode("USD"));
        assertFound(line("ﾔﾏﾀﾞ", dollars), ZenginRule.NUMBER_YEN, "amount", 202);
    }

    /** As {@link dev.nakadachi.bank.Payment} has it; what banks do with a debit of nothing is not known. */
    @Test
    void nobodyIsPaidNothing() {
        assertFound(line("ﾔﾏﾀﾞ", Money.yen(0)), ZenginRule.NUMBER_ZERO, "amount", 202);
        PayLine salary = PayLine.builder(account("ﾔﾏﾀﾞ"), Money.yen(0)).build();
        for (OrderFormat<PayLine, OrderTrailer> format :
                List.of(Zengin.SALARIES, Zengin.BONUSES, Zengin.PUBLIC_SALARIES, Zengin.PUBLIC_BONUSES)) {
            assertThat(format.check(HEADER, List.of(salary), RecordEnd.NONE))
                    .extracting(found -> found.ruleId() + " " + found.field())
                    .containsExactly("number.zero amount");
        }
        DebitLine debit = DebitLine.builder(account("ﾔﾏﾀﾞ"), Money.yen(0)).build();
        assertThat(Zengin.DEBIT_ORDERS.check(HEADER, List.of(debit), RecordEnd.NONE))
                .isEmpty();
    }

    /** 30 bytes, and a voiced mark is a byte of its own: 15 times ｶﾞ fits, one character more does not. */
    @Test
    void namesAreMeasuredInBytes() {
        Money amount = Money.yen(1);
        assertThat(Zengin.TRANSFERS.check(HEADER, List.of(line("ｶﾞ".repeat(15), amount)), RecordEnd.CR_LF))
                .isEmpty();
        assertFound(line("ｶﾞ".repeat(15) + "ｱ", amount), ZenginRule.TEXT_TOO_LONG, "payee-name", 172);
    }

    /** The third character has no single byte: position 51 + 2 of a record that begins at byte 122. */
    @Test
    void namesAreHalfWidth() {
        assertFound(line("ﾔﾏ田", Money.yen(1)), ZenginRule.TEXT_NO_BYTE, "payee-name", 174);
        assertFound(line("ﾔﾏダ", Money.yen(1)), ZenginRule.TEXT_NO_BYTE, "payee-name", 174);
    }

    /** What was not collected is ordered again from the lines of the results: an order has 0 in its place, byte 112. */
    @Test
    void anOrderOfADirectDebitHasNoResult() {
        Gathered<OrderHeader, DebitLine, DebitTrailer> got = new Gathered<>();
        Zengin.DEBIT_RESULTS.read(HandMade.file("debit-results"), HandMade.DATES, got);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZenginWriter<DebitLine> writer = Zengin.DEBIT_ORDERS.writer(out, got.headers.get(0), RecordEnd.NONE);
        writer.write(got.lines.get(1));
        writer.finish();

        assertThat(got.lines.get(1).result()).isEqualTo(DebitResult.SHORT_OF_FUNDS);
        assertThat(out.toByteArray()[120 + 111]).isEqualTo((byte) '0');
    }

    /** A payee or depositor without a name is nobody: banks compare it with the holder of the account. */
    @Test
    void theOtherSideHasAName() {
        ZenginAccount nameless = ZenginAccount.builder(
                        new BankCode("9999"), new BranchCode("001"), DepositType.ORDINARY, new AccountNumber("7654321"))
                .build();
        assertFound(TransferLine.builder(nameless, Money.yen(1)).build(), ZenginRule.FIELD_MISSING, "payee-name", 172);
        assertFound(line(" ", Money.yen(1)), ZenginRule.FIELD_MISSING, "payee-name", 172);
        PayLine salary = PayLine.builder(nameless, Money.yen(1)).build();
        assertThat(Zengin.SALARIES.check(HEADER, List.of(salary), RecordEnd.NONE))
                .extracting(found -> found.ruleId() + " " + found.field())
                .containsExactly("field.missing payee-name");
        DebitLine debit = DebitLine.builder(nameless, Money.yen(1)).build();
        assertThat(Zengin.DEBIT_ORDERS.check(HEADER, List.of(debit), RecordEnd.NONE))
                .extracting(found -> found.ruleId() + " " + found.field())
                .containsExactly("field.missing depositor-name");
    }

    /** A hundred times 9,999,999,999 is 999,999,999,900, which twelve digits hold; one more is too much. */
    @Test
    void theSumFitsTheTrailer() {
        TransferLine most = line("ﾔﾏﾀﾞ", Money.yen(9_999_999_999L));
        assertThat(Zengin.TRANSFERS.check(HEADER, Collections.nCopies(100, most), RecordEnd.NONE))
                .isEmpty();
        assertThat(Zengin.TRANSFERS.check(HEADER, Collections.nCopies(101, most), RecordEnd.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(ZenginRule.LIMIT_TOTAL);
                    assertThat(found.record()).isEqualTo(102);
                    assertThat(found.offset()).isEqualTo(101 * 120);
                });
    }

    @Test
    void theNumberOfLinesFitsTheTrailer() {
        TransferLine one = line("ﾔﾏﾀﾞ", Money.yen(1));
        assertThat(Zengin.TRANSFERS.check(HEADER, Collections.nCopies(1_000_000, one), RecordEnd.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(ZenginRule.LIMIT_COUNT);
                    assertThat(found.record()).isEqualTo(1_000_001);
                });
    }

    @Test
    void aRefusedLineLeavesNoByteAndTheFileGoesOn() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZenginWriter<TransferLine> writer = Zengin.TRANSFERS.writer(out, HEADER, RecordEnd.CR_LF);
        TransferLine bad = line("yamada ｰ", Money.yen(7_654_321));
        assertThatThrownBy(() -> writer.write(bad))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(found -> found.ruleId())
                                .containsExactly("text.lower-case", "text.long-vowel"))
                .hasMessageNotContaining("yamada")
                .hasMessageNotContaining("7654321");
        writer.write(line("ﾔﾏﾀﾞ", Money.yen(5)));
        writer.finish();

        Gathered<OrderHeader, TransferLine, OrderTrailer> got = new Gathered<>();
        Zengin.TRANSFERS.read(HandMade.in(out.toByteArray()), HandMade.DATES, got);
        assertThat(got.lines).hasSize(1);
        assertThat(got.trailers.get(0).total()).isEqualTo(Money.yen(5));
    }

    @Test
    void aHeaderWithFindingsIsNotWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OrderHeader header = OrderHeader.of(new RemitterCode("0012345678"), LocalDate.of(2026, 11, 27), account("中立"));
        assertThatThrownBy(() -> Zengin.TRANSFERS.writer(out, header, RecordEnd.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("text.no-byte")
                .hasMessageContaining("remitter-name, byte 14");
        assertThat(out.size()).isZero();
    }

    @Test
    void aFinishedFileTakesNoLineAndOneWithoutLinesIsNotFinished() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZenginWriter<TransferLine> writer = Zengin.TRANSFERS.writer(out, HEADER, RecordEnd.NONE);
        assertThatThrownBy(writer::finish).hasMessageContaining("file.empty");
        TransferLine line = line("ﾔﾏﾀﾞ", Money.yen(5));
        writer.write(line);
        writer.finish();
        assertThat(out.size()).isEqualTo(480);
        assertThatThrownBy(() -> writer.write(line)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(writer::finish).isInstanceOf(InvalidInputException.class);
    }

    private static void assertFound(TransferLine line, ZenginRule rule, String field, long offset) {
        assertThat(Zengin.TRANSFERS.check(HEADER, List.of(line), RecordEnd.CR_LF))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(rule);
                    assertThat(found.record()).isEqualTo(2);
                    assertThat(found.field()).isEqualTo(field);
                    assertThat(found.offset()).isEqualTo(offset);
                });
    }

    static TransferLine line(String name, Money amount) {
        return TransferLine.builder(account(name), amount).build();
    }

    private static ZenginAccount account(String name) {
        return ZenginAccount.builder(
                        new BankCode("9999"), new BranchCode("001"), DepositType.ORDINARY, new AccountNumber("7654321"))
                .holder(new KanaName(name))
                .build();
    }
}
