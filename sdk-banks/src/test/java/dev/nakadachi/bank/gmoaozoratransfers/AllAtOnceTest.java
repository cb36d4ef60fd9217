package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.error.Finding;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ProviderProfile;
import org.junit.jupiter.api.Test;

/** Facts 2.9: who never asks before hears of every breach all the same, in one exception. */
class AllAtOnceTest {

    private static final ProviderProfile PROFILE = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoTransfers.corporate())
            .profile();

    @Test
    void everyBreachIsInOneException() {
        TransferCommand.Builder command = Samples.command().remitter(new KanaName("ｱ".repeat(49)));
        for (int payment = 1; payment <= 99; payment++) {
            command.pay(Samples.payment(1));
        }
        command.pay(Payment.of(Samples.payee(PayeeAccountType.ORDINARY, "ｲ".repeat(49)), Money.yen(999_999_999_999L)));
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> Samples.encoded(PROFILE, TransferOperations.TRANSFER, command.build()));
        assertThat(refused.findings())
                .extracting(Finding::ruleId)
                .containsExactly("payments.count", "total.amount", "remitter.length", "payee-name.length");
        assertThat(refused.findings().get(3).words())
                .startsWith("payment 100, payee-name: ")
                .contains("at most 48 half-width characters");
        assertThat(refused).hasMessageContaining("4 breaches").hasMessageNotContaining("ｱ");
        assertThat(refused.findings()).extracting(Finding::words).noneMatch(words -> words.contains("ｲ"));
    }
}
