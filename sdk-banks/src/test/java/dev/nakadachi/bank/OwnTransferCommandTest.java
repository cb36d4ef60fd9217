package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OwnTransferCommandTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("own-2026-11-21-1");
    private static final AccountId FROM = new AccountId("101011234567");
    private static final AccountId TO = new AccountId("101017654321");

    @Test
    void needsTwoAccountsAndWholeYen() {
        assertThatThrownBy(() -> OwnTransferCommand.of(KEY, FROM, FROM, Money.yen(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two different accounts");
        assertThatThrownBy(() -> OwnTransferCommand.of(KEY, FROM, TO, Money.yen(0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at least 1 yen");
        assertThat(OwnTransferCommand.of(KEY, FROM, TO, Money.yen(1)).designatedDate())
                .isEmpty();
    }

    @Test
    void theFormInTheLedgerNeverChanges() {
        OwnTransferCommand command = OwnTransferCommand.of(KEY, FROM, TO, Money.yen(5_000));
        assertThat(text(CanonicalCommand.bytes(command)))
                .isEqualTo("{\"kind\":\"own\",\"from\":\"101011234567\",\"to\":\"101017654321\",\"amount\":\"5000\"}");
        assertThat(text(CanonicalCommand.bytes(command.onDate(LocalDate.of(2026, 11, 24)))))
                .endsWith(",\"amount\":\"5000\",\"date\":\"2026-11-24\"}");
    }

    /** Lists of payees and sums of a day speak of it, so it never changes either. */
    @Test
    void theAccountThatReceivesIsThePayee() {
        OwnTransferCommand command = OwnTransferCommand.of(KEY, FROM, TO, Money.yen(5_000));
        assertThat(command.reference().value()).isEqualTo("own-account:101017654321");
        assertThat(CommandIntents.of(command).portions())
                .extracting(portion -> portion.payee(), portion -> portion.amount())
                .containsExactly(tuple(command.reference(), Money.yen(5_000)));
    }

    @Test
    void printsNeitherAccountNorAmount() {
        assertThat(OwnTransferCommand.of(KEY, FROM, TO, Money.yen(5_000)))
                .hasToString("OwnTransferCommand[own-2026-11-21-1]");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
