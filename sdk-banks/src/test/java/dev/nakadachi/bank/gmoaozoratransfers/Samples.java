package dev.nakadachi.bank.gmoaozoratransfers;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
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
import java.time.LocalDate;
import java.util.Map;

/** Commands and answers of the tests. No name, number or amount belongs to anybody. */
final class Samples {

    static final AccountId ACCOUNT = new AccountId("101011234567");
    static final IdempotencyKey KEY = new IdempotencyKey("order-0042");
    static final RequestNumber NUMBER = new RequestNumber("2025043000000001");
    static final LocalDate DATE = LocalDate.of(2025, 5, 1);

    private Samples() {}

    static Payment payment(long yen) {
        return Payment.of(payee(PayeeAccountType.ORDINARY, "ﾔﾏﾀﾞ ﾊﾅｺ"), Money.yen(yen));
    }

    static Payee payee(PayeeAccountType type, String name) {
        return new Payee(
                new BankCode("0001"), new BranchCode("002"), type, new AccountNumber("0012345"), new KanaName(name));
    }

    static TransferCommand.Builder command() {
        return TransferCommand.builder(KEY, ACCOUNT, DATE);
    }

    /** Every member set, two payments. */
    static TransferCommand full() {
        return command()
                .remitter(new KanaName("ｶ)ﾃｽﾄ"))
                .holidayRule(HolidayRule.PREVIOUS_BUSINESS_DAY)
                .comment(new TransferComment("4月分"))
                .pay(payment(110_000).withEdi(new EdiInfo("INV-0042")))
                .pay(Payment.of(payee(PayeeAccountType.OTHER, "ｽｽﾞｷ ｲﾁﾛｳ"), Money.yen(330)))
                .build();
    }

    static EncodeContext context(String tenant) {
        return new EncodeContext(
                new EnvironmentId("test"), new TenantId(tenant), SpecVersion.parse("1.1.12"), Map.of());
    }

    static <I> ApiRequest encoded(ProviderProfile profile, Operation<I, ?> operation, I input) {
        return profile.binding(operation).orElseThrow().encoder().encode(input, context("tenant"));
    }

    static String json(ApiRequest request) {
        return new String(request.body().orElseThrow(), StandardCharsets.UTF_8);
    }

    static ApiAnswer answer(String json) {
        return new ApiAnswer(200, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
