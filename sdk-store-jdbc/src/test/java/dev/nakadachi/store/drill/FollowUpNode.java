package dev.nakadachi.store.drill;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.approval.ApprovalOptions;
import dev.nakadachi.bank.approval.Approvals;
import dev.nakadachi.bank.reconcile.AccountReport;
import dev.nakadachi.bank.reconcile.LedgerReconciliation;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.store.campaign.Steps;
import dev.nakadachi.store.jdbc.SecondJvm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A process that follows up what became of an order, and halts at a boundary, where it is killed; or goes to the end.
 */
final class FollowUpNode implements AutoCloseable {

    /** Nobody ever asks for its release. */
    static final AccountId ANOTHER_ACCOUNT = new AccountId("101011234568");

    private static final String NAME = "node";
    private static final UserId PERSON = new UserId("operator-7");
    private static final Duration UNKNOWN_FOR = Duration.ofHours(1);

    private final DrillHost host;
    private final DrillApplication application;
    private final CorporateBank client;
    private final TransferResolver resolver;

    private FollowUpNode(DrillHost host, DrillApplication application, GrantId grant) {
        this.host = host;
        this.application = application;
        this.client = application.bank().on(grant);
        this.resolver = TransferResolver.of(
                application.bank(), ResolverOptions.of(new NodeId(NAME)).withUnknownFor(UNKNOWN_FOR));
    }

    static FollowUpNode open(DrillApplication.Setting setting, GrantId grant, Instant now, DrillParts parts) {
        DrillHost host = new DrillHost(now);
        return new FollowUpNode(host, DrillApplication.open(setting, NAME, host, parts), grant);
    }

    void pass(Duration time) {
        host.set(host.now().plus(time));
    }

    String submit(FollowUpOrder order) {
        try {
            return DrillCommands.endOf(client.transfers().submit(order.command()));
        } catch (NakadachiException refused) {
            return refused.problem().code().value();
        }
    }

    void resolve() {
        resolver.run();
    }

    /** Once for each case that waits: the transfer stands on the bank's own screen. */
    void decide(FollowUpOrder order) {
        for (HumanCase seen : resolver.cases()) {
            resolver.decide(
                    seen, HumanDecision.executed(new RequestNumber(order.number()), PERSON, "on the bank's screen"));
        }
    }

    String cancel(FollowUpOrder order) {
        return cancel(order, order.keyOfCancellation());
    }

    String cancel(FollowUpOrder order, IdempotencyKey key) {
        Approvals approvals = Approvals.of(application.bank(), ApprovalOptions.defaults());
        try {
            return DrillCommands.endOf(
                    approvals.cancel(approvals.find(order.key()).orElseThrow(), key));
        } catch (NakadachiException refused) {
            return refused.problem().code().value();
        }
    }

    void hold() {
        holds().begin(PERSON, "ledger and log were put back together");
    }

    /** A person looks at the account and releases it, unless it is. */
    void release() {
        LedgerReconciliation reconciliation = LedgerReconciliation.of(holds(), followUps(), CommandFacts.unknown());
        AccountReport report = reconciliation.look(client, DrillCommands.MAIN).orElseThrow();
        if (!report.released()) {
            reconciliation.release(report, PERSON, "the bank's list was compared");
        }
    }

    void finish() {
        holds().finish(holds().current().orElseThrow(), PERSON, "every account was looked after");
    }

    boolean holds(AccountId account) {
        return holds().holds(
                        HeldPlace.account(followUps().institution(), followUps().environment(), account));
    }

    /** Empty when the ledger does not know the key. */
    String state(IdempotencyKey key) {
        return command(key).map(command -> command.state().value()).orElse("");
    }

    private Optional<TrackedCommand> command(IdempotencyKey key) {
        FollowUps commands = followUps();
        return commands.read(commands.entryOf(ConsentRequest.SINGLE_TENANT, key));
    }

    private ReconcileFirst holds() {
        return application.holds();
    }

    private FollowUps followUps() {
        return application.bank().followUps();
    }

    @Override
    public void close() {
        application.close();
    }

    /**
     * Follows an order up.
     *
     * @param arguments the five words of the setting, the grant, the time, what is done, the boundary, the three words
     *     of the order
     */
    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        FollowUp work = FollowUp.valueOf(words.get(7));
        Steps steps = new Steps((step, boundary) -> {
            if (boundary.equals(words.get(8))) {
                SecondJvm.halt();
            }
        });
        try (FollowUpNode node = open(
                DrillApplication.Setting.of(words),
                new GrantId(words.get(5)),
                Instant.parse(words.get(6)),
                new SteppedParts(steps, work.facts()))) {
            steps.arm();
            work.follow(node, FollowUpOrder.of(words.subList(9, 12)));
        }
    }
}
