package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PipelineOrderTest {

    @Test
    void aReadTakesEveryStageOnceInTheNumberedOrder() {
        Bench bench = new Bench();
        bench.transport.answers(200, "{\"word\":\"hi\"}");

        assertThat(bench.greet()).isEqualTo("hi");
        assertThat(bench.stages)
                .isEqualTo(Stream.of(Stage.values()).map(Stage::name).toList());
    }

    @Test
    void anUnsafeCallTakesTheSameStages() {
        Bench bench = new Bench();
        bench.transport.answers(201, "{\"word\":\"ok\"}");

        assertThat(bench.pay("100")).isEqualTo("accepted ok");
        assertThat(bench.stages)
                .isEqualTo(Stream.of(Stage.values()).map(Stage::name).toList());
    }

    @Test
    void aSecondAttemptGoesBackToRetryAndNoFurther() {
        Bench bench = new Bench();
        bench.transport.answers(401, "{}").answers(200, "{\"word\":\"hi\"}");

        bench.greet();

        List<String> afterFirstClassify =
                bench.stages.subList(bench.stages.indexOf("CLASSIFY") + 1, bench.stages.size());
        assertThat(afterFirstClassify)
                .containsExactly(
                        "RETRY",
                        "CALL_BUDGET",
                        "CREDENTIAL",
                        "SIGN",
                        "GATE",
                        "OBSERVE",
                        "SEND",
                        "CLASSIFY",
                        "DECODE",
                        "LEDGER_CLOSE",
                        "AUDIT_CLOSE");
    }

    @Test
    void stageNumbersRiseFromOne() {
        int expected = 1;
        for (Stage stage : Stage.values()) {
            assertThat(stage.number()).as(stage.name()).isEqualTo(expected++);
        }
    }

    @Test
    void thePageShowsWhatTheCodeDoes() throws IOException {
        Path page = Path.of("..", "docs", "pipeline.md");
        String printed = PipelinePage.print();
        if (Boolean.getBoolean("nakadachi.docs.write")) {
            Files.writeString(page, printed);
        }
        assertThat(Files.readString(page))
                .as("run with -Dnakadachi.docs.write=true to print the page anew")
                .isEqualTo(printed);
    }
}
