package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CommandCheck;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.TransferLimits;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the platform takes in a bulk transfer: everything that is looked at before one is written. */
final class BulkRules {

    /**
     * The fields of the Zengin file behind it: 12 digits in all, 10 each, names of 30 and 40. Nobody says how many
     * payments the bank takes: what the rest of this SDK is measured with, which its item numbers of 5 digits hold.
     */
    private static final TransferLimits LIMITS = new TransferLimits(9_999, Money.yen(999_999_999_999L), 40)
            .withPayeeNames(30)
            .withEachPayment(Money.yen(9_999_999_999L));

    private static final CommandRule<BulkTransferCommand> HOLIDAY = CommandRule.of(
            CommandMember.HOLIDAY_RULE,
            "not-told",
            "says REFUSE for holidays at this bank, which is told no rule",
            "choose a business day and holidayRule(HolidayRule.REFUSE)",
            command -> command.transfer().holidayRule() == HolidayRule.REFUSE);
    private static final CommandRule<BulkTransferCommand> APPROVERS = CommandRule.of(
            CommandMember.APPROVERS,
            "length",
            "names approvers by codes of at most 4 characters at this bank",
            "use the codes of RemittanceMaster.approvalTerms",
            command ->
                    command.approvers().stream().allMatch(code -> code.value().length() <= 4));
    private static final CommandRule<BulkTransferCommand> REMITTER_CODE = wanted(
            CommandMember.REMITTER_CODE,
            "withRemitterCode",
            command -> command.remitterCode().isPresent());
    private static final CommandRule<BulkTransferCommand> REMITTER = wanted(
            CommandMember.REMITTER,
            "TransferCommand.remitter",
            command -> command.transfer().remitter().isPresent());
    private static final CommandRule<BulkTransferCommand> PAYING_ACCOUNT = wanted(
            CommandMember.PAYING_ACCOUNT,
            "withPayingAccount",
            command -> command.payingAccount().isPresent());
    private static final CommandRule<BulkTransferCommand> PATTERN = wanted(
            CommandMember.APPROVAL_PATTERN,
            "withApprovalPattern",
            command -> command.approvalPattern().isPresent());

    private final BizSolCodes codes;

    BulkRules(BizSolCodes codes) {
        this.codes = codes;
    }

    /** Fails with all that is broken. */
    void check(BulkTransferCommand command, LocalDate today) {
        CommandCheck check = LIMITS.look(command.transfer())
                .look(HOLIDAY, command)
                .look(REMITTER_CODE, command)
                .look(REMITTER, command)
                .look(PlainDate.clearFrom(today), command.transfer().designatedDate())
                .look(PAYING_ACCOUNT, command)
                .look(PATTERN, command)
                .look(APPROVERS, command)
                .lookAtEach(
                        types(
                                CommandMember.PAYEE_TYPE,
                                payment -> payment.payee().type()),
                        command.transfer().payments());
        command.payingAccount()
                .ifPresent(account ->
                        check.look(types(CommandMember.PAYING_ACCOUNT, Function.identity()), account.type()));
        check.throwIfAny();
    }

    private <T> CommandRule<T> types(CommandMember member, Function<T, PayeeAccountType> type) {
        return CommandRule.of(
                member,
                "no-code",
                "has a type whose code is configured; a public sample shows that of ordinary deposits only",
                "set it with BizSolCodes.withPayeeType",
                value -> codes.hasPayeeType(type.apply(value)));
    }

    private static CommandRule<BulkTransferCommand> wanted(
            CommandMember member, String method, Predicate<BulkTransferCommand> present) {
        return CommandRule.of(
                member, "missing", "is wanted by this bank of every bulk transfer", "set it with " + method, present);
    }
}
