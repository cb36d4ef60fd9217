package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.dialect.bizsol.OwnMessage;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.TransferFees;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Single transfers (振込) and transfers between own accounts (振替) at Shoko Chukin Bank: nothing of their form is public,
 * so they are refused until the user says it. The form below is invented, once for each side, as two readers of one
 * contract would write it.
 */
class OwnMessageTest {

    private static final JsonShape FORM = JsonShape.of("$", "client_id contractor_id from to payee yen");
    private static final JsonShape TAKEN = JsonShape.of("$", "number");

    private final BizSolDialect dialect = BizSolDialect.published()
            .withMessage("/made_up/transfers", office -> (user, request) -> transfer(office.bank(), user, request))
            .withMessage("/made_up/own_transfers", office -> (user, request) -> between(office.bank(), user, request));
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void untilTheUserSaysTheFormBothAreRefusedBeforeAByteLeaves() {
        try (Company company = new Company(sandbox, bank, directory, Company.configured())) {
            CorporateBank client = company.consented(bank, Capability.BULK_TRANSFERS);

            Problem single = problem(() -> client.transfers().submit(command()));
            Problem consent = problem(() -> company.consented(bank, Capability.OWN_TRANSFERS));

            assertThat(single.code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
            assertThat(single.detail()).contains("transfers.submit", "BizSol.withTransfer");
            assertThat(consent.code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
            assertThat(consent.detail()).contains("BizSol.withOwnTransfer");
            assertThat(client.find(Transfers.class)).isEmpty();
            assertThat(client.find(OwnTransfers.class)).isEmpty();
            assertThat(bank.bank().transfers().executions()).isZero();
        }
    }

    @Test
    void withTheUsersFormASingleTransferIsMadeOnce() {
        try (Company company = told()) {
            Transfers transfers = company.consented(bank, Capability.TRANSFERS).transfers();

            TransferOutcome outcome = transfers.submit(command());

            String number = ((TransferOutcome.Accepted) outcome).number().value();
            assertThat(transfers.submit(command())).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(bank.bank().transfers().executions()).isEqualTo(1);
            bank.bank().transfers().approve(number);
            sandbox.clock().advance(Duration.ofMinutes(5));
            assertThat(bank.bank().transfers().moved()).isEqualTo(1);
        }
    }

    @Test
    void withTheUsersFormALostReplyIsUnknownAndNotSentAgain() {
        try (Company company = told()) {
            Transfers transfers = company.consented(bank, Capability.TRANSFERS).transfers();
            sandbox.faults().next(RequestMatch.pathEnding("/made_up/transfers"), LostReply.RESET.on(sandbox));

            assertThat(transfers.submit(command())).isInstanceOf(TransferOutcome.Unknown.class);
            assertThat(transfers.submit(command())).isInstanceOf(TransferOutcome.Unknown.class);

            assertThat(sandbox.counters().to("/made_up/transfers")).isEqualTo(1);
            assertThat(bank.bank().transfers().executions()).isEqualTo(1);
        }
    }

    @Test
    void withTheUsersFormMoneyMovesBetweenOwnAccounts() {
        List<BankAccount> own = bank.bank().accountsOf("alice");
        long before = own.get(1).balance();
        try (Company company = told()) {
            OwnTransfers transfers = company.consented(bank, Capability.OWN_TRANSFERS)
                    .find(OwnTransfers.class)
                    .orElseThrow();

            TransferOutcome outcome = transfers.submit(OwnTransferCommand.of(
                    new IdempotencyKey("own-2026-04"), MAIN, own.get(1).id(), Money.yen(4_711)));

            bank.bank()
                    .transfers()
                    .approve(((TransferOutcome.Accepted) outcome).number().value());
            sandbox.clock().advance(Duration.ofMinutes(5));
            assertThat(own.get(1).balance() - before).isEqualTo(4_711);
        }
    }

    private Company told() {
        return new Company(
                sandbox,
                bank,
                directory,
                Company.configured()
                        .withTransfer(
                                OwnMessage.post("/made_up/transfers", OwnMessageTest::write, OwnMessageTest::accepted))
                        .withOwnTransfer(OwnMessage.post(
                                "/made_up/own_transfers", OwnMessageTest::writeOwn, OwnMessageTest::accepted)));
    }

    private static TransferCommand command() {
        return TransferCommand.builder(new IdempotencyKey("invoice-4711"), MAIN, Company.TODAY)
                .pay(Payment.of(Company.payee(), Money.yen(5_000)))
                .build();
    }

    private static void write(TransferCommand command, JsonWriter to) {
        Payment payment = command.payments().get(0);
        to.text("from", command.from().value())
                .text("payee", payment.payee().number().value())
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
        Payee payee = new Payee("0001", "002", "1", form.text("payee").orElseThrow(), "ﾔﾏﾀﾞ ﾊﾅｺ");
        return taken(bank, user, form, payee);
    }

    private static Reply between(Bank bank, String user, Request request) {
        JsonFields form = read(request);
        BankAccount to = bank.account(user, form.require("to", AccountId::new)).orElseThrow();
        return taken(bank, user, form, new Payee(TransferFees.THIS_BANK, to.branch(), "1", to.number(), "ｱﾘｽ"));
    }

    private static Reply taken(Bank bank, String user, JsonFields form, Payee payee) {
        BankAccount from =
                bank.account(user, form.require("from", AccountId::new)).orElseThrow();
        TransferItem item =
                new TransferItem(1, form.number("yen").orElseThrow().longValueExact(), payee, Optional.empty());
        TransferOrder order = new TransferOrder(from.id(), "ｱﾘｽ", bank.today(), List.of(item), Optional.empty());
        String number = bank.transfers().take(order, "").applyNo();
        return Reply.json(200, JsonWriter.write(body -> body.text("number", number)));
    }

    private static JsonFields read(Request request) {
        byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
        return JsonReader.read(new ByteArrayInputStream(body), TextScreen.open(), NoticeListener.none(), FORM::read);
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem();
    }
}
