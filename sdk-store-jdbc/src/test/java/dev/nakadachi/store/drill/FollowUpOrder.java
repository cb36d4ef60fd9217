package dev.nakadachi.store.drill;

import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A transfer of which something became, as one process tells another: its amount names it.
 *
 * @param yen the amount
 * @param day its day
 * @param number the number that the bank's screen shows, once there is one
 */
record FollowUpOrder(long yen, LocalDate day, String number) {

    static FollowUpOrder of(long yen, Instant now) {
        return new FollowUpOrder(yen, LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo")), "");
    }

    static FollowUpOrder of(List<String> words) {
        return new FollowUpOrder(Long.parseLong(words.get(0)), LocalDate.parse(words.get(1)), words.get(2));
    }

    List<String> words() {
        return List.of(Long.toString(yen), day.toString(), number);
    }

    /** The one of another amount on the same day. */
    FollowUpOrder besides() {
        return new FollowUpOrder(yen + 500, day, "");
    }

    FollowUpOrder shownAs(String value) {
        return new FollowUpOrder(yen, day, value);
    }

    IdempotencyKey key() {
        return new IdempotencyKey("order-of-" + yen);
    }

    IdempotencyKey keyOfCancellation() {
        return new IdempotencyKey("cancel-of-" + yen);
    }

    TransferCommand command() {
        return TransferCommand.builder(key(), DrillCommands.MAIN, day)
                .pay(Payment.of(DrillCommands.payee(DrillCommands.ANOTHER_BANK), Money.yen(yen)))
                .build();
    }
}
