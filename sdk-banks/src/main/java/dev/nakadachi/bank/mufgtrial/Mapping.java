package dev.nakadachi.bank.mufgtrial;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EndpointRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The bank's spelling to the domain and back: pure functions. The meaning of its codes is an option of the profile. */
record Mapping(Map<String, AccountType.Kind> types, Map<String, Direction.Kind> ways) {

    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final Rule<Optional<AccountId>> ONE = Rule.of(
            "MufgTrial.corporate",
            "asks for the balance of one account, since the bank lists none",
            "call balance(account) instead of balances()",
            Optional::isPresent);
    private static final Rule<DateRange> BOTH_ENDS = Rule.of(
            "MufgTrial.retail",
            "takes a period with a first and a last day",
            "use DateRange.between or DateRange.lastDays",
            range -> range.from().isPresent() && range.to().isPresent());

    static ApiRequest balanceRequest(BalancesQuery query) {
        return account(ONE.check(query.account()).orElseThrow());
    }

    static ApiRequest historyRequest(HistoryQuery query) {
        ApiRequest request = account(query.account()).segment("transactions");
        request = with(request, "inquiryDateFrom", query.range().from());
        request = with(request, "inquiryDateTo", query.range().to());
        return with(request, "nextKeyword", query.page().map(PageKey::value));
    }

    static ApiRequest arrivalsRequest(HistoryQuery query) {
        return historyRequest(query).segment("paymentarrivals");
    }

    static ApiRequest retailHistoryRequest(HistoryQuery query) {
        BOTH_ENDS.check(query.range());
        return historyRequest(query);
    }

    private static ApiRequest account(AccountId id) {
        return ApiRequest.wholeOf(EndpointRole.API).segment(id.value());
    }

    private static ApiRequest with(ApiRequest request, String name, Optional<?> value) {
        return value.map(present -> request.query(name, present.toString())).orElse(request);
    }

    List<Balance> corporateBalance(BalancesQuery asked, ApiAnswer answer) {
        JsonFields from = answer.json(Wire.CORPORATE_BALANCE::read);
        Money today = from.require("todayBalance", Mapping::yen);
        Balance.Builder balance = Balance.builder(asked.account().orElseThrow(), type(from), today);
        from.find("clearedBalance", Mapping::yen).ifPresent(cleared -> balance.uncleared(today.minus(cleared)));
        from.find("previousDayBalance", Mapping::yen).ifPresent(balance::previousDay);
        from.find("previousMonthEndBalance", Mapping::yen).ifPresent(balance::previousMonth);
        moment(from).ifPresent(balance::asOf);
        return List.of(balance.build());
    }

    List<Account> accounts(ApiAnswer answer) {
        return retail(answer).map(this::account).toList();
    }

    List<Balance> retailBalances(BalancesQuery asked, ApiAnswer answer) {
        Stream<Balance> all = retail(answer).map(this::balance);
        return all.filter(balance -> asked.asksFor(balance.account())).toList();
    }

    private static Stream<JsonFields> retail(ApiAnswer answer) {
        return answer.json(Wire.RETAIL_ACCOUNTS::read).requireList("accounts").stream();
    }

    private Account account(JsonFields from) {
        Account.Builder account =
                Account.builder(from.require("accountId", AccountId::new), type(from), CurrencyCode.JPY);
        from.find("branchNo", BranchCode::new).ifPresent(account::branchCode);
        from.find("accountNo", AccountNumber::new).ifPresent(account::number);
        from.find("accountName", AccountName::new).ifPresent(account::holder);
        return account.build();
    }

    private Balance balance(JsonFields from) {
        Balance.Builder balance = Balance.builder(
                from.require("accountId", AccountId::new), type(from), from.require("balance", Mapping::yen));
        from.find("withdrawableAmount", Mapping::yen).ifPresent(balance::withdrawable);
        return balance.build();
    }

    AccountPage<Transaction> transactions(HistoryQuery asked, ApiAnswer answer) {
        return page(asked, answer.json(Wire.TRANSACTIONS::read), "transactions", this::line);
    }

    AccountPage<DepositNotice> arrivals(HistoryQuery asked, ApiAnswer answer) {
        return page(asked, answer.json(Wire.ARRIVALS::read), "paymentArrivals", this::arrival);
    }

    private static <T> AccountPage<T> page(
            HistoryQuery asked, JsonFields envelope, String list, Function<JsonFields, T> mapping) {
        List<T> lines = envelope.requireList(list).stream().map(mapping).toList();
        AccountPage<T> last = AccountPage.last(asked.account(), lines);
        return switch (envelope.require("nextFlag", Function.identity())) {
            case "0" -> last;
            case "1" -> last.followedBy(envelope.require("nextKeyword", PageKey::new));
            default -> throw envelope.malformed("nextFlag", "is neither 0 nor 1");
        };
    }

    private Transaction line(JsonFields from) {
        LocalDate booked = from.find("transactionDate", LocalDate::parse)
                .orElseGet(() -> from.require("settlementDate", LocalDate::parse));
        Transaction.Builder line = Transaction.builder(booked, way(from), from.require("amount", Mapping::yen));
        from.find("designatedDate", LocalDate::parse)
                .or(() -> from.find("valueDate", LocalDate::parse))
                .ifPresent(line::valueDate);
        from.text("transactionType").ifPresent(line::category);
        from.text("remarks").ifPresent(line::remarks);
        from.find("balance", Mapping::yen).ifPresent(line::balanceAfter);
        return line.build();
    }

    private DepositNotice arrival(JsonFields from) {
        DepositNotice.Builder notice = DepositNotice.builder(
                from.require("transactionDate", LocalDate::parse),
                way(from)
                        .signed(from.require("amount", Mapping::yen))
                        .orElseThrow(() -> from.malformed("debitCreditTypeCode", "has no meaning: see withCodes")));
        from.find("designatedDate", LocalDate::parse).ifPresent(notice::valueDate);
        from.text("applicantName").ifPresent(notice::remitter);
        from.text("paymentFinancialInstitutionNameKana").ifPresent(notice::bankName);
        from.text("branchNameKana").ifPresent(notice::branchName);
        from.text("ediInfo").ifPresent(notice::ediInfo);
        from.text("transactionType").ifPresent(notice::remarks);
        return notice.build();
    }

    private AccountType type(JsonFields from) {
        return from.require("accountTypeCode", code -> AccountType.of(code, types));
    }

    private Direction way(JsonFields from) {
        return from.require("debitCreditTypeCode", code -> Direction.of(code, ways));
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }

    private static Optional<OffsetDateTime> moment(JsonFields from) {
        Optional<LocalTime> clock = from.find("operationTime", LocalTime::parse);
        return from.find("operationDate", LocalDate::parse)
                .flatMap(day -> clock.map(time -> OffsetDateTime.of(day, time, JAPAN)));
    }
}
