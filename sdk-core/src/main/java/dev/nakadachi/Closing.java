package dev.nakadachi;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Closes parts one after the other: a part that fails does not keep the next one open. */
final class Closing {

    private Closing() {}

    static void all(Deque<AutoCloseable> parts) {
        RuntimeException first = null;
        while (!parts.isEmpty()) {
            first = joined(first, close(parts.pop()));
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException close(AutoCloseable part) {
        try {
            part.close();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Problem.of(ErrorCode.INTERRUPTED, "interrupted while closing")
                    .toException(e);
        } catch (RuntimeException e) {
            return e;
        } catch (Exception e) {
            return Problem.of(ErrorCode.STORE_FAILED, "a part could not be closed")
                    .toException(e);
        }
    }

    private static @Nullable RuntimeException joined(
            @Nullable RuntimeException first, @Nullable RuntimeException next) {
        if (first != null && next != null) {
            first.addSuppressed(next);
        }
        return first == null ? next : first;
    }
}
