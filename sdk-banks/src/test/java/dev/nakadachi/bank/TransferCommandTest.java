package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferCommandTest {

    /** The ledger keeps a digest of this text, so a change of it makes every open command another one. */
    @Test
    void theCanonicalTextOfATransferNeverChanges() {
        assertThat(text(CanonicalCommand.bytes(Commands.command(Commands.payment("0001", 110_000)))))
                .isEqualTo("""
                        {"from":"101011234567","date":"2025-05-01","holiday":"NEXT_BUSINESS_DAY","payments":[\
                        {"bank":"0001","branch":"002","type":"CURRENT","number":"0012345","name":"ﾔﾏﾀﾞ ﾊﾅｺ",\
                        "amount":"110000"}]}""");
        TransferCommand full = Commands.builder()
                .holidayRule(HolidayRule.REFUSE)
                .remitter(new KanaName("ｶ)ﾃｽﾄ"))
                .comment(new TransferComment("4月分"))
                .pay(Commands.payment("0001", 110_000).withEdi(new EdiInfo("INV-0042")))
                .pay(Commands.payment("0005", 330))
                .build();
        assertThat(text(CanonicalCommand.bytes(full))).isEqualTo("""
                        {"from":"101011234567","date":"2025-05-01","holiday":"REFUSE","remitter":"ｶ)ﾃｽﾄ",\
                        "comment":"4月分","payments":[\
                        {"bank":"0001","branch":"002","type":"CURRENT","number":"0012345","name":"ﾔﾏﾀﾞ ﾊﾅｺ",\
                        "amount":"110000","edi":"INV-0042"},\
                        {"bank":"0005","branch":"002","type":"CURRENT","number":"0012345","name":"ﾔﾏﾀﾞ ﾊﾅｺ",\
                        "amount":"330"}]}""");
    }

    @Test
    void theCanonicalTextOfACancellationNeverChanges() {
        CancelCommand command =
                new CancelCommand(Commands.KEY, Commands.ACCOUNT, Commands.NUMBER, CancelCommand.Target.APPLICATION);
        assertThat(text(CanonicalCommand.bytes(command))).isEqualTo("""
                        {"account":"101011234567","request":"2025043000000001","target":"APPLICATION"}""");
    }

    @Test
    void theTotalIsTheSumOfAllPayments() {
        assertThat(Commands.command(Commands.payment("0001", 110_000), Commands.payment("0002", 330))
                        .total())
                .isEqualTo(Money.yen(110_330));
    }

    @Test
    void nobodyIsPaidNothing() {
        TransferCommand.Builder nobody = Commands.builder();
        assertThatThrownBy(nobody::build).isInstanceOf(InvalidInputException.class);
        Payee payee = Commands.payment("0001", 1).payee();
        for (Money amount :
                List.of(Money.yen(0), Money.yen(-1), new Money(new BigDecimal("1.00"), new CurrencyCode("USD")))) {
            assertThatThrownBy(() -> Payment.of(payee, amount))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("at least 1 yen");
        }
    }

    /** Java writes 10000 as {@code +10000}, which no bank reads: a refusal that would leave the command Unknown. */
    @Test
    void aDateHasAYearOfFourDigits() {
        for (LocalDate date : List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(999, 12, 31), LocalDate.of(-1, 1, 1))) {
            assertThatThrownBy(() -> TransferCommand.builder(Commands.KEY, Commands.ACCOUNT, date))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("year of four digits");
        }
        TransferCommand.builder(Commands.KEY, Commands.ACCOUNT, LocalDate.of(9_999, 12, 31));
    }

    @Test
    void aCommandIsNotChangedByItsBuilderLater() {
        TransferCommand.Builder builder = Commands.builder().pay(Commands.payment("0001", 1));
        TransferCommand command = builder.build();
        builder.pay(Commands.payment("0001", 2));
        assertThat(command.payments()).hasSize(1);
    }

    @Test
    void neitherNamesNorNumbersNorAmountsArePrinted() {
        TransferCommand command = Commands.command(Commands.payment("0001", 110_000));
        assertThat(command + " " + command.payments())
                .doesNotContain("ﾔﾏﾀﾞ", "0012345", "110000", "101011234567")
                .contains("order-0042", "2025-05-01", "0001");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
