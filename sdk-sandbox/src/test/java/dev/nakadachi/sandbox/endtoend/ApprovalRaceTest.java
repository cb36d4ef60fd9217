package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverNotes;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.sandbox.bank.transfer.Confirmation;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An approval races a cancellation over real sockets: in both orders, with lost replies, and with the process dead in
 * between. The bank's own book is the judge of how it ended. A failure is replayed by the seed in the test's name.
 */
class ApprovalRaceTest {

    private static final String KEY = "invoice-1";
    private static final String CANCEL_KEY = "cancel-of-invoice-1";
    private static final String REQUEST = "/transfer/request";
    private static final String CANCEL = "/transfer/cancel";

    @TempDir
    private Path directory;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("nakadachi.approval.seeds", 24));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLedgerEndsWithWhatTheBankDid(long seed) {
        try (ApprovalDesk desk = new ApprovalDesk(directory)) {
            Race race = new Race(desk, seed);
            race.run();
            race.judge();
        }
    }

    /** What happens when, drawn from the seed. */
    private static final class Race {

        private final ApprovalDesk desk;
        private final Host chance;
        private final Transfers bank;

        Race(ApprovalDesk desk, long seed) {
            this.desk = desk;
            this.chance = new VirtualHost(desk.sandbox.clock(), seed);
            this.bank = desk.sandbox.bank().transfers();
        }

        void run() {
            if (draw(3) == 0) {
                fault(REQUEST, lost());
            }
            TransferOutcome submitted = desk.node.transfers(desk.grant()).submit(ApprovalDesk.order(KEY));
            perhapsRestart();
            if (!(submitted instanceof TransferOutcome.Accepted)) {
                desk.later(Duration.ofMinutes(6));
            }
            boolean approvedFirst = draw(2) == 0;
            if (approvedFirst) {
                bank.approve(number());
                perhapsLook();
            }
            planTheCancellation(approvedFirst);
            ask();
            perhapsRestart();
            perhapsLook();
            answer();
            perhapsRestart();
            ask();
            for (int hour = 0; hour < 24 * 5; hour += 6) {
                desk.later(Duration.ofHours(6));
                perhapsRestart();
            }
        }

        /** Whole, lost on the way there or back, or overtaken by the customer between our look and its arrival. */
        private void planTheCancellation(boolean approvedFirst) {
            switch (draw(4)) {
                case 0 -> fault(CANCEL, Faults.dropBeforeExecution(desk.sandbox.gate()));
                case 1 -> fault(CANCEL, lost());
                case 2 -> {
                    if (!approvedFirst) {
                        fault(CANCEL, (request, institution) -> {
                            bank.approve(number());
                            return institution.handle(request);
                        });
                    }
                }
                default -> {}
            }
        }

        /** The same key again is the same cancellation; one that the state forbids is refused before it leaves. */
        private void ask() {
            try {
                desk.approvals.cancel(desk.approval(KEY), new IdempotencyKey(CANCEL_KEY));
            } catch (InvalidInputException tooLate) {
                assertThat(tooLate.findings()).isNotEmpty();
            }
        }

        /** What the customer says to what waits at the bank: of both, the cancellation is asked first. */
        private void answer() {
            while (bank.find(number()).flatMap(Transfer::waiting).isPresent()) {
                Confirmation.Kind kind = bank.find(number())
                        .flatMap(Transfer::waiting)
                        .orElseThrow()
                        .kind();
                int said = draw(kind == Confirmation.Kind.TRANSFER ? 2 : 4);
                if (said == 0) {
                    bank.approve(number());
                } else if (said == 1) {
                    bank.letExpire(number());
                } else if (said == 2) {
                    bank.refuse(number());
                } else {
                    return;
                }
            }
        }

        private Fault lost() {
            List<LostReply> replies = List.of(LostReply.values());
            return replies.get(draw(replies.size())).on(desk.sandbox);
        }

        private int draw(int bound) {
            byte[] random = new byte[2];
            chance.nextBytes(random);
            return Short.toUnsignedInt(ByteBuffer.wrap(random).getShort()) % bound;
        }

        private String number() {
            return bank.all().get(0).applyNo();
        }

        private void fault(String path, Fault fault) {
            desk.sandbox.faults().next(RequestMatch.pathEnding(path), fault);
        }

        private void perhapsRestart() {
            if (draw(3) == 0) {
                desk.restart();
            }
        }

        private void perhapsLook() {
            if (draw(2) == 0) {
                desk.later(Duration.ofMinutes(1 + draw(10)));
            }
        }

        void judge() {
            Transfer transfer = bank.all().get(0);
            assertThat(bank.all()).hasSize(1);
            assertThat(desk.sandbox.counters().to(REQUEST)).isEqualTo(1);
            assertThat(desk.sandbox.counters().to(CANCEL)).isLessThanOrEqualTo(1);
            assertThat(desk.state(KEY)).isEqualTo(ended(transfer.status()));
            assertThat(bank.moved()).isEqualTo(transfer.status() == TransferStatus.DONE ? 1 : 0);
            desk.node
                    .connection
                    .followUps()
                    .command(desk.node.command(KEY).tenant(), new IdempotencyKey(CANCEL_KEY))
                    .ifPresent(cancel -> {
                        boolean takenBack = transfer.status() == TransferStatus.CANCELLED;
                        assertThat(cancel.state().equals(LedgerState.COMPLETED)).isEqualTo(takenBack);
                        assertThat(cancel.standing()).isEqualTo(Standing.SETTLED);
                    });
            assertThat(desk.approvals.pending()).isEmpty();
        }

        /** That a transfer found by its content alone was not paid is a person's to believe. */
        private LedgerState ended(TransferStatus status) {
            boolean lookalike = desk.node
                    .command(KEY)
                    .note(ResolverNotes.REASON)
                    .filter(HumanReason.LOOKALIKE_UNPAID.name()::equals)
                    .isPresent();
            if (lookalike) {
                assertThat(desk.node.command(KEY).steps())
                        .extracting(LedgerStep::state)
                        .as("no answer was heard")
                        .contains(LedgerState.UNKNOWN);
                assertThat(status).isNotEqualTo(TransferStatus.DONE);
            }
            return lookalike ? LedgerState.NEEDS_HUMAN : inTheLedger(status);
        }

        /** By hand: what a bank's end is called in the ledger. */
        private static LedgerState inTheLedger(TransferStatus status) {
            return switch (status) {
                case DONE -> LedgerState.COMPLETED;
                case CANCELLED -> LedgerState.CANCELLED;
                case EXPIRED -> LedgerState.EXPIRED;
                default -> throw new AssertionError("no end of this race: " + status);
            };
        }
    }
}
