package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.EdiMarker;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tenants that pay from one account, in one ledger, and name their orders alike. */
class ResolverTenantsTest {

    private static final TenantId TOKYO = new TenantId("tokyo");
    private static final TenantId OSAKA = new TenantId("osaka");

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private ResolverNode node;
    private GrantId tokyo;
    private GrantId osaka;

    @BeforeEach
    void open() {
        sandbox = Application.sandboxThatIgnoresKeys();
        node = ResolverNode.open(PayerSetting.in(directory, sandbox), sandbox, new VolatileLedgerStore(), bank -> bank);
        tokyo = node.consent(sandbox, TOKYO);
        osaka = node.consent(sandbox, OSAKA);
    }

    @AfterEach
    void close() {
        node.close();
        sandbox.close();
    }

    /** Taken by whoever is asked about first, it would be the one that was never made. */
    @Test
    void aTransferWithTheMarkerOfTwoCommandsIsAPersons() {
        submit(tokyo, Faults.dropBeforeExecution(sandbox.gate()));
        submit(osaka, Faults.dropAfterExecution(sandbox.gate()));
        TransferResolver resolver = node.resolver();
        sandbox.clock().advance(Duration.ofMinutes(5));
        resolver.run();
        assertThat(states()).containsExactly(LedgerState.UNKNOWN, LedgerState.UNKNOWN);
        sandbox.clock().advance(Duration.ofDays(4));
        resolver.run();
        assertThat(resolver.cases()).extracting(HumanCase::reason).containsOnly(HumanReason.AMBIGUOUS);
        assertThat(resolver.cases())
                .extracting(each -> each.candidates().get(0).value())
                .containsExactly(number(), number());
    }

    /** The answer named it, so the marker of the other one speaks for nothing. */
    @Test
    void aTransferWhoseNumberOneTenantWasToldIsNotTheOthers() {
        submit(tokyo, Faults.dropBeforeExecution(sandbox.gate()));
        assertThat(node.transfers(osaka).submit(command())).isInstanceOf(TransferOutcome.Accepted.class);
        sandbox.clock().advance(Duration.ofMinutes(5));
        node.resolver().run();
        assertThat(states()).containsExactly(LedgerState.UNKNOWN, LedgerState.AWAITING_APPROVAL);
    }

    private String number() {
        assertThat(sandbox.bank().transfers().all()).hasSize(1);
        return sandbox.bank().transfers().all().get(0).applyNo();
    }

    private List<LedgerState> states() {
        return List.of(
                node.command(TOKYO, "invoice-1").state(),
                node.command(OSAKA, "invoice-1").state());
    }

    private void submit(GrantId grant, Fault fault) {
        sandbox.faults().next(RequestMatch.pathEnding("/transfer/request"), fault);
        assertThat(node.transfers(grant).submit(command())).isInstanceOf(TransferOutcome.Unknown.class);
    }

    private static TransferCommand command() {
        TransferCommand plain = Orders.of("invoice-1", 5_000);
        return TransferCommand.builder(plain.key(), plain.from(), plain.designatedDate())
                .pay(plain.payments().get(0).withEdi(EdiMarker.of(new IdempotencyKey("invoice-1"))))
                .build();
    }
}
