package dev.nakadachi.ledger;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All steps of one entry with their positions, as one file holds them. Immutable. */
final class EntryFile {

    private static final int OPEN = 'O';
    private static final int SETTLED = 'S';

    private final LedgerKey key;
    private final List<Placed> steps;

    private EntryFile(LedgerKey key, List<Placed> steps) {
        this.key = key;
        this.steps = List.copyOf(steps);
    }

    private record Placed(long position, LedgerStep step) {}

    static EntryFile empty(LedgerKey key) {
        return new EntryFile(key, List.of());
    }

    static String nameOf(LedgerKey key) {
        return "entry." + key.id();
    }

    static EntryFile parse(LedgerKey key, byte[] file) {
        FieldReader in = LedgerFrame.read(nameOf(key), file);
        List<Placed> steps = new ArrayList<>();
        while (!in.atEnd()) {
            Placed next = new Placed(in.number(), step(in));
            if (!steps.isEmpty()
                    && next.position() <= steps.get(steps.size() - 1).position()) {
                throw in.damaged("has positions that do not rise");
            }
            steps.add(next);
        }
        if (steps.isEmpty()) {
            throw in.damaged("holds no step");
        }
        return new EntryFile(key, steps);
    }

    byte[] write() {
        FieldWriter out = new FieldWriter();
        for (Placed placed : steps) {
            LedgerStep step = placed.step();
            Instant at = step.at();
            out.number(placed.position())
                    .text(step.state().value())
                    .octet(step.standing() == Standing.OPEN ? OPEN : SETTLED)
                    .number(at.getEpochSecond())
                    .number(at.getNano())
                    .bytes(step.sealed());
        }
        return LedgerFrame.write(nameOf(key), out);
    }

    EntryFile plus(long position, LedgerStep step) {
        List<Placed> longer = new ArrayList<>(steps);
        longer.add(new Placed(position, step));
        return new EntryFile(key, longer);
    }

    long sequence() {
        return steps.size();
    }

    /** The position of the newest step, 0 when there is none. */
    long lastPosition() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).position();
    }

    boolean holds(LedgerMark mark) {
        return mark.sequence() <= steps.size()
                && steps.get((int) mark.sequence() - 1).position() == mark.position();
    }

    Optional<LedgerMark> lastMark() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(new LedgerMark(key, sequence(), lastPosition()));
    }

    Optional<LedgerEntry> entry() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LedgerEntry(key, steps.stream().map(Placed::step).toList()));
    }

    private static LedgerStep step(FieldReader in) {
        try {
            LedgerState state = new LedgerState(in.text());
            Standing standing = standing(in);
            Instant at = Instant.ofEpochSecond(in.number(), in.number());
            return new LedgerStep(state, standing, at, in.bytes());
        } catch (InvalidInputException | DateTimeException | ArithmeticException impossible) {
            throw in.damaged("holds a step that cannot be");
        }
    }

    private static Standing standing(FieldReader in) {
        return switch (in.octet()) {
            case OPEN -> Standing.OPEN;
            case SETTLED -> Standing.SETTLED;
            default -> throw in.damaged("has a standing that this version does not know");
        };
    }
}
