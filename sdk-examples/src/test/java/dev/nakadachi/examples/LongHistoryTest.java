package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LongHistoryTest {

    /** 100,000 lines of 500 a page are 200 pages. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aHundredThousandTransactionsFitThroughASmallHeap() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongHistory.class.getName()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("LONG HISTORY 100,000 transactions on 200 pages in a heap of 64 MiB");
        System.out.print(said.substring(said.indexOf("LONG HISTORY")));
    }
}
