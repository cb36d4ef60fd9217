package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.campaign.Subject.Word;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the judge thinks of subjects that send nothing and say what they like. */
class JudgeTest {

    /** The first number that the sandbox's bank gives on the day on which every schedule starts. */
    private static final String ELSEWHERE = "2026041500000001";

    @Test
    void whoKnowsNothingAtTheEndAndCallsNobodyIsCountedApart() {
        Findings found = judged("paid", Word.OPEN, Word.OPEN, Optional.empty());
        assertThat(found.open()).isEqualTo(1);
        assertThat(found.human()).isZero();
    }

    @Test
    void whoCallsAPersonDoesNotFail() {
        Findings found = judged("paid", Word.OPEN, Word.NEEDS_HUMAN, Optional.empty());
        assertThat(found.human()).isEqualTo(1);
        assertThat(found.open()).isZero();
        assertThat(found.failed()).isFalse();
    }

    @Test
    void whoCallsAPaymentTakenThatHeHasRecordedAsUnpaidIsSeen() {
        assertThat(judged("repeated", Word.TAKEN, Word.NOT_PAID, Optional.empty())
                        .outdated())
                .isEqualTo(1);
        assertThat(judged("repeated", Word.NOT_PAID, Word.NOT_PAID, Optional.empty())
                        .outdated())
                .isZero();
    }

    @Test
    void whoCallsTakenBackWhatWasNeverPaidIsRight() {
        Findings found = judged("cancelled", Word.OPEN, Word.NEEDS_HUMAN, Optional.empty());
        assertThat(found.takenBackAndPaid()).isZero();
        assertThat(found.failed()).isFalse();
    }

    /** The request arrives when the caller has heard already that it is taken back. */
    @Test
    void whatIsCalledTakenBackMustNotLeaveLater() {
        Intent intent = new Intent("invoice-1", Draw.ACCOUNT, Draw.TODAY, 5_000, "7654321");
        World world = Site.inProcess().world(List.of(intent), Journal.none());
        Judge judge = Judge.of(
                List.of(intent), world.attribution(), i -> Word.NEEDS_HUMAN, i -> Optional.empty(), Journal.none());
        Told told = new Told(judge, Journal.none());

        told.hearTakenBack(0, Optional.empty());
        told.compare();
        assertThat(told.worst(0, Findings.Kind.NEEDS_HUMAN)).isEqualTo(Findings.Kind.NEEDS_HUMAN);

        world.bank().transfers().take(intent.elsewhere(), "");
        world.carriedOut();
        assertThat(told.worst(0, Findings.Kind.NEEDS_HUMAN)).isEqualTo(Findings.Kind.TAKEN_BACK_AND_PAID);
    }

    @Test
    void onlyWhoHasFoundTheTransferMadeElsewhereIsExcused() {
        Findings excused = judged("made-elsewhere", Word.OPEN, Word.PAID, Optional.of(ELSEWHERE));
        assertThat(excused.mistaken()).isEqualTo(1);
        assertThat(excused.failed()).isFalse();

        Findings invented = judged("made-elsewhere", Word.OPEN, Word.PAID, Optional.empty());
        assertThat(invented.mistaken()).isZero();
        assertThat(invented.believedPaid()).isEqualTo(1);
        assertThat(invented.failed()).isTrue();
    }

    /**
     * He has spoken, and is dead when his word is weighed: then nobody can ask him any more which transfer he meant.
     */
    @Test
    void aWordIsWeighedWithTheNumberThatWasBelievedWhenItWasSaid() {
        Intent intent = new Intent("invoice-1", Draw.ACCOUNT, Draw.TODAY, 5_000, "7654321");
        World world = Site.inProcess().world(List.of(intent), Journal.none());
        world.attribution().elsewhere(intent.elsewhere());
        String number = world.bank().transfers().all().get(0).applyNo();
        Judge judge = Judge.of(
                List.of(intent), world.attribution(), i -> Word.NEEDS_HUMAN, i -> Optional.empty(), Journal.none());

        Told believing = new Told(judge, Journal.none());
        believing.hear(0, Word.PAID, Optional.of(number));
        believing.compare();
        assertThat(believing.worst(0, Findings.Kind.NEEDS_HUMAN)).isEqualTo(Findings.Kind.NEEDS_HUMAN);

        Told inventing = new Told(judge, Journal.none());
        inventing.hear(0, Word.PAID, Optional.empty());
        inventing.compare();
        assertThat(inventing.worst(0, Findings.Kind.NEEDS_HUMAN)).isEqualTo(Findings.Kind.BELIEVED_PAID);
    }

    private static Findings judged(String story, Word told, Word known, Optional<String> number) {
        return Run.of(Enumeration.named(story), saying(told, known, number), Journal.none());
    }

    private static Subject saying(Word told, Word known, Optional<String> number) {
        boolean[] looked = {false};
        Subject.Running process = new Subject.Running() {
            @Override
            public Word pay(Intent intent) {
                return told;
            }

            @Override
            public Word cancel(Intent intent) {
                return Word.NOT_PAID;
            }

            @Override
            public Optional<String> number(Intent intent) {
                return number;
            }

            @Override
            public void lookAfter() {
                looked[0] = true;
            }

            @Override
            public Word word(Intent intent) {
                return looked[0] || known != Word.PAID ? known : told;
            }

            @Override
            public void close() {}
        };
        return new Subject() {
            @Override
            public String name() {
                return "says what it likes";
            }

            @Override
            public Running start(Machine machine) {
                return process;
            }
        };
    }
}
