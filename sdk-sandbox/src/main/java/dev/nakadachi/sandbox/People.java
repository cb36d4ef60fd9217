package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.History;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** The people of the sandbox and their accounts, the same at every institution. */
final class People {

    /** Who has a login. */
    static final List<String> LOGINS = List.of("alice", "bob");

    private static final int DAYS_BACK = 364;

    private People() {}

    static Bank bank(SandboxOptions options, InstantSource clock) {
        Bank bank = new Bank(clock);
        options.accounts().ifPresentOrElse(opening -> opening.accept(bank), () -> open(bank, options));
        return bank;
    }

    private static void open(Bank bank, SandboxOptions options) {
        LocalDate today = bank.today();
        LocalDate first = today.minusDays(DAYS_BACK);
        History none = History.of(options.seed(), 0, first, today);
        bank.open("alice", AccountKind.ORDINARY, History.of(options.seed(), options.historyLines(), first, today));
        bank.open("alice", AccountKind.SETTLEMENT, History.of(options.seed() + 1, 40, first, today));
        bank.open("alice", AccountKind.TIME_DEPOSIT, none);
        bank.open("alice", AccountKind.FOREIGN, none);
        bank.open("bob", AccountKind.ORDINARY, History.of(options.seed() + 2, 30, first, today));
    }
}
