package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing under us sends a transfer twice: both versions of HTTP over TLS, fresh and reused connections, one and two
 * addresses of a name, every fault of {@link WireCases}, counted by a server behind TLS. Runs in a JVM of its own,
 * whose hosts file gives {@code localhost} two addresses; {@code -Dnakadachi.wire.java=/path/to/java} takes another
 * JDK.
 */
@Timeout(900)
class WireMatrixTest {

    private static final String JAVA = System.getProperty(
            "nakadachi.wire.java",
            Path.of(System.getProperty("java.home"), "bin", "java").toString());

    @TempDir
    private Path directory;

    @Test
    void aTransferIsDeliveredOnceAtMostWhateverEndsAndHoweverItIsConnected() throws Exception {
        List<WireRow> rows = run(List.of(), List.of());
        rows.forEach(System.out::println);
        System.out.println("WIRE MATRIX " + rows.size()
                + " cases, at most " + most(rows, WireRow::deliveries) + " delivery of a transfer, "
                + rows.stream().filter(row -> row.overHttp2() > 1).count()
                + " sent once more after a stream was turned away; beside it a read arrived up to "
                + most(rows, WireRow::read) + " times and a GET of the JDK's client up to "
                + most(rows, row -> row.plainGet().orElse(0)));

        assertThat(rows).hasSize(2 * WireCases.all().size());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.deliveries()).as("%s", row).isLessThanOrEqualTo(1);
            assertThat(row.whole()).as("%s", row).isLessThanOrEqualTo(2);
            assertThat(outcomes().get(row.key())).as("%s", row).contains(row.kind());
            if (row.whole() > 0) {
                assertThat(row.overHttp2() > 0)
                        .as("%s", row)
                        .isEqualTo(row.version().equals("HTTP/2"));
            }
            if (row.isOnKeptConnection()) {
                assertThat(row.connections()).as("%s", row).isZero();
            }
        });
    }

    /** The same counters beside it: a check that could not count to two would prove nothing. */
    @Test
    void theCountersCountToTwoAndMoreWhereSomebodyRepeats() throws Exception {
        List<WireRow> rows = run(List.of(), List.of("FIN after the request"));

        assertThat(rows).hasSize(8).allSatisfy(row -> {
            assertThat(row.deliveries()).as("%s", row).isEqualTo(1);
            assertThat(row.read()).as("%s", row).isEqualTo(2);
        });
        assertThat(rows)
                .filteredOn(row -> row.version().equals("HTTP/1.1"))
                .allSatisfy(row -> assertThat(row.plainGet()).as("%s", row).hasValue(2));
    }

    /** Set to anything, empty included, it makes the JDK repeat every method. */
    @Test
    void inAJvmThatRepeatsEveryMethodNoTransferLeavesWhileAPlainPostArrivesTwice() throws Exception {
        List<WireRow> rows = run(List.of("-Djdk.httpclient.enableAllMethodRetry"), List.of("FIN after the request"));

        assertThat(rows).hasSize(8).allSatisfy(row -> {
            assertThat(row.whole()).as("%s", row).isZero();
            assertThat(row.outcome()).as("%s", row).isEqualTo("undone setup.refused");
        });
        assertThat(rows)
                .filteredOn(row -> row.version().equals("HTTP/1.1"))
                .allSatisfy(row -> assertThat(row.plainPost()).as("%s", row).hasValue(2));
    }

    /** The property was set, read by the JDK and taken away again before the SDK was there to see it. */
    @Test
    void evenWhereTheJdkRepeatsBehindOurBackATransferIsDeliveredOnce() throws Exception {
        List<WireRow> rows = run(List.of("-Dwire.hidden"), List.of("FIN after the request"));

        assertThat(rows).hasSize(8).allSatisfy(row -> {
            assertThat(row.deliveries()).as("%s", row).isEqualTo(1);
            assertThat(row.outcome()).as("%s", row).isEqualTo("unknown institution.connection-lost");
        });
        assertThat(rows)
                .filteredOn(row -> row.version().equals("HTTP/1.1"))
                .allSatisfy(row -> assertThat(row.plainPost()).as("%s", row).hasValue(2));
    }

    private List<WireRow> run(List<String> properties, List<String> name) throws IOException, InterruptedException {
        Path hosts = Files.writeString(directory.resolve("hosts"), """
                127.0.0.1 localhost
                127.0.0.2 localhost
                """);
        Path said = directory.resolve("said");
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-Djdk.net.hosts.file=" + hosts));
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WireMatrix.class.getName()));
        command.add(Files.createDirectory(directory.resolve("store")).toString());
        command.addAll(name);
        Process jvm = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exit = jvm.waitFor();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        assertThat(exit).as(() -> String.join("\n", lines)).isZero();
        return lines.stream()
                .filter(line -> line.startsWith("ROW\t"))
                .map(WireRow::parse)
                .toList();
    }

    private static Map<String, Set<String>> outcomes() {
        return WireCases.all().stream()
                .collect(Collectors.toMap(
                        one -> one.version() + ", " + one.connection() + ", " + one.name(), WireCase::outcomes));
    }

    private static int most(List<WireRow> rows, ToIntFunction<WireRow> count) {
        return rows.stream().mapToInt(count).max().orElseThrow();
    }
}
