package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.dialect.bizsol.OwnMessage;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.OwnTransfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Single transfers (振込) and transfers between own accounts (振替) on AnserBizSOL, of whose form nothing is public:
 * invented here, once for each side, as two readers of one contract would write it.
 */
public final class MadeUpForm {

    private static final String SINGLE = "/made_up/transfers";
    private static final String OWN = "/made_up/own_transfers";
    private static final JsonShape FORM =
            JsonShape.of("$", "client_id contractor_id from to bank branch account name yen");
    private static final JsonShape TAKEN = JsonShape.of("$", "number");

    private MadeUpForm() {}

    /** What the user tells the SDK. */
    public static BizSol told(BizSol bank) {
        return bank.withTransfer(OwnMessage.post(SINGLE, MadeUpForm::write, MadeUpForm::accepted))
                .withOwnTransfer(OwnMessage.post(OWN, MadeUpForm::writeOwn, MadeUpForm::accepted));
    }

    /** What the bank takes. */
    public static BizSolDialect taking(BizSolDialect dialect) {
        return dialect.withMessage(SINGLE, office -> (user, request) -> transfer(office.bank(), user, request))
                .withMessage(OWN, office -> (user, request) -> between(office.bank(), user, request));
    }

    private static void write(TransferCommand command, JsonWriter to) {
        Payment payment = command.payments().get(0);
        Payee payee = payment.payee();
        to.text("from", command.from().value())
                .text("bank", payee.bank().value())
                .text("branch", payee.branch().value())
                .text("account", payee.number().value())
                .text("name", payee.name().value())
                .amountAsNumber("yen", payment.amount());
    }

    private static void writeOwn(OwnTransferCommand command, JsonWriter to) {
        to.text("from", command.from().value())
                .text("to", command.to().value())
                .amountAsNumber("yen", command.amount());
    }

    private static TransferOutcome accepted(ApiAnswer answer) {
        RequestNumber number = answer.json(TAKEN::read).require("number", RequestNumber::new);
        return new TransferOutcome.Accepted(
                RequestResult.of(number, new RequestState(RequestState.Kind.WAITING, "taken")));
    }

    private static Reply transfer(Bank bank, String user, Request request) {
        JsonFields form = read(request);
        var payee = new dev.nakadachi.sandbox.bank.transfer.Payee(
                text(form, "bank"), text(form, "branch"), "1", text(form, "account"), text(form, "name"));
        TransferItem item = new TransferItem(1, yen(form), payee, Optional.empty());
        AccountId from = bank.account(user, new AccountId(text(form, "from")))
                .orElseThrow()
                .id();
        TransferOrder order = new TransferOrder(from, "ｱﾘｽ", bank.today(), List.of(item), Optional.empty());
        return taken(bank.transfers().take(order, "").applyNo());
    }

    private static Reply between(Bank bank, String user, Request request) {
        JsonFields form = read(request);
        OwnTransfer done = bank.ownTransfers()
                .take(user, new AccountId(text(form, "from")), new AccountId(text(form, "to")), yen(form))
                .orElseThrow();
        return taken("own-" + bank.ownTransfers().all().indexOf(done));
    }

    private static Reply taken(String number) {
        return Reply.json(200, JsonWriter.write(body -> body.text("number", number)));
    }

    private static String text(JsonFields form, String member) {
        return form.text(member).orElseThrow();
    }

    private static long yen(JsonFields form) {
        return form.number("yen").orElseThrow().longValueExact();
    }

    private static JsonFields read(Request request) {
        byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
        return JsonReader.read(new ByteArrayInputStream(body), TextScreen.open(), NoticeListener.none(), FORM::read);
    }
}
