package dev.nakadachi.bank.gmoaozoravirtual;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.VirtualAccount;
import dev.nakadachi.bank.VirtualAccountChange;
import dev.nakadachi.bank.VirtualAccountClosing;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountState;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualAccountsQuery;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** How the management of virtual accounts looks on the wire (Swagger 1.1.12): pure functions. */
final class Mapping {

    private static final Map<String, VirtualAccountType.Kind> TYPES =
            Map.of("1", VirtualAccountType.Kind.LIMITED_TERM, "2", VirtualAccountType.Kind.PERMANENT);
    private static final Map<String, VirtualAccountState.Kind> STATES = Map.of(
            "1", VirtualAccountState.Kind.USABLE,
            "2", VirtualAccountState.Kind.STOPPED,
            "3", VirtualAccountState.Kind.DELETED);
    private static final JsonShape ISSUED = JsonShape.of("$", "vaTypeCode vaTypeName expireDateTime vaHolderNameKana")
            .withList("vaList", JsonShape.of("vaList[]", "vaId vaBranchCode vaBranchNameKana vaAccountNumber"));
    private static final JsonShape LIST = JsonShape.of("$", "baseDate baseTime hasNext nextItemKey count")
            .withList("vAccounts", JsonShape.of("vAccounts[]", """
                    vaId vaBranchCode vaBranchName vaBranchNameKana vaAccountNumber vaHolderNameKana vaTypeCode
                    vaTypeName vaStatusCode vaStatusName vaStatusChangePossibleCode vaIssueDateTime
                    vaChangeStatusDateTime vaCloseDateTime expireDateTime latestDepositDate latestDepositAmount
                    latestDepositCount raId raBranchCode raBranchName raAccountNumber raHolderName"""));
    private static final JsonShape CLOSED = JsonShape.of("$", "acceptDate");

    private static final Rule<Integer> ISSUES = most("VirtualAccountIssue.count", 1_000);
    private static final Rule<Integer> CHANGES = most("VirtualAccountChange.ids", 100);
    private static final Rule<Integer> FILTER = most("VirtualAccountsQuery.ids", 500);
    private static final Rule<String> ID = Rule.pattern(
            "VirtualAccountId", "[0-9]{10}", "is 10 digits at GMO Aozora Net Bank", "use an id that the bank gave");
    private static final Rule<String> NAME = Rule.pattern(
            "VirtualAccountIssue.addedName",
            "(?=.{1,40}$)[0-9A-Za-z/().,\uFF66-\uFF9F-]+( [0-9A-Za-z/().,\uFF66-\uFF9F-]+)*",
            "is up to 40 half-width kana, letters, digits and / ( ) . , - with single spaces inside",
            "shorten it or replace other characters; a voicing mark counts as one");
    private static final Rule<VirtualAccountState.Kind> STATE = Rule.of(
            "VirtualAccountsQuery.states",
            "are states that the bank has",
            "ask for USABLE, STOPPED or DELETED",
            STATES::containsValue);

    private Mapping() {}

    static ApiRequest list(VirtualAccountsQuery query, EncodeContext context) {
        FILTER.check(query.ids().size());
        query.states().forEach(STATE::check);
        return ApiRequest.post("/va/list", JsonWriter.write(out -> {
            if (!query.states().isEmpty()) {
                List<VirtualAccountState.Kind> sorted =
                        query.states().stream().sorted().toList();
                out.objects("vaStatusCodeList", sorted, (state, to) -> to.text("vaStatusCode", code(STATES, state)));
            }
            query.account().ifPresent(account -> out.text("raId", account.value()));
            query.page().ifPresent(page -> out.text("nextItemKey", page.value()));
            if (!query.ids().isEmpty()) {
                ids(query.ids(), out);
            }
        }));
    }

    static Page<VirtualAccount, PageKey> listed(ApiAnswer answer) {
        JsonFields from = answer.json(LIST::read);
        Page<VirtualAccount, PageKey> last = Page.last(accounts(from));
        boolean more = from.flag("hasNext").orElse(from.text("nextItemKey").isPresent());
        return more ? last.followedBy(from.require("nextItemKey", PageKey::new)) : last;
    }

    static ApiRequest issue(VirtualAccountIssue command, EncodeContext context) {
        ISSUES.check(command.count());
        return ApiRequest.post("/va/issue", JsonWriter.write(out -> {
            out.text("vaTypeCode", code(TYPES, command.type()));
            out.text("issueRequestCount", Integer.toString(command.count()));
            out.text("raId", command.account().value());
            command.addedName().ifPresent(name -> out.text("vaHolderNameKana", NAME.check(name.value())));
        }));
    }

    static CommandOutcome<List<VirtualAccount>> issued(VirtualAccountIssue asked, ApiAnswer answer) {
        JsonFields from = answer.json(ISSUED::read);
        VirtualAccountType type = from.require("vaTypeCode", raw -> VirtualAccountType.of(raw, TYPES));
        List<VirtualAccount> issued = from.requireList("vaList").stream()
                .map(each -> {
                    VirtualAccount.Builder account = start(each, type).account(asked.account());
                    from.find("expireDateTime", OffsetDateTime::parse).ifPresent(account::expiresAt);
                    from.text("vaHolderNameKana").ifPresent(account::holder);
                    return account.build();
                })
                .toList();
        return new CommandOutcome.Accepted<>(issued);
    }

    static ApiRequest change(VirtualAccountChange command, EncodeContext context) {
        CHANGES.check(command.ids().size());
        return ApiRequest.post("/va/status-change", JsonWriter.write(out -> {
            out.text(
                    "vaStatusChangeCode",
                    switch (command.action()) {
                        case STOP -> "1";
                        case RESUME -> "2";
                        case DELETE -> "3";
                    });
            ids(command.ids(), out);
        }));
    }

    static CommandOutcome<List<VirtualAccount>> changed(ApiAnswer answer) {
        return new CommandOutcome.Accepted<>(accounts(answer.json(LIST::read)));
    }

    static ApiRequest close(VirtualAccountClosing command, EncodeContext context) {
        return ApiRequest.post("/va/close-request", JsonWriter.write(out -> {}));
    }

    static CommandOutcome<LocalDate> closed(ApiAnswer answer) {
        return new CommandOutcome.Accepted<>(answer.json(CLOSED::read).require("acceptDate", LocalDate::parse));
    }

    private static void ids(List<VirtualAccountId> ids, JsonWriter out) {
        out.objects("vaIdList", ids, (id, to) -> to.text("vaId", ID.check(id.value())));
    }

    private static List<VirtualAccount> accounts(JsonFields from) {
        return from.requireList("vAccounts").stream().map(Mapping::account).toList();
    }

    private static VirtualAccount account(JsonFields from) {
        VirtualAccount.Builder account = start(
                        from, from.require("vaTypeCode", raw -> VirtualAccountType.of(raw, TYPES)))
                .state(from.require("vaStatusCode", raw -> VirtualAccountState.of(raw, STATES)))
                .account(from.require("raId", AccountId::new));
        from.text("vaHolderNameKana").ifPresent(account::holder);
        from.find("vaIssueDateTime", OffsetDateTime::parse).ifPresent(account::issuedAt);
        from.find("expireDateTime", OffsetDateTime::parse).ifPresent(account::expiresAt);
        from.find("latestDepositDate", LocalDate::parse).ifPresent(account::latestDepositDate);
        from.find("latestDepositAmount", digits -> Money.parse(digits, CurrencyCode.JPY))
                .ifPresent(account::latestDepositAmount);
        return account.build();
    }

    private static VirtualAccount.Builder start(JsonFields from, VirtualAccountType type) {
        return VirtualAccount.builder(
                from.require("vaId", VirtualAccountId::new),
                from.require("vaBranchCode", BranchCode::new),
                from.require("vaAccountNumber", AccountNumber::new),
                type);
    }

    private static <K> String code(Map<String, K> codes, K kind) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Rule<Integer> most(String subject, int limit) {
        return Rule.of(
                subject,
                "is at most " + limit + " in one call at GMO Aozora Net Bank",
                "split it into several calls",
                count -> count <= limit);
    }
}
