package dev.nakadachi.bank.dialect.parasol;

import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNTS;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_ID;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_NUMBER;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_TYPE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.AMOUNT;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.BALANCE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.BALANCE_AFTER;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.BRANCH_CODE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.CONTENT;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.DATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.DIRECTION;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINES;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINE_ID;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINE_STATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LISTED_BALANCE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.RATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.REMARKS;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.VALUE_DATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.WITHDRAWABLE;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The answers of one bank to the domain: pure functions. */
final class Mapping {

    /** Lines are counted in four digits [S: N10]. */
    private static final int MOST = 9_999;

    private final ParaSolNames names;
    private final Wire wire;

    Mapping(ParaSolNames names) {
        this.names = names;
        this.wire = Wire.of(names);
    }

    List<Account> accounts(ApiAnswer answer) {
        return list(answer.json(wire.accounts()::read), ACCOUNTS).stream()
                .map(this::account)
                .toList();
    }

    private Account account(JsonFields from) {
        AccountType type = require(from, ACCOUNT_TYPE, names::type);
        Account.Builder account =
                Account.builder(require(from, ACCOUNT_ID, AccountId::new), type, currency(type, from));
        find(from, BRANCH_CODE, BranchCode::new).ifPresent(account::branchCode);
        find(from, ACCOUNT_NUMBER, AccountNumber::new).ifPresent(account::number);
        return account.build();
    }

    List<Balance> balances(BalancesQuery asked, ApiAnswer answer) {
        Optional<AccountId> one = asked.account();
        if (one.isPresent()) {
            JsonFields from = answer.json(wire.account()::read);
            return List.of(balance(from, find(from, ACCOUNT_ID, AccountId::new).orElse(one.get()), BALANCE));
        }
        return list(answer.json(wire.accounts()::read), ACCOUNTS).stream()
                .map(from -> balance(from, require(from, ACCOUNT_ID, AccountId::new), LISTED_BALANCE))
                .toList();
    }

    private Balance balance(JsonFields from, AccountId account, ParaSolItem amount) {
        AccountType type = find(from, ACCOUNT_TYPE, names::type).orElseGet(() -> names.type(""));
        Function<String, Money> money = money(currency(type, from));
        Balance.Builder balance = Balance.builder(account, type, require(from, amount, money));
        if (amount == BALANCE) {
            find(from, WITHDRAWABLE, money).ifPresent(balance::withdrawable);
        }
        return balance.build();
    }

    AccountPage<Transaction> lines(HistoryQuery asked, ApiAnswer answer) {
        JsonFields envelope = answer.json(wire.history()::read);
        List<Transaction> lines = new ArrayList<>();
        Optional<LocalDate> before = asked.range().from();
        for (JsonFields from : list(envelope, LINES)) {
            Transaction line = line(from, envelope, before);
            before = Optional.of(line.date());
            lines.add(line);
        }
        return AccountPage.last(find(envelope, ACCOUNT_ID, AccountId::new).orElse(asked.account()), lines);
    }

    private Transaction line(JsonFields from, JsonFields envelope, Optional<LocalDate> before) {
        LineState state = require(from, LINE_STATE, names::state);
        Function<String, Money> money = money(lineCurrency(from, envelope));
        Transaction.Builder line =
                state.kind() == LineState.Kind.MISSING ? missing(from, before, money) : shown(from, money);
        find(from, LINE_ID, LineKey::new).ifPresent(line::key);
        find(from, VALUE_DATE, names::date).ifPresent(line::valueDate);
        find(from, CONTENT, Function.identity()).ifPresent(line::category);
        find(from, BALANCE_AFTER, money).ifPresent(line::balanceAfter);
        find(from, REMARKS, Function.identity()).ifPresent(line::remarks);
        return line.state(state).build();
    }

    private Transaction.Builder shown(JsonFields from, Function<String, Money> money) {
        return Transaction.builder(
                require(from, DATE, names::date),
                require(from, DIRECTION, names::direction),
                require(from, AMOUNT, money));
    }

    /** A number without a line need not have anything else: it stands on the day of the line before it. */
    private Transaction.Builder missing(JsonFields from, Optional<LocalDate> before, Function<String, Money> money) {
        return Transaction.builder(
                find(from, DATE, names::date).or(() -> before).orElseGet(() -> require(from, DATE, names::date)),
                find(from, DIRECTION, names::direction).orElseGet(() -> new Direction(Direction.Kind.UNKNOWN, "")),
                find(from, AMOUNT, money).orElseGet(() -> money.apply("0")));
    }

    private CurrencyCode lineCurrency(JsonFields from, JsonFields envelope) {
        Optional<CurrencyCode> sent =
                find(from, ParaSolItem.CURRENCY, CurrencyCode::new).or(() -> sent(envelope));
        if (sent.isEmpty() && find(from, RATE, Function.identity()).isPresent()) {
            throw from.malformed(names.of(RATE).orElse(""), "is there, and no currency beside it");
        }
        return sent.orElse(CurrencyCode.JPY);
    }

    private CurrencyCode currency(AccountType type, JsonFields from) {
        Optional<CurrencyCode> sent = sent(from);
        if (sent.isEmpty() && type.kind() == AccountType.Kind.FOREIGN_ORDINARY) {
            throw from.malformed(names.of(ACCOUNT_TYPE).orElse(""), "is a foreign one, and no currency is beside it");
        }
        return sent.orElse(CurrencyCode.JPY);
    }

    private Optional<CurrencyCode> sent(JsonFields from) {
        return find(from, ParaSolItem.CURRENCY, CurrencyCode::new);
    }

    private static Function<String, Money> money(CurrencyCode currency) {
        return digits -> Money.parse(digits, currency);
    }

    /** There is one answer and no way to ask for the rest, so what may have been cut is refused and not shortened. */
    private List<JsonFields> list(JsonFields from, ParaSolItem item) {
        String list = names.of(item).orElseThrow();
        List<JsonFields> sent = from.requireList(list);
        if (from.flag("has_next").orElse(false)) {
            throw from.malformed("has_next", "is true: only a shorter period could show the rest");
        }
        if (sent.size() >= MOST) {
            throw from.malformed(
                    list, "is as full as an answer gets, so more may be cut off: ask for a shorter period");
        }
        if (from.number("count")
                .filter(count -> count.compareTo(BigDecimal.valueOf(sent.size())) > 0)
                .isPresent()) {
            throw from.malformed("count", "is more than the answer holds: ask for a shorter period");
        }
        return sent;
    }

    private <T> T require(JsonFields from, ParaSolItem item, Function<String, T> conversion) {
        return from.require(names.of(item).orElseThrow(), conversion);
    }

    private <T> Optional<T> find(JsonFields from, ParaSolItem item, Function<String, T> conversion) {
        return names.of(item).flatMap(name -> from.find(name, conversion));
    }
}
