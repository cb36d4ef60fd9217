package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.EdiMarker;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.ResolverListener;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.ResolverSchedule;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.provider.CommandFacts;
import java.time.Duration;
import java.util.Locale;

/** Page "What became of a command". */
final class Resolving {

    private Resolving() {}

    static ResolverSchedule schedule(Connection<CorporateBank> bank) {
        // tag::schedule
        TransferResolver resolver = TransferResolver.of(
                bank, ResolverOptions.of(new NodeId("payments-1")).withListener(new ResolverListener() {
                    @Override
                    public void changed(TrackedCommand command, LedgerState from, LedgerState to) {
                        System.out.println(command.key() + " is " + to);
                    }
                }));
        ResolverSchedule schedule = resolver.every(Duration.ofMinutes(1)); // on every node; close it with the node
        // end::schedule
        return schedule;
    }

    static void decide(TransferResolver resolver) {
        // tag::decide
        for (HumanCase open : resolver.cases()) {
            System.out.println(open); // key, reason, time: no account and no amount
            System.out.println(open.instructions().in(Locale.JAPANESE));
            resolver.decide( // refused when anything was recorded since: then look again
                    open,
                    HumanDecision.executed(
                            new RequestNumber("2026041500000001"),
                            new UserId("operator-7"),
                            "seen in the bank's list of transfers"));
        }
        // end::decide
    }

    static CommandFacts facts() {
        // tag::facts
        CommandFacts told = CommandFacts.unknown().withCompleteListAfter(Duration.ofHours(2)); // your contract says so
        // end::facts
        return told;
    }

    static Payment marked(Payment payment, IdempotencyKey key) {
        // tag::marker
        Payment found = payment.withEdi(EdiMarker.of(key)); // 20 letters and digits that the payee sees
        // end::marker
        return found;
    }
}
