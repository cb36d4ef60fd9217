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

    private ResolverReport(Builder from) {
        this.open = Map.copyOf(from.open);
        this.looked = from.looked;
        this.changed = from.changed;
        this.needHuman = List.copyOf(from.needHuman);
        this.unasked = List.copyOf(from.unasked);
        this.unreadable = List.copyOf(from.unreadable);
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

    @Override
    public String toString() {
        return "ResolverReport[looked " + looked + ", changed " + changed + ", open " + new TreeMap<>(named())
                + ", human " + needHuman.size() + ", unasked " + unasked.size() + ", unreadable " + unreadable.size()
                + "]";
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
        private int looked;
        private int changed;

        void looked() {
            looked++;
        }

        void changed() {
            changed++;
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
