package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
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
import dev.nakadachi.bank.approval.ApproverCheck;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A transfer that breaks nothing until a test says what. No name, number or amount belongs to anybody. The moment is a
 * Friday at ten in the morning in Tokyo; Monday the 23rd is a holiday.
 */
final class Order {

    static final AccountId ACCOUNT = new AccountId("101011234567");
    static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 23);

    /** Whom the bank of {@link #ofBizSol} lists. */
    static final ApproverCheck APPROVERS = ApproverCheck.of(
            ApprovalTerms.of(List.of(Approver.of(new UserCode("Z001")), Approver.of(new UserCode("Z0001")))));

    AccountId from = ACCOUNT;
    LocalDate date = THURSDAY;
    HolidayRule rule = HolidayRule.NEXT_BUSINESS_DAY;
    Optional<KanaName> remitter = Optional.of(new KanaName("ｶ)ﾃｽﾄ"));
    Optional<TransferComment> dataName = Optional.empty();
    Optional<RemitterCode> remitterCode = Optional.empty();
    Optional<ApprovalPattern> pattern = Optional.empty();
    Optional<PayeeAccountType> payingType = Optional.empty();
    List<UserCode> approvers = List.of();
    final List<Payment> payments = new ArrayList<>(List.of(payment(1, 110_000), payment(2, 330)));

    /** What a bulk transfer on the platform BizSOL wants beside. */
    static Order ofBizSol() {
        Order order = new Order();
        order.rule = HolidayRule.REFUSE;
        order.remitterCode = Optional.of(new RemitterCode("0123456789"));
        order.pattern = Optional.of(new ApprovalPattern("single_approval"));
        order.approvers = List.of(new UserCode("Z001"));
        order.payingType = Optional.of(PayeeAccountType.ORDINARY);
        return order;
    }

    static Payment payment(int account, long yen) {
        return Payment.of(payee("0001", account, PayeeAccountType.ORDINARY, "ﾔﾏﾀﾞ ﾊﾅｺ"), Money.yen(yen));
    }

    static Payment named(String name) {
        return Payment.of(payee("0001", 20 + name.length(), PayeeAccountType.ORDINARY, name), Money.yen(1));
    }

    static Payment told(String edi) {
        return payment(8, 1).withEdi(new EdiInfo(edi));
    }

    static Payment typed(PayeeAccountType type) {
        return Payment.of(payee("0001", 7, type, "ﾃｽﾄ"), Money.yen(1));
    }

    static Payee payee(String bank, int account, PayeeAccountType type, String name) {
        return new Payee(
                new BankCode(bank),
                new BranchCode("002"),
                type,
                new AccountNumber(String.format(Locale.ROOT, "%07d", account)),
                new KanaName(name));
    }

    /** So many further payees of one yen each. */
    void more(int count) {
        for (int next = 0; next < count; next++) {
            payments.add(payment(1_000 + next, 1));
        }
    }

    TransferCommand single() {
        TransferCommand.Builder command = TransferCommand.builder(new IdempotencyKey("order-0042"), from, date)
                .holidayRule(rule);
        remitter.ifPresent(command::remitter);
        payments.forEach(command::pay);
        return command.build();
    }

    BulkTransferCommand bulk() {
        BulkTransferCommand command = BulkTransferCommand.of(single()).withApprovers(approvers);
        command = dataName.map(command::withDataName).orElse(command);
        command = remitterCode.map(command::withRemitterCode).orElse(command);
        command = pattern.map(command::withApprovalPattern).orElse(command);
        return payingType.map(this::paying).map(command::withPayingAccount).orElse(command);
    }

    private PayingAccount paying(PayeeAccountType type) {
        return new PayingAccount(from, new BranchCode("115"), type, new AccountNumber("1100001"));
    }
}
