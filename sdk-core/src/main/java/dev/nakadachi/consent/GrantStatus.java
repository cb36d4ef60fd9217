package dev.nakadachi.consent;

import dev.nakadachi.id.GrantId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a grant stands, why, and what to do now. Immutable and thread-safe. */
public final class GrantStatus {

    private final GrantId grant;
    private final GrantState state;
    private final GrantCause cause;
    private final Instant since;
    private final @Nullable Instant expiresAt;
    private final GrantAdvice advice;

    private GrantStatus(
            GrantId grant,
            GrantState state,
            GrantCause cause,
            Instant since,
            @Nullable Instant expiresAt,
            GrantAdvice advice) {
        this.grant = Objects.requireNonNull(grant, "grant");
        this.state = Objects.requireNonNull(state, "state");
        this.cause = Objects.requireNonNull(cause, "cause");
        this.since = Objects.requireNonNull(since, "since");
        this.expiresAt = expiresAt;
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    /**
     * A status of a grant whose end is not known.
     *
     * @param grant which
     * @param state where it stands
     * @param cause why
     * @param since from when on
     * @param advice what to do
     * @return the status
     */
    public static GrantStatus of(GrantId grant, GrantState state, GrantCause cause, Instant since, GrantAdvice advice) {
        return new GrantStatus(grant, state, cause, since, null, advice);
    }

    /**
     * The same status with the end of the consent.
     *
     * @param value the time
     * @return a copy
     */
    public GrantStatus withExpiry(Instant value) {
        return new GrantStatus(grant, state, cause, since, Objects.requireNonNull(value, "value"), advice);
    }

    /**
     * Which grant.
     *
     * @return its id
     */
    public GrantId grant() {
        return grant;
    }

    /**
     * Where it stands.
     *
     * @return the state
     */
    public GrantState state() {
        return state;
    }

    /**
     * Why it stands there.
     *
     * @return the cause
     */
    public GrantCause cause() {
        return cause;
    }

    /**
     * From when on it stands there: for what the institution told, when it told it.
     *
     * @return the time
     */
    public Instant since() {
        return since;
    }

    /**
     * When the consent ends or ended by its period.
     *
     * @return the time, empty where neither the institution nor the profile tells
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /**
     * What to do now.
     *
     * @return the advice
     */
    public GrantAdvice advice() {
        return advice;
    }

    /**
     * Whether calls can be made on it.
     *
     * @return as {@link GrantState#isUsable()}
     */
    public boolean isUsable() {
        return state.isUsable();
    }

    @Override
    public String toString() {
        return "GrantStatus[" + grant + " " + state + ", " + cause + ", " + advice + "]";
    }
}
