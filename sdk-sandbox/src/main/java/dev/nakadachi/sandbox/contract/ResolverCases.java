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

    ResolverCases(BankContract contract, PaymentRoute route) {
        this.contract = contract;
        this.route = route;
        this.payments = new Payments(contract, route);
    }

    /** Single transfers, bulk transfers, or both. */
    static List<ResolverCases> offeredBy(BankContract contract) {
        List<PaymentRoute> offered = Stream.of(PaymentRoute.single(contract), PaymentRoute.bulk(contract))
                .filter(route -> contract.operations().containsAll(Set.of(route.submission(), route.enquiry())))
                .toList();
        Assumptions.assumeFalse(offered.isEmpty(), "offers no transfers that could be asked about");
        return offered.stream()
                .map(route -> new ResolverCases(contract, route))
                .toList();
    }

    void lostReply() {
        String first = "contract-key-executed-" + route.submission().name();
        String second = "contract-key-lost-" + route.submission().name();
        Visit<BankClient> visit = contract.visit();
        BankClient client = visit.as("alice");
        lose(client, first, 110_000, Faults.dropAfterExecution(contract.opened().gate()));
        Set<String> held = numbers();
        lose(client, second, 220_000, Faults.dropBeforeExecution(contract.opened().gate()));
        long orders = payments.orders().size();
        pass(visit);
        TrackedCommand executed = command(visit, first);
        if (executed.isTaken()) {
            assertTrue(held.contains(executed.note("request-number").orElseThrow()), "the bank's own number of it");
        } else {
            assertEquals(LedgerState.NEEDS_HUMAN, executed.state());
            List<String> candidates = HumanCase.of(executed).candidates().stream()
                    .map(RequestNumber::value)
                    .toList();
            assertTrue(candidates.stream().anyMatch(held::contains), "a person is shown what the bank has");
        }
        TrackedCommand lost = command(visit, second);
        assertFalse(lost.isTaken(), "what never arrived is not taken");
        boolean proven =
                visit.connection().service().commands().completeListAfter().isPresent();
        assertEquals(proven ? LedgerState.NOT_EXECUTED : LedgerState.NEEDS_HUMAN, lost.state());
        assertEquals(orders, payments.orders().size(), "the resolver sends nothing");
    }

    private void pass(Visit<BankClient> visit) {
        TransferResolver resolver =
                TransferResolver.of(visit.connection(), ResolverOptions.of(new NodeId("contract")));
        for (int pass = 0; pass < PASSES; pass++) {
            contract.opened().clock().advance(pass == 0 ? Duration.ofMinutes(5) : Duration.ofHours(3));
            resolver.run();
        }
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
