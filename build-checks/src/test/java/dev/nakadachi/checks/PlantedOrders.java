package dev.nakadachi.checks;

import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkItemsQuery;
import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Remitter;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.RemittingAccount;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.NoticeProof;
import dev.nakadachi.bank.notice.NoticeReceiver;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.secret.Secret;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One instance, at least, of every public type around bulk transfers, own transfers and notices of deposits. */
final class PlantedOrders {

    private static final Money AMOUNT = Money.yen(7_654_321);
    private static final AccountNumber NUMBER = new AccountNumber("7654321");
    private static final IdempotencyKey KEY = new IdempotencyKey("order-0002");
    private static final RequestNumber REQUEST = new RequestNumber("2025043000000002");
    private static final UserCode USER = new UserCode("U1");

    private final String text;
    private final AccountId account;
    private final TransferCommand transfer;

    PlantedOrders(String text, AccountId account, TransferCommand transfer) {
        this.text = text;
        this.account = account;
        this.transfer = transfer;
    }

    List<Object> all() {
        KanaName name = new KanaName(text);
        TransferComment comment = new TransferComment(text.substring(0, 20));
        PayingAccount paying = new PayingAccount(account, new BranchCode("002"), PayeeAccountType.ORDINARY, NUMBER);
        Remitter remitter = new Remitter(new RemitterCode("0000000001"), List.of(name));
        Approver approver = Approver.of(USER)
                .withName(new AccountName(text))
                .withLimitPerTransaction(AMOUNT)
                .withLimitPerItem(AMOUNT);
        return List.of(
                BizSol.of(new BankCode("0001")),
                paying,
                remitter,
                RemittingAccount.of(account, AccountType.of("01", Map.of()), List.of(remitter))
                        .withNumber(NUMBER)
                        .withBranchKana(name),
                approver,
                ApprovalTerms.of(List.of(approver)).withFurther(Map.of("name", text)),
                BulkTransferCommand.of(transfer)
                        .withDataName(comment)
                        .withApprovers(List.of(USER))
                        .withPayingAccount(paying),
                BulkItemsQuery.first(account, REQUEST),
                BulkSummary.of(1, AMOUNT).withDataName(text).withApprovers(List.of(USER)),
                ConfirmCommand.of(KEY, REQUEST).withComment(comment),
                OwnTransferCommand.of(KEY, account, new AccountId(text), AMOUNT),
                RequestResult.of(REQUEST, RequestState.of("20", Map.of()))
                        .ofAccount(account)
                        .named(text),
                DepositNotice.builder(LocalDate.EPOCH, AMOUNT)
                        .remitter(text)
                        .bankName(text)
                        .branchName(text)
                        .ediInfo(text)
                        .remarks(text)
                        .build(),
                Transaction.builder(LocalDate.EPOCH, Direction.of("1", Map.of()), AMOUNT)
                        .remarks(text)
                        .balanceAfter(AMOUNT)
                        .uncleared(AMOUNT)
                        .category(text)
                        .build(),
                new NoticeReceiver(
                        NoticeProof.basic(Secret.of(text)),
                        answer -> {
                            throw new IllegalStateException("no notice arrives");
                        },
                        Duration.ofMinutes(5),
                        sink(),
                        Host.system()));
    }

    private static DepositSink sink() {
        return (DepositSink) Proxy.newProxyInstance(
                DepositSink.class.getClassLoader(), new Class<?>[] {DepositSink.class}, (proxy, method, given) -> {
                    throw new UnsupportedOperationException("a stand-in");
                });
    }
}
