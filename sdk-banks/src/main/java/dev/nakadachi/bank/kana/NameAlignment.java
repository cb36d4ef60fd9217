package dev.nakadachi.bank.kana;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays two names beside each other so that as little as possible is left unexplained: from every pair of places the
 * cheapest way to both ends, found from the ends to the heads.
 */
final class NameAlignment {

    private final MeasuredName first;
    private final MeasuredName second;
    private final @Nullable Step[][] best;

    NameAlignment(MeasuredName first, MeasuredName second) {
        this.first = first;
        this.second = second;
        this.best = new Step[first.size() + 1][second.size() + 1];
    }

    List<NameDifference> differences() {
        for (int at = first.size(); at >= 0; at--) {
            for (int with = second.size(); with >= 0; with--) {
                best[at][with] = cheapest(at, with);
            }
        }
        List<NameDifference> found = new ArrayList<>();
        Step step = best[0][0];
        int at = 0;
        int with = 0;
        while (step != null) {
            for (DifferenceReason reason : step.reasons()) {
                found.add(new NameDifference(reason, first.position(at), second.position(with)));
            }
            at = step.at();
            with = step.with();
            step = best[at][with];
        }
        return found;
    }

    /** Null at both ends, where nothing is left to do. */
    private @Nullable Step cheapest(int at, int with) {
        Step cheapest = null;
        for (Step step : steps(at, with)) {
            Step next = best[step.at()][step.with()];
            Step whole = step.before(next);
            if (cheapest == null || whole.cost() < cheapest.cost()) {
                cheapest = whole;
            }
        }
        return cheapest;
    }

    private List<Step> steps(int at, int with) {
        boolean firstLeft = at < first.size();
        boolean secondLeft = with < second.size();
        List<Step> steps = new ArrayList<>();
        if (firstLeft && secondLeft) {
            steps.add(Step.to(at + 1, with + 1, UnitPair.reasons(first, at, second, with)));
            addSameWords(steps, at, with);
        }
        if (firstLeft) {
            steps.add(Step.to(at + 1, with, UnitPair.reasonsAlone(first, at)));
            first.forms().get(at).stream()
                    .filter(WordForm::standsAlone)
                    .forEach(form -> steps.add(Step.to(at + form.units(), with, DifferenceReason.ABBREVIATION)));
        }
        if (secondLeft) {
            steps.add(Step.to(at, with + 1, UnitPair.reasonsAlone(second, with)));
            second.forms().get(with).stream()
                    .filter(WordForm::standsAlone)
                    .forEach(form -> steps.add(Step.to(at, with + form.units(), DifferenceReason.ABBREVIATION)));
        }
        if ((secondLeft && isCut(first, at, second, with)) || (firstLeft && isCut(second, with, first, at))) {
            steps.add(Step.to(first.size(), second.size(), DifferenceReason.CUT));
        }
        return steps;
    }

    private void addSameWords(List<Step> steps, int at, int with) {
        for (WordForm one : first.forms().get(at)) {
            for (WordForm other : second.forms().get(with)) {
                if (one.isSameWord(other)) {
                    steps.add(Step.to(at + one.units(), with + other.units(), DifferenceReason.ABBREVIATION));
                }
            }
        }
    }

    /** The name ends here while the other goes on, perhaps with the mark of a last kana that stayed behind. */
    private static boolean isCut(MeasuredName name, int at, MeasuredName other, int with) {
        if (!name.endsAField()) {
            return false;
        }
        boolean lostMark = at == name.size() - 1
                && name.unit(at).base() == other.unit(with).base()
                && name.unit(at).mark() == '\0'
                && other.unit(with).mark() != '\0';
        return at == name.size() || lostMark;
    }

    /** One step, and with {@link #before} all steps from there to the ends. */
    private record Step(int at, int with, List<DifferenceReason> reasons, int cost) {

        static Step to(int at, int with, DifferenceReason reason) {
            return to(at, with, List.of(reason));
        }

        static Step to(int at, int with, List<DifferenceReason> reasons) {
            return new Step(
                    at, with, reasons, reasons.stream().mapToInt(Step::cost).sum());
        }

        Step before(@Nullable Step next) {
            return next == null ? this : new Step(at, with, reasons, cost + next.cost);
        }

        private static int cost(DifferenceReason reason) {
            return switch (reason) {
                case WIDTH, LETTER_CASE -> 1;
                case SEPARATOR, LONG_VOWEL, SMALL_KANA, SOUND_MARK -> 2;
                case ABBREVIATION -> 5;
                case CUT -> 6;
                case OTHER -> 1000;
            };
        }
    }
}
