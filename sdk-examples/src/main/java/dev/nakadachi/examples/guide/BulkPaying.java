package dev.nakadachi.examples.guide;

import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RemittanceMaster;
import dev.nakadachi.bank.Remitter;
import dev.nakadachi.bank.RemittingAccount;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.dialect.bizsol.BizSolCodes;
import dev.nakadachi.bank.dialect.bizsol.BizSolEnquiry;
import dev.nakadachi.bank.dialect.bizsol.BulkWords;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.Institution;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Guide: a company's bank on AnserBizSOL, and its bulk transfers. */
final class BulkPaying {

    private static final EnvironmentId PRODUCTION = new EnvironmentId("production");

    private BulkPaying() {}

    static Institution<CorporateBank> bank(URI base, URI authorization) {
        // tag::bizsol
        BizSol yours = BizSol.of(ShokoChukin.BANK) // every path, word and code: from the documents of your contract
                .withAccounts(BizSolEnquiry.at("/your/path/of/accounts", "your_name_for_the_list"))
                .withBulkWords(BulkWords.samples().withSubmission("your_word_that_submits"))
                .withCodes(BizSolCodes.samples()
                        .withTransferState("your code while it waits", TransferState.Kind.AWAITING_APPROVAL))
                .withErrorBody(new ErrorShape("your_name_for_the_code", "your_name_for_the_message"))
                .withErrorCode("your code without the PIN", ErrorCode.ENQUIRY_PIN_NOT_SET)
                .withErrorCode("your code without the approval", ErrorCode.APPROVAL_PENDING);
        Institution<CorporateBank> bank =
                ShokoChukin.speaking(yours).at(ShokoChukin.below(PRODUCTION, base, authorization));
        // end::bizsol
        return bank;
    }

    static BulkTransferCommand salaries(
            CorporateBank client, BranchCode branch, UserCode approver, LocalDate day, List<Payment> payments) {
        // tag::bulk
        RemittanceMaster master = client.find(RemittanceMaster.class).orElseThrow();
        RemittingAccount account = master.remittingAccounts().get(0); // let the user choose
        Remitter remitter = account.remitters().get(0);
        TransferCommand.Builder salaries = TransferCommand.builder(
                        new IdempotencyKey("salaries-2026-04"), account.id(), day)
                .remitter(remitter.names().get(0))
                .holidayRule(HolidayRule.REFUSE); // the bank is told no rule
        payments.forEach(salaries::pay);
        BulkTransferCommand command = BulkTransferCommand.of(salaries.build())
                .withRemitterCode(remitter.code())
                .withApprovalPattern(master.approvalTerms().pattern().orElseThrow())
                .withApprovers(List.of(approver)) // one of approvalTerms().approvers()
                .withPayingAccount(account.paying(branch, PayeeAccountType.ORDINARY));
        // end::bulk
        return command;
    }

    static String inTwoSteps(BulkTransfers transfers, BulkTransferCommand command) {
        // tag::steps
        return transfers
                .submit(command) // the bank holds it: nobody is asked to approve yet
                .fold(
                        created -> handOn(transfers, created.number()),
                        rejected -> "refused, nothing is held: " + rejected.reason(),
                        undone ->
                                "held before, and " + undone.state() + ": decide, and order again under a new key only",
                        unknown -> "nobody knows yet: look for it, and create it under no other key");
        // end::steps
    }

    private static String handOn(BulkTransfers transfers, RequestNumber number) {
        // tag::confirm
        TransferOutcome submitted =
                transfers.confirm(ConfirmCommand.of(new IdempotencyKey("salaries-2026-04-submission"), number));
        // end::confirm
        return submitted.toString();
    }

    static List<TransferRecord> lookFor(BulkTransfers transfers, BulkTransferCommand command, LocalDate sent) {
        // tag::look
        DateRange days = DateRange.between(sent.minusDays(1), sent.plusDays(1)); // this bank wants both days
        try (Stream<TransferRecord> listed = transfers.list(command.transfer().from(), days)) {
            return listed.filter(record -> record.couldBe(command.transfer())).toList();
        }
        // end::look
    }
}
