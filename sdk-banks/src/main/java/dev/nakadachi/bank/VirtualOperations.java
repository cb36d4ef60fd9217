package dev.nakadachi.bank;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.Page;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a bank about virtual accounts, for providers: each binds those that its bank offers. */
public final class VirtualOperations {

    /** Reads one page of the virtual accounts (振込入金口座一覧照会). */
    public static final Operation<VirtualAccountsQuery, Page<VirtualAccount, PageKey>> LIST =
            Operation.read(new OperationName("virtual-accounts.list"), Capability.VIRTUAL_ACCOUNTS);

    /** Asks for new virtual accounts (振込入金口座発行). */
    public static final Operation<VirtualAccountIssue, CommandOutcome<List<VirtualAccount>>> ISSUE = Operation.unsafe(
            new OperationName("virtual-accounts.issue"),
            Capability.VIRTUAL_ACCOUNTS,
            new CommandEffects<>(VirtualAccountIssue::key, CanonicalCommand::bytes));

    /** Stops, resumes or deletes virtual accounts (振込入金口座状態変更). */
    public static final Operation<VirtualAccountChange, CommandOutcome<List<VirtualAccount>>> CHANGE = Operation.unsafe(
            new OperationName("virtual-accounts.change"),
            Capability.VIRTUAL_ACCOUNTS,
            new CommandEffects<>(VirtualAccountChange::key, CanonicalCommand::bytes));

    /** Applies to end the contract of virtual accounts (振込入金口座解約申込). The answer is the day of the application. */
    public static final Operation<VirtualAccountClosing, CommandOutcome<LocalDate>> CLOSE = Operation.unsafe(
            new OperationName("virtual-accounts.close"),
            Capability.VIRTUAL_ACCOUNTS,
            new CommandEffects<>(VirtualAccountClosing::key, CanonicalCommand::bytes));

    private VirtualOperations() {}
}
