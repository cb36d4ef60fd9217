package dev.nakadachi.operation;

import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An institution's answer as a provider sees it: status and body, no headers and no token. Prints the status only.
 * Immutable and thread-safe.
 */
public final class ApiAnswer {

    private final int status;
    private final Supplier<InputStream> body;
    private final TextScreen screen;
    private final NoticeListener listener;

    /**
     * An answer.
     *
     * @param status 100 to 599
     * @param body opens the bytes in memory, as often as asked
     */
    public ApiAnswer(int status, Supplier<InputStream> body) {
        this(status, body, TextScreen.open(), NoticeListener.none());
    }

    private ApiAnswer(int status, Supplier<InputStream> body, TextScreen screen, NoticeListener listener) {
        this.status = status;
        this.body = Objects.requireNonNull(body, "body");
        this.screen = Objects.requireNonNull(screen, "screen");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * The same answer, whose reading is watched.
     *
     * @param value hears of members that the provider does not know, and of texts that were masked
     * @return a copy
     */
    public ApiAnswer watchedBy(NoticeListener value) {
        return new ApiAnswer(status, body, screen, value);
    }

    /**
     * The same answer, of which the reader sees less. The bytes of {@link #body()} are not screened: decoders read with
     * {@link #json}.
     *
     * @param value what may be seen of every text
     * @return a copy
     */
    public ApiAnswer screenedBy(TextScreen value) {
        return new ApiAnswer(status, body, value, listener);
    }

    /**
     * The status.
     *
     * @return 100 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The body from its start.
     *
     * @return a stream in memory
     */
    public InputStream body() {
        return body.get();
    }

    /**
     * The body as JSON.
     *
     * @param shape reads the document's value
     * @param <T> what it becomes
     * @return what {@code shape} returned
     * @throws dev.nakadachi.json.MalformedJsonException when the body is not well-formed or not of the shape
     */
    public <T> T json(Function<JsonReader, T> shape) {
        return JsonReader.read(body.get(), screen, listener, shape);
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
