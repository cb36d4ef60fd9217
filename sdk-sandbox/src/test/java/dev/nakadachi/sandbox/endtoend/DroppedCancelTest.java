package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cancellation moves money too, by keeping it: Unknown and sent once as well. */
class DroppedCancelTest {

    private static final String REQUEST = "/transfer/request";
    private static final String CANCEL = "/transfer/cancel";

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

    @ParameterizedTest
    @EnumSource
    void aCancellationWhoseReplyIsLostIsUnknownSentOnceAndFound(LostReply loss) {
        Transfers transfers = payer.transfers(grant);
        RequestNumber number = ((TransferOutcome.Accepted) transfers.submit(Orders.of("invoice-1", 5_000))).number();
        CancelCommand cancel = new CancelCommand(
                new IdempotencyKey("cancel-of-invoice-1"), MAIN, number, CancelCommand.Target.ACCEPTANCE);
        sandbox.faults().next(RequestMatch.pathEnding(CANCEL), loss.on(sandbox));

        assertThat(Orders.codeOf(transfers.cancel(cancel))).isEqualTo("unknown " + loss.code());
        assertThat(transfers.cancel(cancel)).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(sandbox.counters().to(CANCEL)).isEqualTo(1);

        sandbox.bank().transfers().approve(number.value());
        sandbox.clock().advance(Duration.ofMinutes(5));

        assertThat(transfers.status(MAIN, number).orElseThrow().state().kind()).isEqualTo(TransferState.Kind.CANCELLED);
        assertThat(sandbox.bank().transfers().moved()).isZero();
        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
    }
}
