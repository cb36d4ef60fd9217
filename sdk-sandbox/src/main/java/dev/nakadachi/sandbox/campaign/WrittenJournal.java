package dev.nakadachi.sandbox.campaign;

import java.util.Locale;
import java.util.Optional;

/** A journal as text. */
final class WrittenJournal implements Journal {

    private final StringBuilder to;

    WrittenJournal(StringBuilder to) {
        this.to = to;
    }

    @Override
    public void point(int number, Place place, String what, Optional<Mishap> mishap) {
        String words = mishap.map(one -> "   <-- " + one + ": " + one.words()).orElse("");
        to.append(String.format(Locale.ROOT, "  %3d %s %s%s%n", number, place, what, words));
    }

    @Override
    public void note(String words) {
        to.append(String.format(Locale.ROOT, "%s%n", words));
    }
}
