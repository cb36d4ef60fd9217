package dev.nakadachi.operation;

import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.UnknownMemberListener;
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
    private final UnknownMemberListener listener;

    /**
     * An answer.
     *
     * @param status 100 to 599
     * @param body opens the bytes in memory, as often as asked
     */
    public ApiAnswer(int status, Supplier<InputStream> body) {
        this(status, body, UnknownMemberListener.none());
    }

    private ApiAnswer(int status, Supplier<InputStream> body, UnknownMemberListener listener) {
        this.status = status;
        this.body = Objects.requireNonNull(body, "body");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * The same answer, whose reading is watched.
     *
     * @param value hears of members that the provider does not know
     * @return a copy
     */
    public ApiAnswer watchedBy(UnknownMemberListener value) {
        return new ApiAnswer(status, body, value);
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
        return JsonReader.read(body.get(), listener, shape);
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
