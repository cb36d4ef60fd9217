package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Money that came into virtual accounts, as the list (Swagger 1.1.12), the notice and the list of unsent notices
 * (Swagger 1.1.10) write it alike, for providers: pure functions.
 */
public final class GmoVirtual {

    private static final JsonShape LINE = JsonShape.of("vaTransaction", """
            vaId transactionDate valueDate vaBranchCode vaBranchNameKana vaAccountNumber vaAccountNameKana depositAmount
            remitterNameKana paymentBankName paymentBranchName partnerName remarks itemKey""");
    private static final String ACCOUNT =
            "raId raBranchCode raBranchNameKana raAccountNumber raHolderName baseDate baseTime";
    private static final JsonShape LIST = JsonShape.of("$", ACCOUNT + " dateFrom dateTo hasNext nextItemKey count")
            .withList("vaTransactions", LINE);
    /** The schema has objects, the example of the unsent list beside it has lists of one. */
    private static final JsonShape MESSAGE = JsonShape.of("message", "messageId timestamp")
            .withObjectOrListOfOne("account", JsonShape.of("account", ACCOUNT))
            .withObjectOrListOfOne("vaTransaction", LINE);

    private static final JsonShape UNSENT = JsonShape.of("$", "count").withList("messages", MESSAGE);

    private GmoVirtual() {}

    /**
     * Asks for a page of the deposits of an account's virtual accounts.
     *
     * @param query the account behind them and the days
     * @param context plays no part
     * @return the request
     */
    public static ApiRequest depositsRequest(HistoryQuery query, EncodeContext context) {
        ApiRequest request = ApiRequest.get("/va/deposit-transactions")
                .query("raId", query.account().value());
        return GmoPaging.at(GmoPaging.within(request, query.range()), query.page());
    }

    /**
     * Reads a page of deposits.
     *
     * @param answer the answer
     * @return the deposits in the bank's order
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit, or when a last page
     *     holds fewer deposits than it counts
     */
    public static AccountPage<VirtualDeposit> deposits(ApiAnswer answer) {
        JsonFields from = answer.json(LIST::read);
        AccountId account = from.require("raId", AccountId::new);
        List<VirtualDeposit> lines = from.requireList("vaTransactions").stream()
                .map(line -> deposit(account, line))
                .toList();
        GmoPaging.mustHoldItsCount(from, lines);
        AccountPage<VirtualDeposit> last = AccountPage.last(account, lines);
        return GmoPaging.next(from).map(last::followedBy).orElse(last);
    }

    /**
     * Reads a notice.
     *
     * @param answer the body of the notice
     * @return the notice
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit
     */
    public static DepositNews news(ApiAnswer answer) {
        return news(answer.json(MESSAGE::read));
    }

    /**
     * Reads notices that were not delivered.
     *
     * @param answer the answer
     * @return the notices in the bank's order
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit
     */
    public static List<DepositNews> unsent(ApiAnswer answer) {
        return answer.json(UNSENT::read).requireList("messages").stream()
                .map(GmoVirtual::news)
                .toList();
    }

    private static DepositNews news(JsonFields from) {
        AccountId account = from.requireObject("account").require("raId", AccountId::new);
        return new DepositNews(
                from.require("messageId", MessageId::new),
                from.require("timestamp", OffsetDateTime::parse),
                deposit(account, from.requireObject("vaTransaction")));
    }

    private static VirtualDeposit deposit(AccountId account, JsonFields from) {
        VirtualDeposit.Builder deposit = VirtualDeposit.builder(
                account,
                from.require("vaId", VirtualAccountId::new),
                from.require("itemKey", LineKey::new),
                from.require("transactionDate", LocalDate::parse),
                from.require("depositAmount", digits -> Money.parse(digits, CurrencyCode.JPY)));
        from.find("valueDate", LocalDate::parse).ifPresent(deposit::valueDate);
        from.text("remitterNameKana").ifPresent(deposit::remitter);
        from.text("paymentBankName").ifPresent(deposit::bankName);
        from.text("paymentBranchName").ifPresent(deposit::branchName);
        from.text("remarks").ifPresent(deposit::remarks);
        return deposit.build();
    }
}
