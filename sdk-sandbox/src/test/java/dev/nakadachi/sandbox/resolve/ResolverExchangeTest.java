package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two commands were each answered with the number of the other. */
class ResolverExchangeTest {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final UserId SATO = new UserId("sato");
    private static final RequestNumber OF_ONE = new RequestNumber("T100001");
    private static final RequestNumber OF_TWO = new RequestNumber("T100002");

    @TempDir
    private Path directory;

    private Town town;
    private TransferCommand one;
    private TransferCommand two;

    @BeforeEach
    void exchange() {
        town = Town.silent(directory);
        one = town.sent("order-no-1", 100, Wire.Fate.EXCHANGED);
        two = town.sent("order-no-2", 300, Wire.Fate.EXCHANGED);
        assertThat(town.number("order-no-1")).isEqualTo(OF_TWO);
        assertThat(town.number("order-no-2")).isEqualTo(OF_ONE);
        town.after(FIRST);
        town.after(FIRST);
        assertThat(town.reason("order-no-1")).isEqualTo(HumanReason.NUMBER_OF_ANOTHER);
        assertThat(town.reason("order-no-2")).isEqualTo(HumanReason.NUMBER_OF_ANOTHER);
    }

    /** Whoever believed it would look at the other transfer, or cancel it. */
    @Test
    void whileItsNumberIsInDoubtNobodyIsToldIt() {
        TransferOutcome told = town.node.transfers.submit(one);
        assertThat(told)
                .isInstanceOfSatisfying(
                        TransferOutcome.Unknown.class,
                        unknown -> assertThat(unknown.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED));
    }

    @Test
    void aPersonGivesEachItsOwnNumberAndTheKeysAreToldThem() {
        decide("order-no-1", HumanDecision.executed(OF_ONE, SATO, "100 yen on the bank's screen"));
        decide("order-no-2", HumanDecision.executed(OF_TWO, SATO, "300 yen on the bank's screen"));
        assertTold(one, OF_ONE);
        assertTold(two, OF_TWO);
    }

    /** It came back to its owner, and the other cannot have it any more. */
    @Test
    void aNumberThatAPersonGaveIsNotGivenAgain() {
        decide("order-no-1", HumanDecision.executed(OF_ONE, SATO, "100 yen on the bank's screen"));
        assertThatThrownBy(() -> decide("order-no-2", HumanDecision.executed(OF_ONE, SATO, "the same line")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no other command's");
        assertThat(town.state("order-no-2")).isEqualTo(LedgerState.NEEDS_HUMAN);
    }

    /** He may say that the doubtful number is right after all; then it is taken from nobody. */
    @Test
    void aNumberThatAPersonConfirmedStays() {
        decide("order-no-2", HumanDecision.executed(OF_ONE, SATO, "the bank was asked by telephone"));
        assertThatThrownBy(() -> decide("order-no-1", HumanDecision.executed(OF_ONE, SATO, "the same line")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no other command's");
    }

    @Test
    void theNumberOfOneThatWasNotExecutedIsFreeAndNobodyIsToldIt() {
        decide("order-no-2", HumanDecision.notExecuted(SATO, "nowhere on the bank's screen"));
        decide("order-no-1", HumanDecision.executed(OF_ONE, SATO, "100 yen on the bank's screen"));
        assertTold(one, OF_ONE);
        assertThat(town.node.transfers.submit(two))
                .isInstanceOfSatisfying(
                        TransferOutcome.Undone.class,
                        undone -> assertThat(undone.number()).isEmpty());
    }

    private void assertTold(TransferCommand command, RequestNumber number) {
        assertThat(town.node.transfers.submit(command))
                .isInstanceOfSatisfying(TransferOutcome.Accepted.class, accepted -> {
                    assertThat(accepted.number()).isEqualTo(number);
                    assertThat(accepted.state()).isEqualTo(LedgerState.COMPLETED);
                });
    }

    private void decide(String key, HumanDecision decision) {
        town.node.resolver.decide(HumanCase.of(town.command(key)), decision);
    }
}
