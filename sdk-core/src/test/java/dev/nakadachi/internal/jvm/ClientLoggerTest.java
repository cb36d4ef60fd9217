package dev.nakadachi.internal.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The level that docs/security.md asks for reaches the JDK's own client, also long after the start: the JDK holds its
 * loggers weakly, and one that is made anew is no longer tied to that of the client. Each in a JVM of its own.
 */
@Timeout(120)
class ClientLoggerTest {

    @Test
    void infoSilencesTheClientOfTheJdk() throws Exception {
        assertThat(said("INFO")).isEqualTo("no address logged");
    }

    @Test
    void fineLetsItPrintAddresses() throws Exception {
        assertThat(said("FINE")).isEqualTo("addresses logged");
    }

    private static String said(String level) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedLogger.class.getName(),
                        level)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jvm.waitFor()).isZero();
        return said.strip().lines().reduce("", (before, line) -> line);
    }
}
