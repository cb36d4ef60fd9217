package dev.nakadachi.bank;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a bank says about a request: its number and whether it was completed. Immutable and thread-safe. */
public final class RequestResult {

    private final RequestNumber number;
    private final RequestState state;
    private final @Nullable OffsetDateTime completedAt;

    private RequestResult(RequestNumber number, RequestState state, @Nullable OffsetDateTime completedAt) {
        this.number = Objects.requireNonNull(number, "number");
        this.state = Objects.requireNonNull(state, "state");
        this.completedAt = completedAt;
    }

    /**
     * A result.
     *
     * @param number the bank's number
     * @param state how far it is
     * @return the result, without a time
     */
    public static RequestResult of(RequestNumber number, RequestState state) {
        return new RequestResult(number, state, null);
    }

    /**
     * The same result with the time of its completion.
     *
     * @param value the bank's own date and time
     * @return a copy
     */
    public RequestResult completedAt(OffsetDateTime value) {
        return new RequestResult(number, state, value);
    }

    /**
     * The bank's number.
     *
     * @return the number
     */
    public RequestNumber number() {
        return number;
    }

    /**
     * How far it is.
     *
     * @return the state
     */
    public RequestState state() {
        return state;
    }

    /**
     * When it was completed.
     *
     * @return the bank's own date and time, empty where it sends none
     */
    public Optional<OffsetDateTime> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    @Override
    public String toString() {
        return "RequestResult[" + number + " " + state + "]";
    }
}
