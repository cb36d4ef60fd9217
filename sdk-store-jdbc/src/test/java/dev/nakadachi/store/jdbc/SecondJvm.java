package dev.nakadachi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process on the class path of this one, which ends by itself or is killed where it halts. */
public final class SecondJvm implements AutoCloseable {

    /** As the system reports a process that a SIGKILL ended. */
    private static final int SIGKILL = 128 + 9;

    private static final String HALTED = "HALTED UNTIL KILLED";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final Duration PATIENCE = TestPostgres.PATIENCE;

    private final Process process;
    private final Path said;

    private SecondJvm(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** What it says goes to a file. */
    public static SecondJvm start(Class<?> main, Path said, String... arguments) {
        try {
            return new SecondJvm(
                    command(main, arguments)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start(),
                    said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How one is started. */
    public static ProcessBuilder command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** In the other process: this thread does nothing any more, until the process is killed. */
    public static void halt() {
        System.out.println(HALTED);
        try {
            Host.system().sleep(PATIENCE.multipliedBy(2));
        } catch (InterruptedException woken) {
            throw new IllegalStateException("woken", woken);
        }
        throw new IllegalStateException("nobody killed this process");
    }

    /** Kills it once it has halted; false when it ended well and never did. */
    public boolean killedWhereItHalts() {
        return killedWhereItHalts(() -> {});
    }

    /** SIGKILL, as of kill -9: no hook, no finally, no close. */
    public boolean killedWhereItHalts(Runnable before) {
        if (!halts()) {
            endsWell();
            return false;
        }
        before.run();
        process.destroyForcibly();
        assertThat(exit()).as(said()).isEqualTo(SIGKILL);
        return true;
    }

    public void endsWell() {
        assertThat(exit()).as(said()).isZero();
    }

    private boolean halts() {
        try {
            for (long waited = 0; !said().contains(HALTED); waited++) {
                if (process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return said().contains(HALTED);
                }
                assertThat(waited).as(said()).isLessThan(PATIENCE.dividedBy(LOOK_AGAIN));
            }
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private int exit() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(said())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
