package dev.nakadachi.store.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.GrantId;
import dev.nakadachi.store.jdbc.SecondJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link DrillNode} in a JVM of its own, as the drill sees it. */
final class DrillJvm implements AutoCloseable {

    private static final int SIGKILL = 128 + 9;
    private static final String DONE = "DONE ";

    private final Process process;
    private final Path said;
    private final Writer orders;
    private final BufferedReader reports;

    private DrillJvm(Process process, Path said) {
        this.process = process;
        this.said = said;
        this.orders = new OutputStreamWriter(process.getOutputStream(), UTF_8);
        this.reports = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static DrillJvm start(DrillApplication.Setting setting, String name, GrantId grant, Instant now, Path said) {
        List<String> words = new ArrayList<>(setting.words());
        words.addAll(List.of(name, grant.value(), now.toString()));
        try {
            return new DrillJvm(
                    SecondJvm.command(DrillNode.class, words.toArray(String[]::new))
                            .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                            .start(),
                    said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void order(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException dead) {
            throw new UncheckedIOException(dead);
        }
    }

    /** The answer to the order; what a library prints in between is passed over. */
    String answer() {
        try {
            String line = reports.readLine();
            while (line != null && !line.startsWith(DONE)) {
                line = reports.readLine();
            }
            if (line == null) {
                throw new AssertionError("the process ended before it answered: " + Files.readString(said));
            }
            return line.substring(DONE.length());
        } catch (IOException dead) {
            throw new UncheckedIOException(dead);
        }
    }

    String ask(String order) {
        order(order);
        return answer();
    }

    /** As kill -9 does: no hook, no finally, no close. */
    void kill() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(SIGKILL);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
