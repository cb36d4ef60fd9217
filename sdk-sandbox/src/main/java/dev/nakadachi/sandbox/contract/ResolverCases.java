package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What becomes of a command whose reply is lost, as far as the facts of the bank allow: never what is not so. */
final class ResolverCases {

    private static final int PASSES = 30;

    private final BankContract contract;
    private final PaymentRoute route;
    private final Payments payments;
    private final String executed;
    private final String lost;
    private Set<String> held = Set.of();

    ResolverCases(BankContract contract, PaymentRoute route) {
        this.contract = contract;
        this.route = route;
        this.payments = new Payments(contract, route);
        this.executed = "contract-key-executed-" + route.submission().name();
        this.lost = "contract-key-lost-" + route.submission().name();
    }

    /** Single transfers, bulk transfers, or both. */
    static void lostReplies(BankContract contract) {
        List<ResolverCases> offered = Stream.of(PaymentRoute.single(contract), PaymentRoute.bulk(contract))
                .filter(route -> contract.operations().containsAll(Set.of(route.submission(), route.enquiry())))
                .map(route -> new ResolverCases(contract, route))
                .toList();
        Assumptions.assumeFalse(offered.isEmpty(), "offers no transfers that could be asked about");
        Visit<BankClient> visit = contract.visit();
        BankClient client = visit.as("alice");
        offered.forEach(one -> one.lose(client));
        long orders =
                offered.stream().mapToLong(one -> one.payments.orders().size()).sum();
        TransferResolver resolver = TransferResolver.of(visit.connection(), ResolverOptions.of(new NodeId("contract")));
        for (int pass = 0; pass < PASSES; pass++) {
            contract.opened().clock().advance(pass == 0 ? Duration.ofMinutes(5) : Duration.ofHours(3));
            resolver.run();
        }
        offered.forEach(one -> one.judge(visit));
        long after =
                offered.stream().mapToLong(one -> one.payments.orders().size()).sum();
        assertEquals(orders, after, "the resolver sends nothing");
    }

    private void lose(BankClient client) {
        lose(
                client,
                executed,
                110_000,
                Faults.dropAfterExecution(contract.opened().gate()));
        held = numbers();
        lose(client, lost, 220_000, Faults.dropBeforeExecution(contract.opened().gate()));
    }

    private void judge(Visit<BankClient> visit) {
        TrackedCommand found = command(visit, executed);
        if (found.isTaken()) {
            assertTrue(held.contains(found.note("request-number").orElseThrow()), "the bank's own number of it");
        } else {
            assertEquals(LedgerState.NEEDS_HUMAN, found.state());
            List<String> candidates = HumanCase.of(found).candidates().stream()
                    .map(RequestNumber::value)
                    .toList();
            assertTrue(candidates.stream().anyMatch(held::contains), "a person is shown what the bank has");
        }
        TrackedCommand never = command(visit, lost);
        assertFalse(never.isTaken(), "what never arrived is not taken");
        boolean proven =
                visit.connection().service().commands().completeListAfter().isPresent();
        assertEquals(proven ? LedgerState.NOT_EXECUTED : LedgerState.NEEDS_HUMAN, never.state());
    }

    private void lose(BankClient client, String key, long yen, Fault fault) {
        PaymentRoute.Sent command = payments.of(client, key, yen);
        contract.opened().faults().next(contract.apiCalls(), fault);
        assertInstanceOf(TransferOutcome.Unknown.class, command.submit());
    }

    private Set<String> numbers() {
        List<String> numbers = new ArrayList<>(route.atTheBank().held().keySet());
        route.atTheBank().all().forEach(transfer -> numbers.add(transfer.applyNo()));
        return Set.copyOf(numbers);
    }

    private static TrackedCommand command(Visit<BankClient> visit, String key) {
        return visit.followUps()
                .command(ConsentRequest.SINGLE_TENANT, new IdempotencyKey(key))
                .orElseThrow();
    }
}
