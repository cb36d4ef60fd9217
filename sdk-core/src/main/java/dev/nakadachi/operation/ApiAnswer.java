package dev.nakadachi.operation;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * An institution's answer as a provider sees it: status and body, no headers and no token. Prints the status only.
 * Immutable and thread-safe.
 */
public final class ApiAnswer {

    private final int status;
    private final Supplier<InputStream> body;

    /**
     * An answer.
     *
     * @param status 100 to 599
     * @param body opens the bytes in memory, as often as asked
     */
    public ApiAnswer(int status, Supplier<InputStream> body) {
        this.status = status;
        this.body = Objects.requireNonNull(body, "body");
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

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
