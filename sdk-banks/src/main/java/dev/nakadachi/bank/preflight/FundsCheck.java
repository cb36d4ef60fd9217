package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.Balances;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.SubAccountBalance;
import dev.nakadachi.bank.SubAccountBalances;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.util.Optional;

/** Whether the bank is asked what can be withdrawn. */
enum FundsCheck {
    NONE,
    ASK;

    private static final CommandRule<Object> SHORT = CommandRule.broken(
            CommandMember.FUNDS,
            "short",
            "cover the payments, and the fee where it is known",
            "pay money in before the bank carries it out, or pay less");
    private static final CommandRule<Object> UNKNOWN = CommandRule.broken(
            CommandMember.FUNDS,
            "unknown",
            "are told by the bank in yen for this account",
            "look at the account on the bank's own pages");

    void ask(Flight flight, BankClient client, AccountId from, Money total) {
        if (this == ASK) {
            compare(
                    flight,
                    client.find(Balances.class)
                            .map(facet -> facet.balance(from))
                            .flatMap(Balance::withdrawable),
                    total);
        }
    }

    /** The account is a sub-account where the bank has those. */
    void askOwn(Flight flight, BankClient client, AccountId from, Money amount) {
        Optional<SubAccountBalances> subAccounts = client.find(SubAccountBalances.class);
        if (this == NONE || subAccounts.isEmpty()) {
            ask(flight, client, from, amount);
            return;
        }
        Optional<Money> held = subAccounts.get().subAccountBalances().stream()
                .filter(balance -> balance.account().equals(from))
                .findFirst()
                .flatMap(SubAccountBalance::ordinary);
        compare(flight, held, amount);
    }

    private static void compare(Flight flight, Optional<Money> told, Money total) {
        Optional<Money> held = told.filter(money -> money.currency().equals(CurrencyCode.JPY));
        if (held.isEmpty()) {
            flight.warn(UNKNOWN.finding());
            return;
        }
        Money needed = flight.fee().map(fee -> total.plus(fee.total())).orElse(total);
        if (held.get().amount().compareTo(needed.amount()) >= 0) {
            return;
        }
        // Money may still come in before a later day.
        if (flight.isExecutedToday()) {
            flight.refuse(SHORT.finding());
        } else {
            flight.warn(SHORT.finding());
        }
    }
}
