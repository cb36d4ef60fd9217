package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.json.Notice;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class NoticingTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("dev.nakadachi.answer");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> heard = new ArrayList<>();
    private final Bench bench = new Bench();

    @BeforeEach
    void listen() {
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        logged.start();
        log.addAppender(logged);
        bench.listener = new CallListener() {
            @Override
            public void noticed(InstitutionId institution, OperationName operation, Notice notice) {
                heard.add(institution + " " + operation + " " + notice);
            }
        };
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(logged);
        log.setAdditive(true);
        log.setLevel(null);
    }

    @Test
    void aScreenedOperationMasksBeforeTheDecoderAndReportsTheMemberOnly() {
        bench.transport.answers(200, "{\"word\":\"a forbidden word\"}");
        assertThat(read()).isEqualTo("a * word");
        assertThat(heard).containsExactly("made-up letter.read MASKED_VALUE $.word TEXT");
        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage())
                    .startsWith("made-up letter.read call ")
                    .endsWith(": a value that must not be in the answer was masked at $.word")
                    .doesNotContain("forbidden");
        });
    }

    @Test
    void anUnknownMemberIsWorthADebugLine() {
        bench.transport.answers(200, "{\"word\":\"hi\",\"fresh\":\"forbidden\"}");
        read();
        assertThat(heard).containsExactly("made-up letter.read UNKNOWN_MEMBER $.fresh TEXT");
        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
            assertThat(event.getFormattedMessage()).endsWith("$.fresh").doesNotContain("forbidden");
        });
    }

    @Test
    void anOperationWithoutAScreenShowsTheTextAsItIs() {
        bench.transport.answers(200, "{\"word\":\"forbidden\"}");
        assertThat(bench.greet()).isEqualTo("forbidden");
        assertThat(heard).isEmpty();
    }

    @Test
    void eachNoticeOfAnAnswerIsToldOnce() {
        bench.transport.answers(200, "{\"word\":\"hi\",\"list\":[1,2,3],\"list2\":[{\"a\":1},{\"a\":1}]}");
        read();
        assertThat(heard)
                .containsExactly(
                        "made-up letter.read UNKNOWN_MEMBER $.list ARRAY",
                        "made-up letter.read UNKNOWN_MEMBER $.list2 ARRAY");
        String many = IntStream.range(0, 5_000)
                .mapToObj(number -> "\"m" + Integer.toString(number, 36) + "\":1")
                .collect(Collectors.joining(",", "{\"word\":\"hi\",", "}"));
        heard.clear();
        bench.transport.answers(200, many);
        read();
        assertThat(heard).hasSize(100);
    }

    private String read() {
        return bench.pipeline().call(Bench.SCREENED, "hello", Bench.GRANT);
    }
}
