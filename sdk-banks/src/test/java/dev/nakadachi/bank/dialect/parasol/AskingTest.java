package dev.nakadachi.bank.dialect.parasol;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.dialect.Spoken;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked, and what is refused before a byte leaves. */
class AskingTest {

    private static final AccountId ACCOUNT = new AccountId("0158-1");
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

    private final Spoken bank = Spoken.on(ParaSol.standard().withNames(Sample.NAMES));
    private final Spoken unnamed = Spoken.on(ParaSol.standard());

    @Test
    void everyCallHasItsPath() {
        assertThat(bank.asks(ACCOUNTS, new AccountsQuery())).isEqualTo("GET https://bank.example/accounts");
        assertThat(bank.asks(BALANCES, BalancesQuery.of(ACCOUNT)))
                .isEqualTo("GET https://bank.example/accounts/0158-1");
        assertThat(bank.asks(TRANSACTIONS, ask(DateRange.between(FIRST, FIRST))))
                .isEqualTo("GET https://bank.example/accounts/0158-1/transactions"
                        + "?date_from=20250401&date_to=20250401");
        Spoken iso = Spoken.on(ParaSol.standard().withNames(Sample.NAMES.withDates("uuuu-MM-dd")));
        assertThat(iso.asks(TRANSACTIONS, ask(DateRange.between(FIRST, FIRST))))
                .endsWith("?date_from=2025-04-01&date_to=2025-04-01");
    }

    @Test
    void aCallWhoseAnswerCouldNotBeReadIsRefusedWithWhatToDo() {
        HistoryQuery history = ask(DateRange.between(FIRST, FIRST));
        for (Runnable call : new Runnable[] {
            () -> unnamed.asks(ACCOUNTS, new AccountsQuery()),
            () -> unnamed.asks(BALANCES, BalancesQuery.all()),
            () -> unnamed.asks(BALANCES, BalancesQuery.of(ACCOUNT)),
            () -> unnamed.asks(TRANSACTIONS, history)
        }) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("not public")
                    .hasMessageContaining("ParaSol.withNames");
        }
    }

    @Test
    void theMissingNamesAreTold() {
        assertThatThrownBy(() -> unnamed.asks(TRANSACTIONS, ask(DateRange.between(FIRST, FIRST))))
                .hasMessageContaining("[LINES, LINE_STATE, DATE, DIRECTION, AMOUNT]");
        Spoken codeless = Spoken.on(ParaSol.standard().withNames(Sample.NAMES.withStates(Map.of())));
        assertThatThrownBy(() -> codeless.asks(TRANSACTIONS, ask(DateRange.between(FIRST, FIRST))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("codes of directions and states");
        assertThatThrownBy(() -> bank.asks(BALANCES, BalancesQuery.all()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[LISTED_BALANCE]");
    }

    @Test
    void aYearIsTheMostThatIsAskedFor() {
        LocalDate year = LocalDate.of(2026, 3, 31);
        assertThat(bank.asks(TRANSACTIONS, ask(DateRange.between(FIRST, year)))).contains("date_to=20260331");
        assertThatThrownBy(() -> bank.asks(TRANSACTIONS, ask(DateRange.between(FIRST, year.plusDays(1)))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most P1Y");
        Spoken offline = Spoken.on(ParaSol.standard().withNames(Sample.NAMES).withLongestPeriod(Period.ofMonths(1)));
        assertThat(offline.asks(TRANSACTIONS, ask(DateRange.between(FIRST, LocalDate.of(2025, 4, 30)))))
                .contains("date_to=20250430");
        assertThatThrownBy(() -> offline.asks(TRANSACTIONS, ask(DateRange.between(FIRST, LocalDate.of(2025, 5, 1)))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(offline.profile().service().longestPeriod()).contains(Period.ofMonths(1));
    }

    @Test
    void anOpenEndIsRefused() {
        for (DateRange range : new DateRange[] {DateRange.today(), DateRange.since(FIRST), DateRange.until(FIRST)}) {
            assertThatThrownBy(() -> bank.asks(TRANSACTIONS, ask(range)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("its first and its last day");
        }
    }

    private static HistoryQuery ask(DateRange range) {
        return HistoryQuery.first(ACCOUNT, range);
    }
}
