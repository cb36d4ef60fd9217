package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A logging backend may throw, as Log4j's appenders do when told to. That must not cost the caller the outcome. */
class BrokenLogTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("dev.nakadachi");
    private final FullDisk fullDisk = new FullDisk();
    private final Bench bench = new Bench();

    @BeforeEach
    void breakTheLog() {
        log.setLevel(Level.TRACE);
        log.addAppender(fullDisk);
    }

    @AfterEach
    void mendTheLog() {
        log.detachAppender(fullDisk);
        log.setLevel(null);
        assertThat(fullDisk.asked).as("how often the log was asked").isPositive();
    }

    @Test
    void anAcceptedCommandStaysAccepted() {
        bench.transport.answers(201, "{\"word\":\"taken\",\"fresh\":1}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void anOutcomeThatCannotBeRecordedStaysTheOutcome() {
        bench.ledger.failAfter(2);
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void anExecutionLogThatBreaksAfterSentToo() {
        bench.transport.then(() -> {
            bench.sink.failure = Optional.of(new IllegalStateException("a sink of the caller's own"));
            return new ScriptedTransport().answers(201, "{\"word\":\"taken\"}").next();
        });
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void aListenerThatThrowsToo() {
        bench.listener = new CallListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                throw new IllegalStateException("a listener of the caller's own");
            }
        };
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        bench.transport.answers(201, "{\"word\":");
        assertThat(bench.pay("100")).isEqualTo("unknown institution.answer-malformed");
    }

    @Test
    void aLostReplyStaysUnknown() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
    }

    @Test
    void aDefectAfterSentIsUnknown() {
        bench.transport.then(() -> {
            throw new IllegalStateException("defect of a transport");
        });
        assertThat(bench.pay("100")).isEqualTo("unknown institution.unclassified");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "UNKNOWN");
    }

    @Test
    void aReadIsStillAnswered() {
        bench.transport.answers(200, "{\"word\":\"hi\",\"fresh\":1}");
        assertThat(bench.greet()).isEqualTo("hi");
    }

    /** Throws out of the logger, which logback's own appenders never do. */
    private static final class FullDisk extends AppenderBase<ILoggingEvent> {

        int asked;

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // one thread logs here
        public void doAppend(ILoggingEvent event) {
            asked++;
            throw new IllegalStateException("no space left on the disk of the log");
        }

        @Override
        protected void append(ILoggingEvent event) {}
    }
}
