package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferLimits;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ExecutionDays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is ordered of both transfer products (Swagger 1.1.12), for providers: pure functions. Names of banks and
 * branches are not sent: the bank reads the codes only.
 */
public final class GmoOrders {

    private static final BankCode BANK = new BankCode("0310");
    private static final String LEAVE_OUT =
            "leave it out: the customer approves on the bank's own pages, and the account has its id";
    private static final CommandRule<TransferCommand> FROM = CommandRule.of(
            CommandMember.FROM,
            "shape",
            "is named by an id of 12 to 29 characters at this bank",
            "use the id that the list of accounts gives",
            command -> command.from().value().length() >= 12
                    && command.from().value().length() <= 29);
    private static final CommandRule<BulkTransferCommand> APPROVERS = CommandRule.of(
            CommandMember.APPROVERS,
            "not-taken",
            "are not taken by this bank",
            LEAVE_OUT,
            command -> command.approvers().isEmpty());
    private static final CommandRule<BulkTransferCommand> PATTERN = CommandRule.of(
            CommandMember.APPROVAL_PATTERN,
            "not-taken",
            "is not taken by this bank",
            LEAVE_OUT,
            command -> command.approvalPattern().isEmpty());
    private static final CommandRule<BulkTransferCommand> REMITTER_CODE = CommandRule.of(
            CommandMember.REMITTER_CODE,
            "not-taken",
            "is not taken by this bank",
            LEAVE_OUT,
            command -> command.remitterCode().isEmpty());
    private static final CommandRule<BulkTransferCommand> PAYING_ACCOUNT = CommandRule.of(
            CommandMember.PAYING_ACCOUNT,
            "not-taken",
            "is not taken by this bank",
            LEAVE_OUT,
            command -> command.payingAccount().isEmpty());
    private static final CommandRule<BulkTransferCommand> DATA_NAME = CommandRule.of(
            CommandMember.DATA_NAME,
            "length",
            "has at most 10 characters at this bank",
            "shorten withDataName()",
            command -> command.dataName().stream()
                    .allMatch(
                            name -> name.value().codePointCount(0, name.value().length()) <= 10));

    private GmoOrders() {}

    /**
     * Asks for a transfer.
     *
     * @param kind of which product
     * @param limits what the product takes
     * @return the encoder; it refuses a command beyond the limits
     */
    public static Binding.Encoder<TransferCommand> request(GmoKind kind, TransferLimits limits) {
        return (command, context) -> ApiRequest.post(kind.path + "/request", body(kind, command, limits));
    }

    /**
     * Asks what a transfer would cost, with the same body.
     *
     * @param kind of which product
     * @param limits what the product takes
     * @return the encoder; it refuses a command beyond the limits
     */
    public static Binding.Encoder<TransferCommand> fee(GmoKind kind, TransferLimits limits) {
        return (command, context) -> ApiRequest.post(kind.path + "/transferfee", body(kind, command, limits));
    }

    /**
     * Asks for a bulk transfer.
     *
     * @param limits what the product takes
     * @return the encoder; it refuses a command beyond the limits, and one with what the bank has no member for
     */
    public static Binding.Encoder<BulkTransferCommand> bulkRequest(TransferLimits limits) {
        return (command, context) -> ApiRequest.post(GmoKind.BULK.path + "/request", bulk(command, limits));
    }

    /**
     * Asks what a bulk transfer would cost, with the same body.
     *
     * @param limits what the product takes
     * @return the encoder; it refuses as {@link #bulkRequest} does
     */
    public static Binding.Encoder<BulkTransferCommand> bulkFee(TransferLimits limits) {
        return (command, context) -> ApiRequest.post(GmoKind.BULK.path + "/transferfee", bulk(command, limits));
    }

    /**
     * On which days the bank carries payments out: those to its own accounts on any day, and a holiday rule counts only
     * where a payment leaves the bank.
     *
     * @param command the payments
     * @return the days
     */
    public static ExecutionDays days(TransferCommand command) {
        return command.payments().stream()
                        .allMatch(payment -> payment.payee().bank().equals(BANK))
                ? ExecutionDays.ANY_DAY
                : ExecutionDays.BUSINESS_DAYS;
    }

    private static byte[] bulk(BulkTransferCommand command, TransferLimits limits) {
        limits.look(command.transfer())
                .look(FROM, command.transfer())
                .look(APPROVERS, command)
                .look(PATTERN, command)
                .look(REMITTER_CODE, command)
                .look(PAYING_ACCOUNT, command)
                .look(DATA_NAME, command)
                .throwIfAny();
        return JsonWriter.write(out -> {
            command.dataName().ifPresent(name -> out.text("transferDataName", name.value()));
            members(GmoKind.BULK, command.transfer(), out);
        });
    }

    private static byte[] body(GmoKind kind, TransferCommand command, TransferLimits limits) {
        limits.look(command).look(FROM, command).throwIfAny();
        return JsonWriter.write(out -> members(kind, command, out));
    }

    private static void members(GmoKind kind, TransferCommand command, JsonWriter out) {
        List<Payment> payments = command.payments();
        out.text("accountId", command.from().value());
        command.remitter().ifPresent(name -> out.text("remitterName", name.value()));
        out.text("transferDesignatedDate", command.designatedDate().toString());
        out.text("transferDateHolidayCode", GmoCodes.of(command.holidayRule()));
        out.text("totalCount", Integer.toString(payments.size()));
        out.amountAsText("totalAmount", command.total());
        command.comment().ifPresent(words -> out.text("applyComment", words.value()));
        Iterator<Integer> ids = IntStream.rangeClosed(1, payments.size()).iterator();
        out.objects(kind.payments, payments, (payment, to) -> item(kind, ids.next(), payment, to));
    }

    /** In a bulk transfer the bank passes EDI information on only where it is marked. */
    private static void item(GmoKind kind, int id, Payment payment, JsonWriter out) {
        Payee payee = payment.payee();
        out.text("itemId", Integer.toString(id));
        out.amountAsText("transferAmount", payment.amount());
        payment.edi().ifPresent(words -> {
            out.text("ediInfo", words.value());
            if (kind == GmoKind.BULK) {
                out.text("identification", "Y");
            }
        });
        out.text("beneficiaryBankCode", payee.bank().value());
        out.text("beneficiaryBranchCode", payee.branch().value());
        out.text("accountTypeCode", payee.type().zenginCode());
        out.text("accountNumber", payee.number().value());
        out.text("beneficiaryName", payee.name().value());
    }
}
