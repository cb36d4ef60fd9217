package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.BankMaster;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.Payment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a payee is paid twice, and whether its bank and branch exist. */
final class PayeeCheck {

    private static final CommandRule<Object> UNLISTED = CommandRule.broken(
            CommandMember.PAYEE,
            "unlisted",
            "has a bank and a branch that the bank master lists",
            "ask the payee for the codes, or renew the bank master");

    private final Flight flight;

    PayeeCheck(Flight flight) {
        this.flight = flight;
    }

    void look(List<Payment> payments, @Nullable BankMaster master) {
        Map<List<Object>, Integer> firsts = new HashMap<>();
        int place = 0;
        for (Payment payment : payments) {
            place++;
            Integer first = firsts.putIfAbsent(accountOf(payment.payee()), place);
            if (first != null) {
                flight.warn(repeated(first).findingAt(place));
            }
            if (master != null && isUnlisted(payment.payee(), master)) {
                flight.warn(UNLISTED.findingAt(place));
            }
        }
    }

    private static CommandRule<Object> repeated(int first) {
        return CommandRule.broken(
                CommandMember.PAYEE,
                "repeated",
                "is another account than that of payment " + first,
                "make sure that the payee shall be paid more than once");
    }

    private static List<Object> accountOf(Payee payee) {
        return List.of(payee.bank(), payee.branch(), payee.type(), payee.number());
    }

    private static boolean isUnlisted(Payee payee, BankMaster master) {
        return master.bank(payee.bank()).isEmpty()
                || master.branch(payee.bank(), payee.branch()).isEmpty();
    }
}
