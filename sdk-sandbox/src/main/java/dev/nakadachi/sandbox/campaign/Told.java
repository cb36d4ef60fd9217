package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.campaign.Findings.Kind;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the subject has said before the end. Its caller has made use of it: a payment that was called unpaid may have
 * been made in another way since. Not thread-safe.
 */
final class Told {

    private final Judge judge;
    private final Journal journal;
    private final List<Saying> heard = new ArrayList<>();
    private final List<Saying> heardTakenBack = new ArrayList<>();
    private final TreeSet<Integer> abandoned = new TreeSet<>();
    private final TreeSet<Integer> believed = new TreeSet<>();
    private final TreeSet<Integer> outdated = new TreeSet<>();
    private final TreeSet<Integer> calledUnpaid = new TreeSet<>();
    private final TreeSet<Integer> calledTakenBack = new TreeSet<>();
    private final TreeSet<Integer> takenBackAndPaid = new TreeSet<>();

    private record Saying(int intent, Word word, Optional<String> number) {}

    Told(Judge judge, Journal journal) {
        this.judge = judge;
        this.journal = journal;
    }

    /** Something was said, by who believed then that the bank has it under that number. */
    void hear(int intent, Word word, Optional<String> number) {
        heard.add(new Saying(intent, word, number));
    }

    /** A cancellation was called done, by who believed then that the bank has the payment under that number. */
    void hearTakenBack(int intent, Optional<String> number) {
        heardTakenBack.add(new Saying(intent, Word.NOT_PAID, number));
    }

    /** A call was answered "taken", and the subject's own record says that it ended unpaid. */
    void calledTakenAfterItsEnd(int intent) {
        if (outdated.add(intent)) {
            journal.note("  wrong: intent " + intent + " was called taken after it had ended unpaid");
        }
    }

    /** Holds what was heard against the book as it stands. */
    void compare() {
        compareTakenBack();
        List<Saying> now = List.copyOf(heard);
        heard.clear();
        for (Saying one : now) {
            if (one.word() == Word.NOT_PAID) {
                calledUnpaid.add(one.intent());
            }
            Kind kind = judge.kindOf(one.intent(), one.word(), one.number());
            if (kind == Kind.ABANDONED && abandoned.add(one.intent())) {
                journal.note("  wrong: intent " + one.intent() + " was called " + one.word());
            }
            if (kind == Kind.BELIEVED_PAID && one.word() == Word.PAID && believed.add(one.intent())) {
                journal.note("  wrong: intent " + one.intent() + " was called " + one.word());
            }
        }
    }

    private void compareTakenBack() {
        List<Saying> now = List.copyOf(heardTakenBack);
        heardTakenBack.clear();
        for (Saying one : now) {
            calledTakenBack.add(one.intent());
            boolean wrong = judge.kindOf(one.intent(), one.word(), one.number()) == Kind.ABANDONED;
            if (wrong && takenBackAndPaid.add(one.intent())) {
                journal.note("  wrong: intent " + one.intent() + " was called taken back");
            }
        }
    }

    /** What the end adds: the worse of the last word and all before. */
    Kind worst(int intent, Kind last) {
        boolean left = judge.kindOf(intent, Word.NOT_PAID, Optional.empty()) == Kind.ABANDONED;
        if ((left && calledTakenBack.contains(intent)) || takenBackAndPaid.contains(intent)) {
            return Kind.TAKEN_BACK_AND_PAID;
        }
        if ((left && calledUnpaid.contains(intent)) || abandoned.contains(intent)) {
            return Kind.ABANDONED;
        }
        if (last == Kind.ABANDONED) {
            return last;
        }
        if (believed.contains(intent)) {
            return Kind.BELIEVED_PAID;
        }
        return outdated.contains(intent) ? Kind.OUTDATED : last;
    }
}
