package dev.nakadachi.transport;

/**
 * What came of one attempt, with the evidence for it. A caller that moves money reads: {@link NeverSent} and
 * {@link Unprocessed} are safe to repeat, {@link MaybeExecuted} is not, {@link Answered} is for the provider's table to
 * judge.
 */
public sealed interface Delivery {

    /**
     * How the transport knows.
     *
     * @return the evidence
     */
    Evidence evidence();

    /**
     * A whole answer was read.
     *
     * @param response the answer
     * @param evidence how the transport knows
     */
    record Answered(WireResponse response, Evidence evidence) implements Delivery {}

    /**
     * Proven: no byte of the request's body was asked for by the connection and no request without a body was written.
     *
     * @param evidence how the transport knows
     */
    record NeverSent(Evidence evidence) implements Delivery {}

    /**
     * Proven: the server turned an HTTP/2 stream away before it processed anything of the request, by RST_STREAM with
     * REFUSED_STREAM or by a GOAWAY whose last stream is below ours (RFC 9113 section 8.7).
     *
     * @param evidence how the transport knows
     */
    record Unprocessed(Evidence evidence) implements Delivery {}

    /**
     * The request, or a part of it, may have reached the institution, and no whole answer was read.
     *
     * @param evidence how the transport knows
     */
    record MaybeExecuted(Evidence evidence) implements Delivery {}
}
