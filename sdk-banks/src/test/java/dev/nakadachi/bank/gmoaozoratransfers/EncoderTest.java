package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.HttpMethod;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies and queries after Swagger 1.1.12 (G1), facts 2.9 to 2.12 and 2.15: everything is a string. */
class EncoderTest {

    private static final URI BASE = URI.create("https://bank.example");
    private static final HeaderName KEY_HEADER = new HeaderName("Idempotency-Key");
    private static final String ONE_ITEM = """
            {"accountId":"101011234567","transferDesignatedDate":"2025-05-01","transferDateHolidayCode":"1",\
            "totalCount":"1","totalAmount":"1","transfers":[{"itemId":"1","transferAmount":"1",\
            "beneficiaryBankCode":"0001","beneficiaryBranchCode":"002","accountTypeCode":"1",\
            "accountNumber":"0012345","beneficiaryName":"ﾔﾏﾀﾞ ﾊﾅｺ"}]}""";
    private static final String TWO_ITEMS = """
            {"accountId":"101011234567","remitterName":"ｶ)ﾃｽﾄ","transferDesignatedDate":"2025-05-01",\
            "transferDateHolidayCode":"2","totalCount":"2","totalAmount":"110330","applyComment":"4月分",\
            "transfers":[{"itemId":"1","transferAmount":"110000","ediInfo":"INV-0042",\
            "beneficiaryBankCode":"0001","beneficiaryBranchCode":"002","accountTypeCode":"1",\
            "accountNumber":"0012345","beneficiaryName":"ﾔﾏﾀﾞ ﾊﾅｺ"},\
            {"itemId":"2","transferAmount":"330",\
            "beneficiaryBankCode":"0001","beneficiaryBranchCode":"002","accountTypeCode":"9",\
            "accountNumber":"0012345","beneficiaryName":"ｽｽﾞｷ ｲﾁﾛｳ"}]}""";

    private final ProviderProfile profile = GmoAozora.corporate()
            .at(GmoAozora.PRODUCTION, GmoTransfers.corporate())
            .profile();

    @Test
    void aRequestWithEveryMemberSet() {
        ApiRequest request = encoded(TransferOperations.TRANSFER, Samples.full());
        assertThat(request.method()).isEqualTo(HttpMethod.POST);
        assertThat(request.below(BASE)).hasToString("https://bank.example/transfer/request");
        assertThat(Samples.json(request)).isEqualTo(TWO_ITEMS);
        assertThat(request.headers().first(new HeaderName("content-type"))).contains("application/json;charset=UTF-8");
    }

    @Test
    void whatIsNotSetIsLeftOutAndCountAndTotalAreAlwaysThere() {
        TransferCommand command = Samples.command().pay(Samples.payment(1)).build();
        assertThat(Samples.json(encoded(TransferOperations.TRANSFER, command))).isEqualTo(ONE_ITEM);
    }

    @Test
    void theFeeIsAskedWithTheSameBodyAndWithoutAKey() {
        ApiRequest request = encoded(TransferOperations.FEE, Samples.full());
        assertThat(request.below(BASE)).hasToString("https://bank.example/transfer/transferfee");
        assertThat(Samples.json(request)).isEqualTo(TWO_ITEMS);
        assertThat(request.headers().first(KEY_HEADER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NEXT_BUSINESS_DAY,1", "PREVIOUS_BUSINESS_DAY,2", "REFUSE,3"})
    void aHolidayRuleHasItsCode(HolidayRule rule, String code) {
        TransferCommand command =
                Samples.command().holidayRule(rule).pay(Samples.payment(1)).build();
        assertThat(Samples.json(encoded(TransferOperations.TRANSFER, command)))
                .contains("\"transferDateHolidayCode\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY,1", "CURRENT,2", "SAVINGS,4", "OTHER,9"})
    void anAccountTypeHasItsCode(PayeeAccountType type, String code) {
        Payment payment = Payment.of(Samples.payee(type, "ﾃｽﾄ"), Money.yen(1));
        TransferCommand command = Samples.command().pay(payment).build();
        assertThat(Samples.json(encoded(TransferOperations.TRANSFER, command)))
                .contains("\"accountTypeCode\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION,1", "ACCEPTANCE,2"})
    void aCancellationNamesItsClassAndSendsNoKey(CancelCommand.Target target, String code) {
        CancelCommand command = new CancelCommand(Samples.KEY, Samples.ACCOUNT, Samples.NUMBER, target);
        ApiRequest request = encoded(TransferOperations.CANCEL, command);
        assertThat(request.method()).isEqualTo(HttpMethod.POST);
        assertThat(request.below(BASE)).hasToString("https://bank.example/transfer/cancel");
        assertThat(Samples.json(request))
                .isEqualTo("{\"accountId\":\"101011234567\",\"cancelTargetKeyClass\":\"" + code
                        + "\",\"applyNo\":\"2025043000000001\"}");
        assertThat(request.headers().first(KEY_HEADER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION,3", "ACCEPTANCE,4"})
    void aCancellationOfABulkTransferHasClassesOfItsOwn(CancelCommand.Target target, String code) {
        ProviderProfile bulk = GmoAozora.corporate()
                .at(GmoAozora.PRODUCTION, GmoBulkTransfers.corporate())
                .profile();
        CancelCommand command = new CancelCommand(Samples.KEY, Samples.ACCOUNT, Samples.NUMBER, target);
        ApiRequest request = Samples.encoded(bulk, BulkOperations.CANCEL, command);
        assertThat(request.below(BASE)).hasToString("https://bank.example/bulktransfer/cancel");
        assertThat(Samples.json(request))
                .isEqualTo("{\"accountId\":\"101011234567\",\"cancelTargetKeyClass\":\"" + code
                        + "\",\"applyNo\":\"2025043000000001\"}");
    }

    @Test
    void aRequestsResultIsAskedByAccountAndNumber() {
        ApiRequest request =
                encoded(TransferOperations.REQUEST_RESULT, new RequestQuery(Samples.ACCOUNT, Samples.NUMBER));
        assertThat(request.method()).isEqualTo(HttpMethod.GET);
        assertThat(request.below(BASE))
                .hasToString("https://bank.example/transfer/request-result"
                        + "?accountId=101011234567&applyNo=2025043000000001");
    }

    @Test
    void oneTransferIsAskedForWithoutAnyParameterOfTheList() {
        TransfersQuery query = TransfersQuery.of(Samples.ACCOUNT, Samples.NUMBER);
        String class1 = "?accountId=101011234567&queryKeyClass=1&applyNo=2025043000000001";
        assertThat(status(query)).isEqualTo(class1);
        assertThat(status(query.at(new PageKey("20250430")))).isEqualTo(class1);
    }

    @Test
    void aListIsAskedForByDayOfApplicationWithoutANumber() {
        LocalDate from = LocalDate.of(2025, 4, 1);
        LocalDate to = LocalDate.of(2025, 4, 30);
        String class2 = "?accountId=101011234567&queryKeyClass=2&requestTransferTerm=1";
        assertThat(status(list(DateRange.today()))).isEqualTo(class2);
        assertThat(status(list(DateRange.since(from)))).isEqualTo(class2 + "&dateFrom=2025-04-01");
        assertThat(status(list(DateRange.until(to)))).isEqualTo(class2 + "&dateTo=2025-04-30");
        assertThat(status(list(DateRange.between(from, to)).at(new PageKey("20250415101500123456"))))
                .isEqualTo(class2 + "&dateFrom=2025-04-01&dateTo=2025-04-30&nextItemKey=20250415101500123456");
    }

    private static TransfersQuery list(DateRange range) {
        return TransfersQuery.first(Samples.ACCOUNT, range);
    }

    private String status(TransfersQuery query) {
        URI address = encoded(TransferOperations.STATUS, query).below(BASE);
        assertThat(address.getPath()).isEqualTo("/transfer/status");
        return "?" + address.getRawQuery();
    }

    private <I> ApiRequest encoded(Operation<I, ?> operation, I input) {
        return Samples.encoded(profile, operation, input);
    }
}
