package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.campaign.Subject.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Holds what the subject says against the bank's own book. */
final class Judge {

    private final List<Intent> intents;
    private final Attribution book;
    private final IntFunction<Word> words;
    private final IntFunction<Optional<String>> numbers;
    private final Journal journal;

    private Judge(
            List<Intent> intents,
            Attribution book,
            IntFunction<Word> words,
            IntFunction<Optional<String>> numbers,
            Journal journal) {
        this.intents = intents;
        this.book = book;
        this.words = words;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** Numbers are those under which the subject believes that the bank has its payments. */
    static Judge of(
            List<Intent> intents,
            Attribution book,
            IntFunction<Word> words,
            IntFunction<Optional<String>> numbers,
            Journal journal) {
        return new Judge(intents, book, words, numbers, journal);
    }

    /** What a word is worth by the book as it stands, with the number that was believed when it was said. */
    Findings.Kind kindOf(int intent, Word word, Optional<String> number) {
        Findings.Kind kind = judged(intent, word);
        boolean wrong = kind == Findings.Kind.BELIEVED_PAID || kind == Findings.Kind.ABANDONED;
        boolean excused = word != Word.NOT_SENT
                && number.filter(one -> book.isForeign(intent, one)).isPresent();
        return wrong && excused ? Findings.Kind.MISTAKEN : kind;
    }

    Findings findings(Points points, Told told, Schedule schedule) {
        Findings all = new Findings(points.passed(), schedule.keys(), points.struck());
        schedule.dailyLimit()
                .ifPresent(limit -> book.sums().forEach((day, sum) -> {
                    if (sum > limit) {
                        journal.note(sum + " yen left on " + day);
                        all.beyondLimit();
                    }
                }));
        for (int i = 0; i < intents.size(); i++) {
            Word word = words.apply(i);
            Findings.Kind kind = told.worst(i, judged(i, word));
            int sent = book.sentFor(i).size();
            boolean replayed = book.allFor(i).size() > sent;
            journal.note("intent " + i + ": the subject says " + word + ", the bank's book " + book.allFor(i)
                    + "; carried out " + sent + " times"
                    + (replayed ? " and again by a repeated delivery" : "") + ": " + kind);
            all.add(kind, sent, replayed);
        }
        return all;
    }

    private Findings.Kind judged(int intent, Word word) {
        List<Transfer> made = book.allFor(intent);
        boolean money = made.stream().anyMatch(Judge::costsMoney);
        // Where the wire has made two transfers of one request, the subject knows of one of them.
        boolean replayed = made.size() > book.sentFor(intent).size();
        boolean abandoned = replayed ? made.stream().allMatch(Judge::costsMoney) : money;
        return switch (word) {
            case PAID -> money ? Findings.Kind.RIGHT : mistakenOr(intent, Findings.Kind.BELIEVED_PAID);
            case TAKEN -> made.isEmpty() ? mistakenOr(intent, Findings.Kind.BELIEVED_PAID) : Findings.Kind.RIGHT;
            case NOT_PAID -> abandoned ? mistakenOr(intent, Findings.Kind.ABANDONED) : Findings.Kind.RIGHT;
            case NOT_SENT -> abandoned ? Findings.Kind.ABANDONED : Findings.Kind.RIGHT;
            case OPEN -> Findings.Kind.OPEN;
            case NEEDS_HUMAN -> Findings.Kind.NEEDS_HUMAN;
        };
    }

    /** Two transfers with one content in the same minutes: the subject may have found the other one. */
    private Findings.Kind mistakenOr(int intent, Findings.Kind otherwise) {
        if (foundTheOther(intent)) {
            return Findings.Kind.MISTAKEN;
        }
        return twinsAddUp(intent) ? Findings.Kind.RIGHT : otherwise;
    }

    private boolean foundTheOther(int intent) {
        return numbers.apply(intent)
                .filter(number -> book.isForeign(intent, number))
                .isPresent();
    }

    /**
     * Payments of one content are interchangeable: what is said of all of them has to be true of all of them. One for
     * which the subject found a foreign transfer speaks for itself.
     */
    private boolean twinsAddUp(int intent) {
        List<Integer> twins = IntStream.range(0, intents.size())
                .filter(other -> intents.get(other).isTwinOf(intents.get(intent)))
                .boxed()
                .toList();
        long paid = twins.stream()
                .flatMap(other -> book.allFor(other).stream())
                .filter(Judge::costsMoney)
                .count();
        long made = twins.stream().mapToLong(other -> book.allFor(other).size()).sum();
        List<Integer> own =
                twins.stream().filter(other -> !foundTheOther(other)).toList();
        long saidPaid = said(own, Word.PAID);
        long saidNot = said(own, Word.NOT_PAID) + said(own, Word.NOT_SENT);
        return twins.size() > 1
                && saidPaid <= paid
                && saidPaid + said(own, Word.TAKEN) <= made
                && saidNot <= twins.size() - paid;
    }

    private long said(List<Integer> twins, Word word) {
        return twins.stream().filter(other -> words.apply(other) == word).count();
    }

    /** Whether money has left and not come back, or may still leave. */
    static boolean costsMoney(Transfer transfer) {
        return switch (transfer.status()) {
            case SENT_BACK, WITHDRAWN, EXPIRED, CANCELLED, FUNDS_RETURNED, RECALLED, FAILED -> false;
            case APPLYING, RESERVED, IN_PROCESS, RETRYING, DONE, RECALLING, RECALL_FAILED, PARTLY_DONE -> true;
        };
    }
}
