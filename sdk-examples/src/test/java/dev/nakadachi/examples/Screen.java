package dev.nakadachi.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an example tells its reader. */
final class Screen {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    PrintStream terminal() {
        return terminal;
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    String lastLine() {
        List<String> lines = text().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
