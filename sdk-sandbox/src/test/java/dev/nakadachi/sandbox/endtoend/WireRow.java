package dev.nakadachi.sandbox.endtoend;

import java.util.Locale;
import java.util.OptionalInt;

/** What a case of the wire matrix came to, as the other JVM printed it. */
record WireRow(
        String version,
        String connection,
        int addresses,
        String name,
        String outcome,
        int connections,
        int whole,
        int refused,
        int overHttp2,
        int read,
        OptionalInt plainGet,
        OptionalInt plainPost) {

    static WireRow parse(String line) {
        String[] cells = line.split("\t", -1);
        return new WireRow(
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                cells[4],
                cells[5],
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                Integer.parseInt(cells[8]),
                Integer.parseInt(cells[9]),
                Integer.parseInt(cells[10]),
                number(cells[11]),
                number(cells[12]));
    }

    /** Whole requests but those that the server said it did not process. */
    int deliveries() {
        return whole - refused;
    }

    /** How it ended, without the code. */
    String kind() {
        return outcome.split(" ", 2)[0];
    }

    String key() {
        return version + ", " + connection + ", " + name;
    }

    boolean isOnKeptConnection() {
        boolean lost = name.contains("while idle") || name.contains("before") || name.contains("GOAWAY");
        return connection.equals("REUSED") && !lost;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-8s %-6s %d  %-52s %-36s %d %d %d %d %s %s",
                version,
                connection,
                addresses,
                name,
                outcome,
                whole,
                refused,
                deliveries(),
                read,
                text(plainGet),
                text(plainPost));
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }

    private static OptionalInt number(String cell) {
        return cell.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}
