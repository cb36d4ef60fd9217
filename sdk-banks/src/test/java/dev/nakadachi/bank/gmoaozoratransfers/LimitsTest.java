package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.Money;
import org.junit.jupiter.api.Test;

/** The input rules of facts 2.9, at their edges and one beyond. */
class LimitsTest {

    @Test
    void ninetyNinePaymentsGoAndAHundredDoNot() {
        String json = json(payments(99, 1));
        assertThat(json).contains("\"totalCount\":\"99\"", "\"itemId\":\"99\"").doesNotContain("\"itemId\":\"0\"");
        refused(payments(100, 1), "at most 99 payments", "split it");
    }

    @Test
    void theTotalHasTwelveDigits() {
        assertThat(json(payments(1, 999_999_999_999L))).contains("\"totalAmount\":\"999999999999\"");
        refused(payments(1, 1_000_000_000_000L), "at most 999999999999 JPY in all", "split it");
        refused(payments(2, 500_000_000_000L), "at most 999999999999 JPY in all", "split it");
    }

    @Test
    void namesHave48Characters() {
        String longest = "ｱ".repeat(48);
        assertThat(json(named(longest, longest))).contains(longest);
        refused(named(longest + "ｲ", "ﾃｽﾄ"), "remitter with at most 48 characters", "shorten remitter()");
        refused(named("ﾃｽﾄ", longest + "ｲ"), "payee with at most 48 characters", "shorten the payee's name");
    }

    /** Some characters are converted by the bank and nobody says which, so a name's characters are not checked. */
    @Test
    void theCharactersOfANameAreLeftToTheBank() {
        assertThat(json(named("テスト", "山田　花子"))).contains("テスト", "山田　花子");
    }

    private static TransferCommand payments(int count, long yen) {
        TransferCommand.Builder command = Samples.command();
        for (int payment = 0; payment < count; payment++) {
            command.pay(Samples.payment(yen));
        }
        return command.build();
    }

    private static TransferCommand named(String remitter, String payee) {
        return Samples.command()
                .remitter(new KanaName(remitter))
                .pay(Payment.of(Samples.payee(PayeeAccountType.ORDINARY, payee), Money.yen(1)))
                .build();
    }

    private static String json(TransferCommand command) {
        return Samples.json(Mapping.request(command));
    }

    private static void refused(TransferCommand command, String rule, String remedy) {
        assertThatThrownBy(() -> Mapping.request(command))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(rule)
                .hasMessageContaining(remedy)
                .hasMessageNotContaining("ｱ");
        assertThatThrownBy(() -> Mapping.feeRequest(command, Samples.context("tenant")))
                .isInstanceOf(InvalidInputException.class);
    }
}
