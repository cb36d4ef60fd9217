package dev.nakadachi.bank.notice;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.transport.Headers;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Receives the notices that a bank pushes: the user's own HTTP server hands over headers and body as they arrived, and
 * answers with {@link NoticeVerdict#status()}. A notice is proven before a byte of it is read as JSON, must not be
 * older than the window, and is durable in the sink before the verdict says so; one that comes again is not kept again.
 * Thread-safe where the sink is.
 */
public final class NoticeReceiver {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Rule<Duration> WINDOW = Rule.of(
            "NoticeReceiver.window",
            "is longer than nothing",
            "say how old a notice may be",
            window -> !window.isNegative() && !window.isZero());

    private final NoticeProof proof;
    private final AnswerDecoder<DepositNews> decoder;
    private final Duration window;
    private final DepositSink sink;
    private final Host host;

    /**
     * A receiver; a provider's own class has one with the facts of its bank.
     *
     * @param proof what shows that a notice comes from the bank
     * @param decoder reads a notice
     * @param window how old a notice may be, longer than nothing
     * @param sink where deposits are kept
     * @param host says what time it is
     * @throws dev.nakadachi.error.InvalidInputException when no notice could be as young as the window
     */
    public NoticeReceiver(
            NoticeProof proof, AnswerDecoder<DepositNews> decoder, Duration window, DepositSink sink, Host host) {
        this.proof = Objects.requireNonNull(proof, "proof");
        this.decoder = Objects.requireNonNull(decoder, "decoder");
        this.window = WINDOW.check(window);
        this.sink = Objects.requireNonNull(sink, "sink");
        this.host = Objects.requireNonNull(host, "host");
    }

    /**
     * Takes a notice.
     *
     * @param headers as they arrived
     * @param body the bytes as they arrived, before any reading
     * @return what became of it; what the sink throws passes, and the bank is to be answered with an error then
     */
    public NoticeVerdict receive(Headers headers, byte[] body) {
        byte[] arrived = body.clone();
        if (!proof.holds(headers, arrived)) {
            return NoticeVerdict.NOT_PROVEN;
        }
        DepositNews news;
        try {
            news = decoder.decode(new ApiAnswer(200, () -> new ByteArrayInputStream(arrived)));
        } catch (MalformedJsonException e) {
            return NoticeVerdict.MALFORMED;
        }
        Instant made = news.at().toInstant();
        Instant now = host.now();
        if (made.isBefore(now.minus(window)) || made.isAfter(now.plus(AHEAD))) {
            return NoticeVerdict.OUT_OF_TIME;
        }
        return sink.keep(List.of(news)) > 0 ? NoticeVerdict.KEPT : NoticeVerdict.REPEATED;
    }

    @Override
    public String toString() {
        return "NoticeReceiver";
    }
}
