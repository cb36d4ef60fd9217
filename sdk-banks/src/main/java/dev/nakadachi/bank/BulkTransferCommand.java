package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.IdempotencyKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bulk transfer (総合振込): the payments of a {@link TransferCommand}, and what only a bulk transfer carries. Prints no
 * name and no amount. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class BulkTransferCommand {

    private static final Rule<List<UserCode>> APPROVERS = Rule.of(
            "BulkTransferCommand.withApprovers",
            "takes at most two different approvers",
            "name the first and the second approver",
            codes -> codes.size() <= 2 && codes.stream().distinct().count() == codes.size());
    private static final Rule<Boolean> SAME_ACCOUNT = Rule.of(
            "BulkTransferCommand.withPayingAccount",
            "writes out the account of the transfer, and no other: the bank debits what is written out",
            "use RemittingAccount.paying of the account whose id the transfer names",
            same -> same);

    private final TransferCommand transfer;
    private final @Nullable TransferComment dataName;
    private final @Nullable RemitterCode remitterCode;
    private final List<UserCode> approvers;
    private final @Nullable ApprovalPattern approvalPattern;
    private final @Nullable PayingAccount payingAccount;

    private BulkTransferCommand(
            TransferCommand transfer,
            @Nullable TransferComment dataName,
            @Nullable RemitterCode remitterCode,
            List<UserCode> approvers,
            @Nullable ApprovalPattern approvalPattern,
            @Nullable PayingAccount payingAccount) {
        this.transfer = Objects.requireNonNull(transfer, "transfer");
        this.dataName = dataName;
        this.remitterCode = remitterCode;
        this.approvers = List.copyOf(approvers);
        this.approvalPattern = approvalPattern;
        this.payingAccount = payingAccount;
    }

    /**
     * A bulk transfer.
     *
     * @param transfer key, account, day, remitter and payments
     * @return the command, without the options below
     */
    public static BulkTransferCommand of(TransferCommand transfer) {
        return new BulkTransferCommand(transfer, null, null, List.of(), null, null);
    }

    /**
     * A name of the data for the customer's own lists (取引名).
     *
     * @param value the name
     * @return a copy
     */
    public BulkTransferCommand withDataName(TransferComment value) {
        Objects.requireNonNull(value, "value");
        return new BulkTransferCommand(transfer, value, remitterCode, approvers, approvalPattern, payingAccount);
    }

    /**
     * The number under which the bank knows the remitter (委託者コード), at banks that give one.
     *
     * @param value the code
     * @return a copy
     */
    public BulkTransferCommand withRemitterCode(RemitterCode value) {
        Objects.requireNonNull(value, "value");
        return new BulkTransferCommand(transfer, dataName, value, approvers, approvalPattern, payingAccount);
    }

    /**
     * Who shall approve (承認者), at banks where the command says so.
     *
     * @param value the first and the second approver, or one, or none
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when there are more than two, or one twice
     */
    public BulkTransferCommand withApprovers(List<UserCode> value) {
        List<UserCode> checked = APPROVERS.check(value);
        return new BulkTransferCommand(transfer, dataName, remitterCode, checked, approvalPattern, payingAccount);
    }

    /**
     * How it is approved (承認パターン), at banks where the command says so.
     *
     * @param value the bank's word, from {@link RemittanceMaster#approvalTerms}
     * @return a copy
     */
    public BulkTransferCommand withApprovalPattern(ApprovalPattern value) {
        Objects.requireNonNull(value, "value");
        return new BulkTransferCommand(transfer, dataName, remitterCode, approvers, value, payingAccount);
    }

    /**
     * The account that pays, written out, at banks that debit what is written there instead of their own reference.
     *
     * @param value the account of the transfer, from {@link RemittingAccount#paying}
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is another account than that of the transfer
     */
    public BulkTransferCommand withPayingAccount(PayingAccount value) {
        SAME_ACCOUNT.check(value.id().equals(transfer.from()));
        return new BulkTransferCommand(transfer, dataName, remitterCode, approvers, approvalPattern, value);
    }

    /**
     * The caller's key.
     *
     * @return the key
     */
    public IdempotencyKey key() {
        return transfer.key();
    }

    /**
     * Account, day, remitter and payments.
     *
     * @return the transfer
     */
    public TransferCommand transfer() {
        return transfer;
    }

    /**
     * The name of the data.
     *
     * @return the name, empty where the caller gives none
     */
    public Optional<TransferComment> dataName() {
        return Optional.ofNullable(dataName);
    }

    /**
     * The remitter's number at the bank.
     *
     * @return the code, empty where the caller gives none
     */
    public Optional<RemitterCode> remitterCode() {
        return Optional.ofNullable(remitterCode);
    }

    /**
     * Who shall approve.
     *
     * @return none, one or two, unmodifiable
     */
    public List<UserCode> approvers() {
        return approvers;
    }

    /**
     * How it is approved.
     *
     * @return the bank's word, empty where the caller gives none
     */
    public Optional<ApprovalPattern> approvalPattern() {
        return Optional.ofNullable(approvalPattern);
    }

    /**
     * The account that pays, written out.
     *
     * @return the account, empty where the caller gives none
     */
    public Optional<PayingAccount> payingAccount() {
        return Optional.ofNullable(payingAccount);
    }

    @Override
    public String toString() {
        return "BulkTransferCommand[" + transfer + "]";
    }
}
