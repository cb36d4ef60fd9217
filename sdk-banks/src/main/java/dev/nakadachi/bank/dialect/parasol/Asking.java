package dev.nakadachi.bank.dialect.parasol;

import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNTS;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_ID;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_TYPE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.AMOUNT;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.BALANCE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.DATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.DIRECTION;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINES;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINE_STATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LISTED_BALANCE;

import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.error.Rule;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The three calls: pure functions. They refuse what the platform does not take, and what could not be read back. */
record Asking(ParaSolNames names, Period longest) {

    private static final Rule<Optional<LocalDate>> DAY = Rule.of(
            "ParaSol",
            "asks for a period with its first and its last day",
            "use DateRange.between or lastDays: what the bank makes of an open end is not public",
            Optional::isPresent);

    ApiRequest accounts(AccountsQuery all, EncodeContext context) {
        names.mustName(ACCOUNTS, ACCOUNT_ID, ACCOUNT_TYPE);
        return ApiRequest.get("/accounts");
    }

    ApiRequest balances(BalancesQuery query, EncodeContext context) {
        return query.account()
                .map(account -> {
                    names.mustName(BALANCE);
                    return ApiRequest.get("/accounts").segment(account.value());
                })
                .orElseGet(() -> {
                    names.mustName(ACCOUNTS, ACCOUNT_ID, LISTED_BALANCE);
                    return ApiRequest.get("/accounts");
                });
    }

    ApiRequest history(HistoryQuery query, EncodeContext context) {
        names.mustName(LINES, LINE_STATE, DATE, DIRECTION, AMOUNT);
        names.mustHaveCodesOfLines();
        DateRange range = query.range();
        LocalDate from = DAY.check(range.from()).orElseThrow();
        LocalDate to = DAY.check(range.to()).orElseThrow();
        Rule.<LocalDate>of(
                        "ParaSol",
                        "asks for at most " + longest + ", first and last day included",
                        "ask for shorter periods one after the other; a month each is what the platform recommends",
                        day -> day.isBefore(from.plus(longest)))
                .check(to);
        return ApiRequest.get("/accounts")
                .segment(query.account().value())
                .segment("transactions")
                .query("date_from", names.text(from))
                .query("date_to", names.text(to));
    }
}
