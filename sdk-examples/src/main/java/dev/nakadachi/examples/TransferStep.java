package dev.nakadachi.examples;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.Sandbox;
import java.time.Duration;

/** Money moves: asked for by the application, approved by the customer, settled by the bank. */
final class TransferStep {

    private static final Money AMOUNT = Money.yen(11_000);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(2);
    private static final int QUESTIONS = 100;

    private final Story story;
    private final Sandbox bank;
    private final CorporateBank client;

    private TransferStep(Trip trip, CorporateBank client) {
        this.story = trip.story();
        this.bank = trip.bank();
        this.client = client;
    }

    static void pay(Trip trip, CorporateBank client, AccountId account) {
        trip.story().step("Pay " + Words.money(AMOUNT) + " to an account at another bank");
        trip.figures().paid = new TransferStep(trip, client).pay(trip, account);
    }

    private Money pay(Trip trip, AccountId account) {
        Money before = client.balance(account).amount();
        TransferCommand command = command(account, trip.secrets());
        Money fee = client.transfers().fee(command).total();
        RequestNumber number = submit(command);
        trip.visitor().approveTransfer(story, bank, number);
        settle(account, number);
        Money after = client.balance(account).amount();
        story.tell("Balance " + Words.money(before) + " - " + Words.money(AMOUNT) + " - fee " + Words.money(fee) + " = "
                + Words.money(after) + ".");
        if (!before.minus(AMOUNT).minus(fee).equals(after)) {
            throw new IllegalStateException("the balance after the transfer does not add up");
        }
        if (bank.bank().transfers().executions() != 1) {
            throw new IllegalStateException("the bank has not executed the transfer once");
        }
        return AMOUNT;
    }

    private TransferCommand command(AccountId account, KnownSecrets secrets) {
        Payee payee = new Payee(
                new BankCode("0001"),
                new BranchCode("123"),
                PayeeAccountType.ORDINARY,
                new AccountNumber("7654321"),
                new KanaName("ｶ)ﾃｽﾄｼﾖｳｶｲ"));
        secrets.addNumber("the payee's account number", payee.number().value());
        secrets.add("the payee's name", payee.name().value());
        return TransferCommand.builder(
                        new IdempotencyKey("invoice-2026-0311"),
                        account,
                        bank.bank().today())
                .pay(Payment.of(payee, AMOUNT))
                .build();
    }

    private RequestNumber submit(TransferCommand command) {
        TransferOutcome outcome = client.transfers().submit(command);
        RequestNumber number = outcome.fold(
                TransferOutcome.Accepted::number,
                rejected -> {
                    throw new IllegalStateException("the transfer was rejected: " + rejected.reason());
                },
                undone -> {
                    throw new IllegalStateException("the transfer came to nothing: " + undone.state());
                },
                unknown -> {
                    throw new IllegalStateException("nobody knows what became of the transfer: " + unknown.problem());
                });
        story.tell("Accepted under the number " + number + "; "
                + client.transfers()
                        .requestResult(command.from(), number)
                        .state()
                        .kind() + " for the customer's approval.");
        boolean same = client.transfers()
                .submit(command)
                .fold(again -> again.number().equals(number), rejected -> false, undone -> false, unknown -> false);
        if (!same || bank.counters().to("/transfer/request") != 1) {
            throw new IllegalStateException("the same command was sent twice");
        }
        story.tell("Submitted again by mistake: the ledger answered, the bank saw one request.");
        return number;
    }

    private void settle(AccountId account, RequestNumber number) {
        story.begin("Asked every " + BETWEEN_QUESTIONS.toMinutes() + " minutes of its calendar, the bank says:");
        TransferState state = state(account, number);
        for (int asked = 0; asked < QUESTIONS && !done(state); asked++) {
            story.more(" " + state.kind());
            bank.clock().advance(BETWEEN_QUESTIONS);
            state = state(account, number);
        }
        story.end(" " + state.kind());
        if (state.kind() != TransferState.Kind.COMPLETED) {
            throw new IllegalStateException("the transfer ended as " + state);
        }
    }

    private TransferState state(AccountId account, RequestNumber number) {
        return client.transfers().status(account, number).orElseThrow().state();
    }

    private static boolean done(TransferState state) {
        return switch (state.kind()) {
            case AWAITING_APPROVAL, SCHEDULED, IN_PROCESS, RETRYING -> false;
            default -> true;
        };
    }
}
