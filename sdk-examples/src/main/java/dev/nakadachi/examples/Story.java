package dev.nakadachi.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Speaks to the person at the terminal. What it says is kept in a file too, so that it can be searched for secrets. */
final class Story {

    private final PrintStream terminal;
    private final Path copy;
    private int chapter;

    Story(PrintStream terminal, Path copy) {
        this.terminal = terminal;
        this.copy = copy;
    }

    void title(String words) {
        say(words);
    }

    /** The next numbered step. */
    void step(String words) {
        chapter++;
        say("");
        say(String.format(Locale.ROOT, "%2d. %s", chapter, words));
    }

    /** Something that the step has found out. */
    void tell(String words) {
        say("    " + words);
    }

    /** A remark beside the story. */
    void quiet(String words) {
        say("    (" + words + ")");
    }

    /** Part of a line, for what takes time. */
    void begin(String words) {
        write("    " + words);
    }

    void more(String words) {
        write(words);
    }

    void end(String words) {
        write(words + "\n");
    }

    void last(String words) {
        say("");
        say(words);
    }

    /** On the screen only: an address that the person has to open and that nobody may keep. */
    void show(String words) {
        terminal.println("    " + words);
    }

    private void say(String line) {
        write(line + "\n");
    }

    private void write(String words) {
        terminal.print(words);
        terminal.flush();
        try {
            Files.writeString(copy, words, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
