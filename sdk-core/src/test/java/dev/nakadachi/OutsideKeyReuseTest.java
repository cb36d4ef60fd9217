package dev.nakadachi;

import static dev.nakadachi.OutsideBench.FILE;
import static dev.nakadachi.OutsideBench.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key of a file that comes back with another file: what became of the first one decides what is told. */
class OutsideKeyReuseTest {

    private static final String KEY = "order-0001";

    private final OutsideBench bench = new OutsideBench();
    private final OutsideCommands commands = bench.commands();

    @Test
    void aFileThatIsThereForSomebodyToHandOverMayBeHandedOver() {
        write(commands, KEY, 100);
        assertThat(reused()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aFileThatWasHandedOverMayBeCarriedOut() {
        commands.handOver(write(commands, KEY, 100));
        assertThat(reused()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aFileThatWasNotHandedOverMayYetBe() {
        TrackedCommand sent = commands.handOver(write(commands, KEY, 100));
        assertThat(commands.record(sent, LedgerMove.settledAs(LedgerState.NOT_SENT)))
                .isPresent();
        assertThat(reused()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(commands.handOver(write(commands, KEY, 100)).state()).isEqualTo(LedgerState.SENT);
    }

    @Test
    void aFileThatTheBankRefusedWasNotExecuted() {
        TrackedCommand sent = commands.handOver(write(commands, KEY, 100));
        assertThat(commands.record(sent, LedgerMove.settledAs(LedgerState.REJECTED)))
                .isPresent();
        assertThat(reused()).isEqualTo(Execution.NOT_EXECUTED);
    }

    private Execution reused() {
        Intent other = new Intent(new IdempotencyKey(KEY), new byte[] {1});
        Problem refused = catchThrowableOfType(NakadachiException.class, () -> commands.intend(FILE, other, Map.of()))
                .problem();
        assertThat(refused.code()).isEqualTo(ErrorCode.KEY_REUSED);
        return refused.execution();
    }
}
