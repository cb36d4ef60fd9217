package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one further attempt that a transfer may have: after a refusal that proves that nothing was executed. */
class FurtherAttemptTest {

    private static final String REQUEST = "/transfer/request";

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Payer payer;
    private GrantId grant;

    @BeforeEach
    void consent() {
        sandbox = Application.sandboxThatIgnoresKeys();
        payer = Payer.open(PayerSetting.in(directory, sandbox));
        grant = payer.consent(sandbox);
    }

    @AfterEach
    void close() {
        payer.close();
        sandbox.close();
    }

    /** RFC 9110 section 15.5.2: 401 means not applied, and the code in the body shows that the bank itself says so. */
    @Test
    void aTokenThatTheBankItselfRefusesIsRenewedAndTheTransferExecutedOnce() {
        sandbox.faults().next(RequestMatch.pathEnding(REQUEST), Faults.unauthorized());

        assertThat(Orders.codeOf(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000))))
                .isEqualTo("accepted");

        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(2);
        assertThat(sandbox.counters().tokenCalls()).isEqualTo(2);
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
    }

    @Test
    void aReplyThatIsLostOnTheOneFurtherAttemptIsTheLastOne() {
        sandbox.faults()
                .next(RequestMatch.pathEnding(REQUEST), Faults.unauthorized())
                .next(RequestMatch.pathEnding(REQUEST), Faults.dropAfterExecution(sandbox.gate()));
        Transfers transfers = payer.transfers(grant);

        assertThat(Orders.codeOf(transfers.submit(Orders.of("invoice-1", 5_000))))
                .isEqualTo("unknown institution.connection-lost");
        assertThat(Orders.codeOf(transfers.submit(Orders.of("invoice-1", 5_000))))
                .isEqualTo("unknown institution.connection-lost");

        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(2);
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedTwiceIsARejectionAndNoThirdAttempt() {
        sandbox.faults().next(2, RequestMatch.pathEnding(REQUEST), Faults.unauthorized());

        assertThat(Orders.codeOf(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000))))
                .isEqualTo("rejected institution.token-refused");

        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(2);
        assertThat(sandbox.bank().transfers().executions()).isZero();
    }
}
