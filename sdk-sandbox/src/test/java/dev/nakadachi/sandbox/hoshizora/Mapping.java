package dev.nakadachi.sandbox.hoshizora;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.Page;
import dev.nakadachi.transport.HeaderName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The bank's spelling to the domain and back: pure functions. */
final class Mapping {

    private static final HeaderName KEY = new HeaderName("x-hoshizora-once");
    private static final Map<String, AccountType.Kind> KINDS =
            Map.of("1", AccountType.Kind.ORDINARY, "2", AccountType.Kind.SETTLEMENT);
    private static final Map<String, Direction.Kind> WAYS = Map.of("+", Direction.Kind.IN, "-", Direction.Kind.OUT);
    private static final Map<String, RequestState.Kind> PROGRESS =
            Map.of("10", RequestState.Kind.WAITING, "20", RequestState.Kind.DONE, "30", RequestState.Kind.EXPIRED);
    private static final Map<String, TransferState.Kind> STATES = Map.of(
            "W", TransferState.Kind.AWAITING_APPROVAL,
            "R", TransferState.Kind.SCHEDULED,
            "D", TransferState.Kind.COMPLETED);

    private static final Rule<TransferCommand> PLAIN = Rule.of(
            "Hoshizora",
            "takes no name of the remitter, no words, ordinary accounts only, and the next business day",
            "leave them out",
            command -> command.remitter().isEmpty()
                    && command.comment().isEmpty()
                    && command.holidayRule() == HolidayRule.NEXT_BUSINESS_DAY
                    && command.payments().stream().allMatch(Mapping::isPlain));

    private Mapping() {}

    static ApiRequest balancesRequest(BalancesQuery query, EncodeContext context) {
        return with(ApiRequest.get("/balances"), "deposit", query.account().map(AccountId::value));
    }

    static ApiRequest transactionsRequest(HistoryQuery query, EncodeContext context) {
        return listed(ApiRequest.get("/entries"), query.account(), query.range(), query.page());
    }

    static ApiRequest transferRequest(TransferCommand command, EncodeContext context) {
        PLAIN.check(command);
        byte[] body = JsonWriter.write(out -> out.text("deposit", command.from().value())
                .text("day", command.designatedDate().toString())
                .objects("lines", command.payments(), Mapping::line));
        return ApiRequest.post("/remittances", body)
                .header(KEY, context.uuidOf(command.key()).toString());
    }

    private static boolean isPlain(Payment payment) {
        return payment.edi().isEmpty() && payment.payee().type() == PayeeAccountType.ORDINARY;
    }

    private static void line(Payment payment, JsonWriter out) {
        out.integer("bank", Long.parseLong(payment.payee().bank().value()))
                .integer("branch", Long.parseLong(payment.payee().branch().value()))
                .integer("kind", 1)
                .integer("no", Long.parseLong(payment.payee().number().value()))
                .text("payee", payment.payee().name().value())
                .amountAsNumber("yen", payment.amount());
    }

    static ApiRequest statusRequest(TransfersQuery query, EncodeContext context) {
        ApiRequest request = ApiRequest.get("/remittances");
        Optional<ApiRequest> one = query.number()
                .map(number -> request.query("deposit", query.account().value()).query("receipt", number.value()));
        return one.orElseGet(() -> listed(request, query.account(), query.applied(), query.page()));
    }

    static ApiRequest progressRequest(RequestQuery query, EncodeContext context) {
        return ApiRequest.get("/remittances/progress")
                .query("deposit", query.account().value())
                .query("receipt", query.number().value());
    }

    private static ApiRequest listed(ApiRequest list, AccountId account, DateRange range, Optional<PageKey> page) {
        ApiRequest request = with(list.query("deposit", account.value()), "since", range.from());
        return with(with(request, "until", range.to()), "more", page.map(PageKey::value));
    }

    private static ApiRequest with(ApiRequest request, String name, Optional<?> value) {
        return value.map(present -> request.query(name, present.toString())).orElse(request);
    }

    static List<Account> accounts(ApiAnswer answer) {
        return mapped(answer.json(Wire.DEPOSITS::read).requireList("deposits"), from -> {
            Account.Builder account = Account.builder(
                    from.require("deposit", AccountId::new),
                    from.require("kind", code -> AccountType.of(code, KINDS)),
                    from.require("unit", CurrencyCode::new));
            account.branchCode(branch(from));
            account.number(number(from));
            from.find("holder", AccountName::new).ifPresent(account::holder);
            from.find("holderKana", KanaName::new).ifPresent(account::holderKana);
            return account.build();
        });
    }

    static List<Balance> balances(ApiAnswer answer) {
        return mapped(answer.json(Wire.BALANCES::read).requireList("balances"), from -> {
            AccountType type = from.require("kind", code -> AccountType.of(code, KINDS));
            Balance.Builder balance =
                    Balance.builder(from.require("deposit", AccountId::new), type, from.require("now", Mapping::yen));
            from.find("free", Mapping::yen).ifPresent(balance::withdrawable);
            from.find("at", OffsetDateTime::parse).ifPresent(balance::asOf);
            return balance.build();
        });
    }

    static AccountPage<Transaction> transactions(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.ENTRIES::read);
        AccountPage<Transaction> last = AccountPage.last(
                from.require("deposit", AccountId::new), mapped(from.requireList("entries"), Mapping::entry));
        return from.find("more", PageKey::new).map(last::followedBy).orElse(last);
    }

    private static Transaction entry(JsonFields from) {
        Money signed = from.require("yen", Mapping::yen);
        Direction way = Direction.of(signed.signum() < 0 ? "-" : "+", WAYS);
        Money amount = signed.signum() < 0 ? signed.negated() : signed;
        Transaction.Builder line = Transaction.builder(from.require("on", LocalDate::parse), way, amount);
        from.text("words").ifPresent(line::remarks);
        from.find("after", Mapping::yen).ifPresent(line::balanceAfter);
        from.find("entry", LineKey::new).ifPresent(line::key);
        return line.build();
    }

    static TransferOutcome taken(ApiAnswer answer) {
        return new TransferOutcome.Accepted(progress(answer));
    }

    static RequestResult progress(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.RECEIPT::read);
        RequestResult result = RequestResult.of(
                from.require("receipt", RequestNumber::new),
                from.require("progress", code -> RequestState.of(code, PROGRESS)));
        return from.find("finished", OffsetDateTime::parse)
                .map(result::completedAt)
                .orElse(result);
    }

    static Page<TransferRecord, PageKey> remittances(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.REMITTANCES::read);
        Page<TransferRecord, PageKey> last = Page.last(mapped(from.requireList("remittances"), Mapping::remittance));
        return from.find("more", PageKey::new).map(last::followedBy).orElse(last);
    }

    private static TransferRecord remittance(JsonFields fields) {
        TransferRecord.Builder record =
                TransferRecord.builder(fields.require("state", code -> TransferState.of(code, STATES)));
        fields.find("receipt", RequestNumber::new).ifPresent(record::number);
        fields.find("day", LocalDate::parse).ifPresent(record::designatedDate);
        fields.find("applied", OffsetDateTime::parse).ifPresent(record::appliedAt);
        fields.find("cost", Mapping::yen).ifPresent(record::fee);
        mapped(fields.requireList("lines"), Mapping::item).forEach(record::item);
        return record.build();
    }

    private static TransferItem item(JsonFields line) {
        return TransferItem.builder(line.require("yen", Mapping::yen))
                .bank(line.require("bank", digits -> new BankCode(padded(digits, 4))))
                .branch(branch(line))
                .number(number(line))
                .build();
    }

    static List<ErrorDetail> refusedLines(ApiAnswer answer) {
        return mapped(answer.json(Wire.REFUSAL::read).list("lines"), line -> {
            ErrorDetail detail = line.require("fault", ErrorDetail::of);
            detail = line.text("words").map(detail::withMessage).orElse(detail);
            return line.text("line").map(detail::about).orElse(detail);
        });
    }

    private static <T> List<T> mapped(List<JsonFields> elements, Function<JsonFields, T> mapping) {
        return elements.stream().map(mapping).toList();
    }

    private static BranchCode branch(JsonFields from) {
        return from.require("branch", digits -> new BranchCode(padded(digits, 3)));
    }

    private static AccountNumber number(JsonFields from) {
        return from.require("no", digits -> new AccountNumber(padded(digits, 7)));
    }

    /** A JSON number has no leading zeros, a code of the bank has. */
    private static String padded(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }
}
