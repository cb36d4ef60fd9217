package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ProviderProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The input rules of facts 2.9, at their edges and one beyond. */
class LimitsTest {

    private static final ProviderProfile PROFILE = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoTransfers.corporate())
            .profile();

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
        refused(named(longest + "ｲ", "ﾃｽﾄ"), "remitter with at most 48 half-width characters", "shorten remitter()");
        refused(named("ﾃｽﾄ", longest + "ｲ"), "payee with at most 48 half-width characters", "shorten the payee's name");
    }

    /** Facts 2.9 and 13: 48 half-width characters, and half-width ガ is ｶ and ﾞ, each a character of its own. */
    @Test
    void aNameIsCountedAsItIsWrittenHalfWidth() {
        for (String voiced : List.of("ガ", "ｶﾞ", "パ", "ﾊﾟ", "が", "ヴ")) {
            String longest = voiced.repeat(24);
            assertThat(json(named(longest, longest))).contains(longest);
            refused(named(longest + "ｱ", "ﾃｽﾄ"), "remitter with at most 48", "shorten remitter()");
            refused(named("ﾃｽﾄ", longest + "ｱ"), "payee with at most 48", "shorten the payee's name");
        }
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
        return Samples.json(Samples.encoded(PROFILE, TransferOperations.TRANSFER, command));
    }

    private static void refused(TransferCommand command, String rule, String remedy) {
        assertThatThrownBy(() -> Samples.encoded(PROFILE, TransferOperations.TRANSFER, command))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(rule)
                .hasMessageContaining(remedy)
                .hasMessageNotContaining("ｱ");
        assertThatThrownBy(() -> Samples.encoded(PROFILE, TransferOperations.FEE, command))
                .isInstanceOf(InvalidInputException.class);
    }
}
