package dev.nakadachi.bank.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The members of {@code GET /corporations} [I: N2]: approver_info with its two limits, and the pattern. */
class ApproverCheckTest {

    private static final ApprovalPattern SINGLE = new ApprovalPattern("single_approval");
    private static final ApprovalPattern DOUBLE = new ApprovalPattern("double_approval");
    private static final UserCode FIRST = new UserCode("Z001");
    private static final UserCode SECOND = new UserCode("Z002");
    private static final UserCode UNLIMITED = new UserCode("Z003");
    private static final ApprovalTerms TERMS = ApprovalTerms.of(List.of(
                    Approver.of(FIRST)
                            .withLimitPerTransaction(Money.yen(150_000))
                            .withLimitPerItem(Money.yen(100_000)),
                    Approver.of(SECOND).withLimitPerTransaction(Money.yen(99_999)),
                    Approver.of(UNLIMITED)))
            .withPattern(SINGLE);

    private final ApproverCheck check = ApproverCheck.of(TERMS);

    @Test
    void whoIsListedAndWithinItsLimitsMayApprove() {
        BulkTransferCommand exact =
                paying(100_000, 50_000).withApprovalPattern(SINGLE).withApprovers(List.of(FIRST));

        assertThat(check.look(exact)).isEmpty();
        assertThat(check.check(exact)).isSameAs(exact);
        assertThat(rules(paying(9_000_000).withApprovalPattern(SINGLE).withApprovers(List.of(UNLIMITED))))
                .isEmpty();
    }

    @Test
    void limitsAreThoseOfEachNamedApprover() {
        assertThat(rules(paying(100_001, 1).withApprovalPattern(SINGLE).withApprovers(List.of(FIRST))))
                .containsExactly("approvers.limit-of-payment");
        assertThat(rules(paying(100_000, 50_001).withApprovalPattern(SINGLE).withApprovers(List.of(FIRST))))
                .containsExactly("approvers.limit-of-total");
        assertThat(rules(paying(100_000).withApprovalPattern(SINGLE).withApprovers(List.of(FIRST, SECOND))))
                .containsExactly("approvers.limit-of-total");
    }

    @Test
    void everythingIsToldAtOnceAndEachPaymentByItsPlace() {
        BulkTransferCommand wrong = paying(1, 200_000, 300_000)
                .withApprovalPattern(DOUBLE)
                .withApprovers(List.of(FIRST, new UserCode("Z009")));

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> check.check(wrong));

        assertThat(refused.findings())
                .extracting(finding -> finding.ruleId())
                .containsExactly(
                        "approval-pattern.another",
                        "approvers.unknown",
                        "approvers.limit-of-total",
                        "approvers.limit-of-payment",
                        "approvers.limit-of-payment");
        assertThat(check.look(wrong))
                .extracting(finding -> finding.payment().orElse(0))
                .containsExactly(0, 0, 0, 2, 3);
        assertThat(refused).hasMessageNotContaining("200").hasMessageNotContaining("Z009");
    }

    @Test
    void aPatternWantsAsManyApproversAsTheUserSays() {
        assertThat(rules(paying(1).withApprovalPattern(SINGLE))).containsExactly("approvers.too-few");
        ApprovalTerms two = TERMS.withPattern(DOUBLE);
        BulkTransferCommand one = paying(1).withApprovalPattern(DOUBLE).withApprovers(List.of(FIRST));

        // What an unpublished pattern wants is not known, so it is not looked at.
        assertThat(ApproverCheck.of(two).look(one)).isEmpty();
        assertThat(ApproverCheck.of(two).withApproversFor(DOUBLE, 2).look(one))
                .extracting(CommandFinding::ruleId)
                .containsExactly("approvers.too-few");
        assertThatThrownBy(() -> check.withApproversFor(DOUBLE, 3)).isInstanceOf(InvalidInputException.class);
    }

    private List<String> rules(BulkTransferCommand command) {
        return check.look(command).stream().map(CommandFinding::ruleId).toList();
    }

    private static BulkTransferCommand paying(long... yen) {
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("002"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("0012345"),
                new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ"));
        TransferCommand.Builder transfer = TransferCommand.builder(
                new IdempotencyKey("salaries-2026-04"), new AccountId("101011234567"), LocalDate.of(2026, 4, 15));
        for (long each : yen) {
            transfer.pay(Payment.of(payee, Money.yen(each)));
        }
        return BulkTransferCommand.of(transfer.build());
    }
}
