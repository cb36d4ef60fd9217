package dev.nakadachi.examples.guide;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** README and guide: a transfer, and what to do when nobody knows what became of it. */
final class Paying {

    private Paying() {}

    static String pay(CorporateBank client, AccountId from, Payee payee, LocalDate day) {
        // tag::pay
        TransferCommand command = TransferCommand.builder(new IdempotencyKey("invoice-2026-0311"), from, day)
                .pay(Payment.of(payee, Money.yen(11_000)))
                .build(); // store key and command before you submit: they belong together for ever

        String next = client.transfers()
                .submit(command)
                .fold(
                        accepted -> "number " + accepted.number() + ": the customer approves at the bank",
                        rejected -> "refused, nothing moved: " + rejected.reason() + " " + rejected.details(),
                        undone ->
                                "taken before, and " + undone.state() + ": decide, and pay again under a new key only",
                        unknown -> "nobody knows yet: look for it, and pay it under no other key");
        // end::pay
        return next;
    }

    static List<TransferRecord> lookFor(
            CorporateBank client, TransferCommand command, TransferOutcome.Unknown unknown) {
        // tag::look
        DateRange days = DateRange.since(unknown.sentAt().minus(Duration.ofDays(1))); // the bank's clock is its own
        try (Stream<TransferRecord> transfers = client.transfers().list(command.from(), days)) {
            return transfers.filter(record -> record.couldBe(command)).toList();
        }
        // end::look
    }

    static String follow(Transfers transfers, AccountId from, RequestNumber number) {
        // tag::follow
        String approval = transfers.requestResult(from, number).state().kind().name(); // WAITING, DONE, EXPIRED
        Optional<TransferRecord> record = transfers.status(from, number);
        String state = record.map(found -> found.state().kind().name()).orElse("not listed, which proves nothing");
        // end::follow
        return approval + ", " + state;
    }

    static TransferOutcome takeBack(Transfers transfers, AccountId from, RequestNumber number) {
        // tag::cancel
        TransferOutcome cancelled = transfers.cancel(new CancelCommand(
                new IdempotencyKey("invoice-2026-0311-cancel"), from, number, CancelCommand.Target.ACCEPTANCE));
        // end::cancel
        return cancelled;
    }
}
