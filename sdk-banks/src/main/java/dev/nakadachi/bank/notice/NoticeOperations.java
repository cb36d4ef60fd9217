package dev.nakadachi.bank.notice;

import dev.nakadachi.bank.CommandEffects;
import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import java.util.List;

/** What can be asked of a bank about its notices, for providers. */
public final class NoticeOperations {

    /** Fetches notices that the bank could not deliver (未送信明細取得). To the bank they are delivered then. */
    public static final Operation<UnsentQuery, List<DepositNews>> UNSENT =
            Operation.consuming(new OperationName("notices.unsent"), Capability.DEPOSIT_NOTICES);

    /** Starts or stops the delivery of notices (通知配信制御). */
    public static final Operation<NoticeDelivery, CommandOutcome<NoticeDelivery.Wanted>> DELIVERY = Operation.unsafe(
            new OperationName("notices.delivery"),
            Capability.DEPOSIT_NOTICES,
            new CommandEffects<>(NoticeDelivery::key, NoticeDelivery::canonical));

    private NoticeOperations() {}
}
