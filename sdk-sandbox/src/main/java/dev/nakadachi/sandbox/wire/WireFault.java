package dev.nakadachi.sandbox.wire;

import dev.nakadachi.error.Rule;
import java.time.Duration;
import java.util.Objects;

/** What a {@link TcpGate} does to one exchange. Immutable and thread-safe. */
public final class WireFault {

    private static final Rule<Long> COUNT =
            Rule.of("WireFault", "lets zero or more bytes pass", "count from 0", bytes -> bytes >= 0);
    private static final Rule<Duration> DELAY =
            Rule.of("WireFault", "delays by zero or more", "give a positive time", delay -> !delay.isNegative());
    private static final long ALL = Long.MAX_VALUE;
    private static final WireFault PASS = new WireFault(ALL, ALL, Duration.ZERO, Ending.FIN);

    private final long requestBytes;
    private final long answerBytes;
    private final Duration delay;
    private final Ending ending;

    private WireFault(long requestBytes, long answerBytes, Duration delay, Ending ending) {
        this.requestBytes = COUNT.check(requestBytes);
        this.answerBytes = COUNT.check(answerBytes);
        this.delay = DELAY.check(delay);
        this.ending = Objects.requireNonNull(ending, "ending");
    }

    /**
     * No fault.
     *
     * @return the shared instance
     */
    public static WireFault pass() {
        return PASS;
    }

    /**
     * The connection ends at the first byte of the request, which the server never sees.
     *
     * @param ending how the client sees it end
     * @return the fault
     */
    public static WireFault dropBeforeRequest(Ending ending) {
        return dropAfterRequestBytes(0, ending);
    }

    /**
     * The connection ends in the middle of the request: the server gets its first bytes, the client no answer.
     *
     * @param bytes how many bytes pass, zero or more, less than the request has; over TLS bytes of TLS records
     * @param ending how the client sees it end
     * @return the fault
     */
    public static WireFault dropAfterRequestBytes(long bytes, Ending ending) {
        return new WireFault(bytes, ALL, Duration.ZERO, ending);
    }

    /**
     * The server gets the whole request and begins to answer, the client gets no byte of it.
     *
     * @param ending how the client sees it end
     * @return the fault
     */
    public static WireFault dropAfterRequest(Ending ending) {
        return dropAfterAnswerBytes(0, ending);
    }

    /**
     * The server gets the whole request, the client gets the first bytes of the answer.
     *
     * @param bytes how many bytes pass, zero or more; over TLS bytes of TLS records
     * @param ending how the client sees it end
     * @return the fault
     */
    public static WireFault dropAfterAnswerBytes(long bytes, Ending ending) {
        return new WireFault(ALL, bytes, Duration.ZERO, ending);
    }

    /**
     * The same, after a wait that begins with the first byte of the server's answer.
     *
     * @param value zero or more
     * @return a copy
     */
    public WireFault after(Duration value) {
        return new WireFault(requestBytes, answerBytes, value, ending);
    }

    long requestBytes() {
        return requestBytes;
    }

    long answerBytes() {
        return answerBytes;
    }

    Duration delay() {
        return delay;
    }

    Ending ending() {
        return ending;
    }

    @Override
    public String toString() {
        return "WireFault[request bytes " + requestBytes + ", answer bytes " + answerBytes + ", after "
                + delay.toMillis() + " ms, " + ending + "]";
    }
}
