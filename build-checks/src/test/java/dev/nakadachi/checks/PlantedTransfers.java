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
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.Remitter;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.RemittingAccount;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.SubAccount;
import dev.nakadachi.bank.SubAccountBalance;
import dev.nakadachi.bank.SubAccountRole;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferLimits;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.VirtualAccount;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualAccountsQuery;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.gmoaozoranotices.GmoNotices;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.bank.notice.NoticeProof;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.Page;
import dev.nakadachi.secret.Secret;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One instance, at least, of every public type that bears a part of a transfer, with values that must not come out. */
final class PlantedTransfers {

    private static final Money AMOUNT = Money.yen(7_654_321);
    private static final AccountNumber NUMBER = new AccountNumber("7654321");
    private static final IdempotencyKey KEY = new IdempotencyKey("order-0001");
    private static final RequestNumber REQUEST = new RequestNumber("2025043000000001");

    private static final DepositSink NO_SINK = (DepositSink) Proxy.newProxyInstance(
            DepositSink.class.getClassLoader(), new Class<?>[] {DepositSink.class}, (proxy, method, given) -> {
                throw new UnsupportedOperationException("nothing arrives here");
            });

    private final String text;
    private final AccountId account;

    PlantedTransfers(String text, AccountId account) {
        this.text = text;
        this.account = account;
    }

    List<Object> all() {
        EdiInfo edi = new EdiInfo(text.substring(0, 20));
        TransferComment comment = new TransferComment(text.substring(0, 20));
        KanaName name = new KanaName(text);
        Payee payee = new Payee(new BankCode("0001"), new BranchCode("002"), PayeeAccountType.ORDINARY, NUMBER, name);
        Payment payment = Payment.of(payee, AMOUNT).withEdi(edi);
        TransferCommand command = TransferCommand.builder(KEY, account, LocalDate.EPOCH)
                .remitter(name)
                .comment(comment)
                .pay(payment)
                .build();
        TransferItem item = TransferItem.builder(AMOUNT)
                .number(NUMBER)
                .name(name)
                .edi(edi)
                .fee(AMOUNT)
                .unfit("accountNumber", text)
                .build();
        TransferRecord record = TransferRecord.builder(TransferState.of("20", Map.of()))
                .number(REQUEST)
                .fee(AMOUNT)
                .totalDebit(AMOUNT)
                .account(account)
                .unfit("applyDatetime", text)
                .item(item)
                .build();
        RequestResult result =
                RequestResult.of(REQUEST, RequestState.of("1", Map.of())).ofAccount(account);
        VirtualDeposit deposit = VirtualDeposit.builder(
                        account, new VirtualAccountId("V1"), new LineKey("1"), LocalDate.EPOCH, AMOUNT)
                .remitter(text)
                .bankName(text)
                .branchName(text)
                .remarks(text)
                .build();
        Remitter remitter = new Remitter(new RemitterCode("0123456789"), List.of(name));
        Approver approver = Approver.of(new UserCode("Z001"))
                .withName(new AccountName(text))
                .withLimitPerItem(AMOUNT);
        ErrorDetail detail = ErrorDetail.of("E1").withMessage(text).about("1");
        ProviderAnswer answer =
                new ProviderAnswer(400, Optional.of("E0"), Optional.of(text), text).withDetails(List.of(detail));
        Problem refused = Problem.of(ErrorCode.REQUEST_REFUSED, "refused").withAnswer(answer);
        byte[] json = ("{\"list\":[{\"a\":\"" + text + "\"}]}").getBytes(StandardCharsets.UTF_8);
        List<Object> made = new ArrayList<>(List.of(
                edi,
                comment,
                payee,
                payment,
                command,
                item,
                record,
                Page.last(List.of(text)),
                SubAccount.builder(account, SubAccountRole.of("1", Map.of()))
                        .name(new AccountName(text))
                        .number(NUMBER)
                        .build(),
                SubAccountBalance.builder(account).ordinary(AMOUNT).build(),
                deposit,
                VirtualAccount.builder(
                                new VirtualAccountId("V1"),
                                new BranchCode("002"),
                                NUMBER,
                                VirtualAccountType.of("1", Map.of()))
                        .account(account)
                        .holder(text)
                        .latestDepositAmount(AMOUNT)
                        .build(),
                VirtualAccountIssue.of(KEY, account, VirtualAccountType.Kind.PERMANENT, 1)
                        .withAddedName(name),
                VirtualAccountsQuery.all().withAccount(account),
                new CommandOutcome.Accepted<>(text),
                new CommandOutcome.Rejected<String>(refused),
                new DepositNews(new MessageId("M1"), OffsetDateTime.MIN, deposit),
                NoticeProof.basic(Secret.of(text)),
                GmoNotices.corporate().receiver(NoticeProof.basic(Secret.of(text)), NO_SINK, Host.system()),
                BulkTransferCommand.of(command),
                BulkItemsQuery.first(account, REQUEST),
                OwnTransferCommand.of(KEY, account, new AccountId("another-account"), AMOUNT),
                result,
                new TransferOutcome.Accepted(result),
                new TransferFee(AMOUNT, List.of(AMOUNT)),
                new TransferLimits(1, AMOUNT, 1),
                new CancelCommand(KEY, account, REQUEST, CancelCommand.Target.APPLICATION),
                new RequestQuery(account, REQUEST),
                TransfersQuery.of(account, REQUEST),
                TransfersQuery.first(account, DateRange.today()),
                new PayingAccount(account, new BranchCode("002"), PayeeAccountType.ORDINARY, NUMBER),
                remitter,
                RemittingAccount.of(account, AccountType.of("01", Map.of()), List.of(remitter))
                        .withNumber(NUMBER)
                        .withBranchKana(name),
                approver,
                ApprovalTerms.of(List.of(approver)).withFurther(Map.of("fee", text)),
                BulkSummary.of(1, AMOUNT).withDataName(text),
                BizSol.of(new BankCode("0001")),
                detail,
                answer,
                refused,
                new TransferOutcome.Rejected(refused),
                new ApiAnswer(200, () -> new ByteArrayInputStream(json))
                        .json(JsonShape.of("$", "a").withList("list", JsonShape.of("list[]", "a"))::read)));
        made.addAll(new PlantedOrders(text, account, command).all());
        made.addAll(new PlantedFiles(text).all(BulkTransferCommand.of(command)));
        made.addAll(PlantedBulk.of(command, text));
        return made;
    }
}
