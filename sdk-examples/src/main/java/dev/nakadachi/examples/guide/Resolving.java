package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
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
import dev.nakadachi.provider.ListedBy;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Page "What became of a command". */
final class Resolving {

    private Resolving() {}

    static ResolverSchedule schedule(Connection<CorporateBank> bank, String podName, Consumer<String> pager) {
        // tag::schedule
        NodeId node = new NodeId(podName); // the same after a restart, another one in each process
        TransferResolver resolver =
                TransferResolver.of(bank, ResolverOptions.of(node).withListener(new ResolverListener() {
                    @Override
                    public void changed(TrackedCommand command, LedgerState from, LedgerState to) {
                        System.out.println(command.key() + " is " + to);
                    }

                    @Override
                    public void needsHuman(HumanCase needed) {
                        pager.accept("a person decides: " + needed); // key, reason, time: no account and no amount
                    }
                }));
        ResolverSchedule schedule = resolver.every(Duration.ofMinutes(1)); // on every node; close it with the node
        // end::schedule
        return schedule;
    }

    static void announce(Nakadachi running) {
        // tag::join
        running.reconcileFirst() // on a node that runs, for each one that joins with a log of its own
                .expectLog(Duration.ofHours(1), new UserId("operator-7"), "payments-3 joins");
        // end::join
    }

    static void alarms(ResolverSchedule schedule, Consumer<String> pager) {
        // tag::alarms
        schedule.failure().ifPresent(why -> pager.accept("the newest pass failed: " + why.code()));
        schedule.last().ifPresent(report -> {
            report.needHuman().forEach(open -> pager.accept("a person decides: " + open));
            report.unasked()
                    .forEach(one -> pager.accept(one.command().key() + " cannot be asked about: "
                            + one.why().code()));
            report.unreadable()
                    .forEach(one -> pager.accept(
                            one.entry() + " cannot be read: " + one.why().code()));
            report.fromLater().forEach(late -> pager.accept("a clock is wrong: " + late.key()));
        });
        // end::alarms
    }

    static void show(TransferResolver resolver, Locale reader) {
        // tag::cases
        for (HumanCase open : resolver.cases()) { // reads the ledger, asks nobody, decides nothing
            System.out.println(open);
            System.out.println(open.found() + " " + open.candidates());
            System.out.println(open.instructions().in(reader));
        }
        // end::cases
    }

    // tag::decide
    /** It is on the bank's screen, under this number. */
    static TrackedCommand executed(
            TransferResolver resolver, HumanCase seen, RequestNumber onTheScreen, UserId who, String why) {
        return resolver.decide(seen, HumanDecision.executed(onTheScreen, who, why));
    }

    /** It is nowhere at the bank, waits for no approval, is not reserved, and cannot happen any more. */
    static TrackedCommand notExecuted(TransferResolver resolver, HumanCase seen, UserId who, String why) {
        return resolver.decide(seen, HumanDecision.notExecuted(who, why)); // wrong, and the bill is paid twice
    }
    // end::decide

    static CommandFacts facts() {
        // tag::facts
        CommandFacts told = CommandFacts.unknown() // your contract says both
                .withCompleteListAfter(Duration.ofHours(2), ListedBy.APPLICATION_DATE);
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
