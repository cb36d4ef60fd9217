package dev.nakadachi.audit;

import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.ledger.LedgerMark;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as the execution log records it. It carries no name, account number, token or secret: users
 * appear as {@link Pseudonym}, open texts are masked when they are made. Immutable and thread-safe.
 *
 * <p>The standard members and their spelling in the log are those of {@code docs/audit-format.md}; what a member of
 * {@link #more} means is up to who wrote it.
 */
public final class AuditEvent {

    /** The schema version of the events that this release writes. */
    public static final int SCHEMA_VERSION = 1;

    private final AuditKind kind;
    private final Instant time;
    private final CorrelationId call;
    private final Map<String, AuditValue> members;
    private final Map<String, AuditValue> more;
    private final @Nullable LedgerMark mark;

    AuditEvent(
            AuditKind kind,
            Instant time,
            CorrelationId call,
            Map<String, AuditValue> members,
            Map<String, AuditValue> more,
            @Nullable LedgerMark mark) {
        this.kind = kind;
        this.time = time;
        this.call = call;
        this.members = members;
        this.more = more;
        this.mark = mark;
    }

    /**
     * Begins an event.
     *
     * @param kind what it tells
     * @param time when it happened; recorded in UTC, cut to milliseconds
     * @param call the call it belongs to
     * @return a builder for the rest
     */
    public static AuditEventBuilder builder(AuditKind kind, Instant time, CorrelationId call) {
        return new AuditEventBuilder(kind, time, call);
    }

    /**
     * The schema version of this event.
     *
     * @return {@link #SCHEMA_VERSION}
     */
    public int schemaVersion() {
        return SCHEMA_VERSION;
    }

    /**
     * What it tells.
     *
     * @return the kind
     */
    public AuditKind kind() {
        return kind;
    }

    /**
     * When it happened.
     *
     * @return the time
     */
    public Instant time() {
        return time;
    }

    /**
     * The call it belongs to.
     *
     * @return the correlation id
     */
    public CorrelationId call() {
        return call;
    }

    /**
     * The standard members beside kind, time and call, by their name in the log.
     *
     * @return an unmodifiable map in the order of the format
     */
    public Map<String, AuditValue> members() {
        return members;
    }

    /**
     * One standard member.
     *
     * @param name its name in the log, such as {@code result}
     * @return the value, empty where the event has none
     */
    public Optional<AuditValue> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * The newest step of the transfer ledger that the event tells of. Whoever keeps the log keeps the one with the
     * highest position; see {@link AuditSink#ledgerMarks}.
     *
     * @return where it stands, empty where the event tells of none
     */
    public Optional<LedgerMark> ledgerMark() {
        return Optional.ofNullable(mark);
    }

    /**
     * The open members.
     *
     * @return an unmodifiable map, sorted by name
     */
    public Map<String, AuditValue> more() {
        return more;
    }

    @Override
    public String toString() {
        return "AuditEvent[" + kind + ", " + time + ", " + call + ", " + members + ", " + more + "]";
    }
}
