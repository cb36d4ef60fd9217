package dev.nakadachi.bank.mufgtrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.spec.SpecVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values by hand from the trial portal's schema (M1, M3) and the projects that use it (M6, M11, M12). */
class MufgTrialTest {

    private static final AccountId ACCOUNT = new AccountId("77717777777");
    private static final DateRange MARCH = DateRange.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
    private static final MufgTrial TRIAL = MufgTrial.standard()
            .withCodes(Map.of("1", AccountType.Kind.ORDINARY), Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT));
    private static final ProviderProfile CORPORATE =
            TRIAL.corporate(MufgTrial.CORPORATE).profile();
    private static final ProviderProfile RETAIL = TRIAL.retail(MufgTrial.RETAIL).profile();
    private static final EncodeContext CONTEXT =
            new EncodeContext(new EnvironmentId("trial"), new TenantId("tenant"), SpecVersion.parse("1.0.0"), Map.of());

    @Test
    void everyRequestHasTheKeyOfTheGatewayAndANumberOf25Characters() {
        for (ProviderProfile profile : List.of(CORPORATE, RETAIL)) {
            assertThat(profile.carrier()).hasToString("header x-ibm-client-id");
            assertThat(profile.credential()).isEqualTo(CredentialKind.FIXED_TOKEN);
            assertThat(profile.numbering().orElseThrow().header()).hasToString("x-btmu-seq-no");
            assertThat(profile.numbering().orElseThrow().length()).isEqualTo(25);
        }
    }

    @Test
    void theAccountStandsInThePath() {
        String base = "https://developer.api.bk.mufg.jp/btmu/corporation/trial/v1/accounts";
        assertThat(address(BankOperations.BALANCES, BalancesQuery.of(ACCOUNT))).isEqualTo(base + "/77717777777");
        HistoryQuery march = HistoryQuery.first(ACCOUNT, MARCH);
        assertThat(address(BankOperations.TRANSACTIONS, march))
                .isEqualTo(base + "/77717777777/transactions?inquiryDateFrom=2024-03-01&inquiryDateTo=2024-03-31");
        assertThat(address(BankOperations.DEPOSIT_NOTICES, march.at(new PageKey("12345678901234567890123"))))
                .isEqualTo(base + "/77717777777/transactions/paymentarrivals?inquiryDateFrom=2024-03-01"
                        + "&inquiryDateTo=2024-03-31&nextKeyword=12345678901234567890123");
    }

    @Test
    void whatTheTrialCannotBeAskedIsRefusedBeforeAByteLeaves() {
        assertThatThrownBy(() -> address(BankOperations.BALANCES, BalancesQuery.all()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("call balance(account)");
        HistoryQuery openEnd = HistoryQuery.first(ACCOUNT, DateRange.today());
        assertThatThrownBy(() -> Mapping.retailHistoryRequest(openEnd))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("first and a last day");
        assertThat(CORPORATE.binding(BankOperations.ACCOUNTS)).isEmpty();
        assertThat(RETAIL.binding(BankOperations.DEPOSIT_NOTICES)).isEmpty();
    }

    @Test
    void aCorporateBalanceIsThatOfTheAccountAskedFor() {
        List<Balance> balances = read(CORPORATE, BankOperations.BALANCES, BalancesQuery.of(ACCOUNT), """
                {"branchNo":"001","branchName":"ﾎﾝﾃﾝ","accountTypeCode":"1","accountTypeName":"普通","accountNo":"7777777",
                 "operationDate":"2024-03-31","operationTime":"09:30:15","todayBalance":1500000,"clearedBalance":1200000,
                 "previousDate":"2024-03-30","previousDayBalance":1400000,"previousMonthEndDate":"2024-02-29",
                 "previousMonthEndBalance":-5}""");
        Balance balance = balances.get(0);
        assertThat(balance.account()).isEqualTo(ACCOUNT);
        assertThat(balance.type().kind()).isEqualTo(AccountType.Kind.ORDINARY);
        assertThat(balance.amount()).isEqualTo(Money.yen(1_500_000));
        assertThat(balance.uncleared()).contains(Money.yen(300_000));
        assertThat(balance.previousDay()).contains(Money.yen(1_400_000));
        assertThat(balance.previousMonth()).contains(Money.yen(-5));
        assertThat(balance.asOf()).contains(OffsetDateTime.parse("2024-03-31T09:30:15+09:00"));
    }

    @Test
    void aPageNamesTheNextOneByFlagAndKeyword() {
        HistoryQuery asked = HistoryQuery.first(ACCOUNT, MARCH);
        AccountPage<Transaction> page = read(CORPORATE, BankOperations.TRANSACTIONS, asked, """
                {"nextFlag":"1","nextKeyword":"12345678901234567890123","number":2,"operationDate":"2024-03-31",
                 "transactions":[
                 {"transactionDate":"2024-03-01","designatedDate":"2024-03-02","transactionId":"000001",
                  "transactionType":"ヨキンキ","remarks":"フリコミ","debitCreditTypeCode":"1","amount":100000,"balance":1500000},
                 {"transactionDate":"2024-03-01","transactionId":"000002","debitCreditTypeCode":"9","amount":1}]}""");
        assertThat(page.next()).contains(new PageKey("12345678901234567890123"));
        assertThat(page.account()).isEqualTo(ACCOUNT);
        Transaction first = page.lines().get(0);
        assertThat(first.date()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(first.valueDate()).contains(LocalDate.of(2024, 3, 2));
        assertThat(first.direction().kind()).isEqualTo(Direction.Kind.IN);
        assertThat(first.amount()).isEqualTo(Money.yen(100_000));
        assertThat(first.balanceAfter()).contains(Money.yen(1_500_000));
        assertThat(first.category()).contains("ヨキンキ");
        assertThat(first.remarks()).contains("フリコミ");
        assertThat(first.key()).isEmpty();
        assertThat(page.lines().get(1).direction().kind()).isEqualTo(Direction.Kind.UNKNOWN);
        assertThat(page.lines().get(1).change()).isEmpty();
    }

    @Test
    void aPageWhoseFlagIsNeitherIsMalformed() {
        HistoryQuery asked = HistoryQuery.first(ACCOUNT, MARCH);
        for (String flag : List.of(
                "{\"transactions\":[]}",
                "{\"nextFlag\":\"2\",\"transactions\":[]}",
                "{\"nextFlag\":\"1\",\"transactions\":[]}")) {
            assertThatThrownBy(() -> read(CORPORATE, BankOperations.TRANSACTIONS, asked, flag))
                    .isInstanceOf(MalformedJsonException.class);
        }
        assertThat(read(CORPORATE, BankOperations.TRANSACTIONS, asked, "{\"nextFlag\":\"0\",\"transactions\":[]}")
                        .next())
                .isEmpty();
    }

    @Test
    void aDepositNoticeSaysWhoSentIt() {
        AccountPage<DepositNotice> page =
                read(CORPORATE, BankOperations.DEPOSIT_NOTICES, HistoryQuery.first(ACCOUNT, MARCH), """
                {"nextFlag":"0","number":1,"paymentArrivals":[{"transactionDate":"2024-03-01",
                 "designatedDate":"2024-03-01","transactionId":"1","transactionType":"ヨキンキ",
                 "applicantName":"ﾔﾏﾀﾞ ﾊﾅｺ","paymentFinancialInstitutionNameKana":"ﾃｽﾄｷﾞﾝｺｳ","branchNameKana":"ﾊﾙﾐ",
                 "paymentApplicantNo":"160300","ediInfo":"INV-0042","debitCreditTypeCode":"1","amount":100000}]}""");
        DepositNotice notice = page.lines().get(0);
        assertThat(notice.amount()).isEqualTo(Money.yen(100_000));
        assertThat(notice.remitter()).contains("ﾔﾏﾀﾞ ﾊﾅｺ");
        assertThat(notice.bankName()).contains("ﾃｽﾄｷﾞﾝｺｳ");
        assertThat(notice.branchName()).contains("ﾊﾙﾐ");
        assertThat(notice.ediInfo()).contains("INV-0042");
        assertThat(notice).hasToString("DepositNotice[2024-03-01 JPY]");
    }

    /** M11: a notice has debitCreditTypeCode like a line; what it means is an option. */
    @Test
    void aNoticeThatTakesMoneyBackIsNegativeAndOneWithoutKnownDirectionIsMalformed() {
        HistoryQuery asked = HistoryQuery.first(ACCOUNT, MARCH);
        assertThat(read(CORPORATE, BankOperations.DEPOSIT_NOTICES, asked, arrivals("\"1\"", "\"2\""))
                        .lines())
                .extracting(DepositNotice::amount)
                .containsExactly(Money.yen(100_000), Money.yen(-100_000));
        for (String code : List.of("\"9\"", "\"\"", "null")) {
            assertThatThrownBy(() -> read(CORPORATE, BankOperations.DEPOSIT_NOTICES, asked, arrivals("\"1\"", code)))
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessageStartingWith("paymentArrivals[1].debitCreditTypeCode ");
        }
        ProviderProfile other = TRIAL.withCodes(Map.of(), Map.of("9", Direction.Kind.IN))
                .corporate(MufgTrial.CORPORATE)
                .profile();
        assertThat(read(other, BankOperations.DEPOSIT_NOTICES, asked, arrivals("\"9\""))
                        .lines())
                .extracting(DepositNotice::amount)
                .containsExactly(Money.yen(100_000));
    }

    private static String arrivals(String... codes) {
        return Stream.of(codes)
                .map(code ->
                        "{\"transactionDate\":\"2024-03-01\",\"debitCreditTypeCode\":" + code + ",\"amount\":100000}")
                .collect(Collectors.joining(",", "{\"nextFlag\":\"0\",\"paymentArrivals\":[", "]}"));
    }

    @Test
    void retailAccountsBringTheirBalances() {
        String json = """
                {"accounts":[{"accountId":"001010100001","branchNo":"001","branchName":"本店","accountTypeCode":"01",
                 "accountTypeDetailCode":"00001","accountTypeName":"普通","accountNo":"0000001","accountName":"三菱太郎",
                 "balance":250000,"withdrawableAmount":200000},
                 {"accountId":"001010100002","accountTypeCode":"02","balance":1}]}""";
        List<Account> accounts = read(RETAIL, BankOperations.ACCOUNTS, new AccountsQuery(), json);
        assertThat(accounts)
                .extracting(account -> account.id().value())
                .containsExactly("001010100001", "001010100002");
        assertThat(accounts.get(0).branchCode().orElseThrow().value()).isEqualTo("001");
        assertThat(accounts.get(0).number().orElseThrow().value()).isEqualTo("0000001");
        AccountId second = accounts.get(1).id();
        assertThat(read(RETAIL, BankOperations.BALANCES, BalancesQuery.of(second), json))
                .singleElement()
                .satisfies(balance -> assertThat(balance.amount()).isEqualTo(Money.yen(1)));
        assertThat(read(RETAIL, BankOperations.BALANCES, BalancesQuery.all(), json))
                .hasSize(2);
    }

    @Test
    void errorsAreClassifiedByStatusInAllThreeShapes() {
        assertThat(CORPORATE.errorShapes())
                .extracting(shape -> shape.code())
                .containsExactly("code", "httpCode", "error");
        assertThat(CORPORATE.errors().find(401, Optional.empty()).orElseThrow().code())
                .isEqualTo(ErrorCode.TOKEN_REFUSED);
        assertThat(CORPORATE
                        .errors()
                        .find(429, Optional.of("429"))
                        .orElseThrow()
                        .code())
                .isEqualTo(ErrorCode.RATE_LIMITED);
    }

    private static <I> String address(Operation<I, ?> operation, I input) {
        return CORPORATE
                .binding(operation)
                .orElseThrow()
                .encoder()
                .encode(input, CONTEXT)
                .below(MufgTrial.CORPORATE.require(EndpointRole.API))
                .toString();
    }

    private static <I, O> O read(ProviderProfile profile, Operation<I, O> operation, I asked, String json) {
        ApiAnswer answer = new ApiAnswer(200, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return profile.binding(operation).orElseThrow().decoder(asked).decode(answer);
    }
}
