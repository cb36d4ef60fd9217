package dev.nakadachi.bank.resolve;

import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one pass found. Prints counts only. Immutable and thread-safe. */
public final class ResolverReport {

    private final Map<LedgerState, Long> open;
    private final int looked;
    private final int changed;
    private final List<HumanCase> needHuman;
    private final List<Unasked> unasked;
    private final List<Unreadable> unreadable;
    private final List<TrackedCommand> fromLater;
    private final int keptOut;

    private ResolverReport(Builder from) {
        this.open = Map.copyOf(from.open);
        this.looked = from.looked;
        this.changed = from.changed;
        this.needHuman = List.copyOf(from.needHuman);
        this.unasked = List.copyOf(from.unasked);
        this.unreadable = List.copyOf(from.unreadable);
        this.fromLater = List.copyOf(from.fromLater);
        this.keptOut = from.keptOut;
    }

    /**
     * The report of a pass that found nothing to look at.
     *
     * @return a report without commands
     */
    public static ResolverReport none() {
        return new Builder().build();
    }

    /**
     * A command about which the bank could not be asked in this pass. Closed by nature, hence a record.
     *
     * @param command the command
     * @param why what stood in the way, such as an outage or a consent that ended
     */
    public record Unasked(TrackedCommand command, Problem why) {}

    /**
     * An entry of the ledger that cannot be read. It may be of any institution. Closed by nature, hence a record.
     *
     * @param entry its name
     * @param why what is wrong with it
     */
    public record Unreadable(LedgerKey entry, Problem why) {}

    /**
     * The commands that are open after the pass.
     *
     * @return how many of each state
     */
    public Map<LedgerState, Long> open() {
        return open;
    }

    /**
     * How many commands were due and looked at by this node.
     *
     * @return the number
     */
    public int looked() {
        return looked;
    }

    /**
     * How many changes of state this node recorded.
     *
     * @return the number
     */
    public int changed() {
        return changed;
    }

    /**
     * Every command that waits for a person, whichever pass and node found that.
     *
     * @return the cases
     */
    public List<HumanCase> needHuman() {
        return needHuman;
    }

    /**
     * Those that were due and about which the bank could not be asked.
     *
     * @return the commands, each with why
     */
    public List<Unasked> unasked() {
        return unasked;
    }

    /**
     * Entries of the ledger that cannot be read. They stop no other command, and none is taken for found by likeness
     * while there are some.
     *
     * @return the entries, each with why
     */
    public List<Unreadable> unreadable() {
        return unreadable;
    }

    /**
     * Open commands whose newest step is dated later than this node's clock and the tolerance: the clock of this node
     * is behind, or that of the node that wrote the step was ahead. What such a node concluded from the time was early.
     *
     * @return the commands, none while the clocks agree
     */
    public List<TrackedCommand> fromLater() {
        return fromLater;
    }

    /**
     * How many commands were due by this node's schedule and are another node's until its next look. Where several
     * nodes run, that is so as a rule; a node that looks at none and is kept out of all while the others look at none
     * has a wrong clock, or they have.
     *
     * @return the number
     */
    public int keptOut() {
        return keptOut;
    }

    @Override
    public String toString() {
        return "ResolverReport[looked " + looked + ", changed " + changed + ", open " + new TreeMap<>(named())
                + ", human " + needHuman.size() + ", unasked " + unasked.size() + ", unreadable " + unreadable.size()
                + ", from later " + fromLater.size() + ", kept out of " + keptOut + "]";
    }

    private Map<String, Long> named() {
        Map<String, Long> named = new TreeMap<>();
        open.forEach((state, count) -> named.put(state.value(), count));
        return named;
    }

    /** Collects a report. Not thread-safe. */
    static final class Builder {

        private final Map<LedgerState, Long> open = new HashMap<>();
        private final List<HumanCase> needHuman = new ArrayList<>();
        private final List<Unasked> unasked = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private final List<TrackedCommand> fromLater = new ArrayList<>();
        private int keptOut;
        private int looked;
        private int changed;

        void looked() {
            looked++;
        }

        void changed() {
            changed++;
        }

        void keptOut() {
            keptOut++;
        }

        void fromLater(TrackedCommand command) {
            fromLater.add(command);
        }

        void open(TrackedCommand command) {
            open.merge(command.state(), 1L, Long::sum);
            if (command.state().equals(LedgerState.NEEDS_HUMAN)) {
                needHuman.add(HumanCase.of(command));
            }
        }

        void unasked(TrackedCommand command, Problem why) {
            unasked.add(new Unasked(command, why));
        }

        void unreadable(LedgerKey entry, Problem why) {
            unreadable.add(new Unreadable(entry, why));
        }

        ResolverReport build() {
            return new ResolverReport(this);
        }
    }
}
