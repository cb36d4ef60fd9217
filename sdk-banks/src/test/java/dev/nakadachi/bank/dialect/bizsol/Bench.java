package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.spec.SpecVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A made-up second bank on the platform, and commands to it. No name, number or amount belongs to anybody. */
final class Bench {

    static final AccountId ACCOUNT = new AccountId("1151100001001");
    static final Instant TODAY = Instant.parse("2025-12-20T03:00:00Z");
    static final LocalDate NEXT_YEAR = LocalDate.of(2026, 1, 5);
    static final String CONTRACTOR = "0000000000000000AG0123456789A001";

    private Bench() {}

    static BizSol bank() {
        return BizSol.of(new BankCode("9999"));
    }

    static ProviderProfile profile(BizSol bank) {
        return bank.profile(new InstitutionId("akatsuki"), "暁銀行", ErrorTable.http())
                .build();
    }

    static EncodeContext context() {
        return new EncodeContext(
                        new EnvironmentId("test"),
                        new TenantId("tenant"),
                        SpecVersion.parse("1.0.0"),
                        Map.of("contractor_id", CONTRACTOR))
                .calledBy(new ClientId("22222222"), TODAY);
    }

    static <I> ApiRequest encoded(BizSol bank, Operation<I, ?> operation, I input) {
        return profile(bank).binding(operation).orElseThrow().encoder().encode(input, context());
    }

    static <I, O> O decoded(BizSol bank, Operation<I, O> operation, I asked, String json) {
        ApiAnswer answer = new ApiAnswer(200, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return profile(bank).binding(operation).orElseThrow().decoder(asked).decode(answer);
    }

    static String body(ApiRequest request) {
        return new String(request.body().orElseThrow(), StandardCharsets.UTF_8);
    }

    static TransferCommand.Builder transfer(LocalDate day) {
        return TransferCommand.builder(new IdempotencyKey("order-0042"), ACCOUNT, day)
                .remitter(new KanaName("ｶ)ﾃｽﾄ"))
                .holidayRule(HolidayRule.REFUSE)
                .comment(new TransferComment("確認願います"))
                .pay(Payment.of(payee(PayeeAccountType.ORDINARY), Money.yen(100_000))
                        .withEdi(new EdiInfo("INV-0042")))
                .pay(Payment.of(payee(PayeeAccountType.ORDINARY), Money.yen(330)));
    }

    static Payee payee(PayeeAccountType type) {
        return new Payee(
                new BankCode("0001"),
                new BranchCode("002"),
                type,
                new AccountNumber("0012345"),
                new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ"));
    }

    static PayingAccount paying(AccountId id) {
        return new PayingAccount(id, new BranchCode("115"), PayeeAccountType.ORDINARY, new AccountNumber("1100001"));
    }

    static BulkTransferCommand bulk(TransferCommand transfer) {
        return BulkTransferCommand.of(transfer)
                .withDataName(new TransferComment("1月5日振込"))
                .withRemitterCode(new RemitterCode("0123456789"))
                .withApprovalPattern(new ApprovalPattern("single_approval"))
                .withApprovers(List.of(new UserCode("Z001"), new UserCode("Z002")))
                .withPayingAccount(paying(ACCOUNT));
    }
}
