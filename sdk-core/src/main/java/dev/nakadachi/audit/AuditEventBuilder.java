package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the members of an {@link AuditEvent}; every member is optional. Not thread-safe. */
public final class AuditEventBuilder {

    private static final int MOST_OPEN_MEMBERS = 32;

    private static final Rule<String> OPERATION = Rule.pattern(
            "AuditEvent.operation",
            "[a-z][a-z0-9.-]{0,63}",
            "is 1 to 64 lower-case letters, digits, dots or dashes, starting with a letter",
            "use the name of the operation");
    private static final Rule<String> SAFETY = Rule.pattern(
            "AuditEvent.safety", "[a-z-]{1,16}", "is a lower-case word", "use the word of the operation's safety");
    private static final Rule<Integer> STATUS = Rule.of(
            "AuditEvent.httpStatus",
            "is 100 to 599",
            "leave it out where no answer came",
            status -> status >= 100 && status <= 599);
    private static final Rule<Integer> ATTEMPT =
            Rule.of("AuditEvent.attempt", "is at least 1", "count attempts from 1", attempt -> attempt >= 1);
    private static final Rule<Long> SEQUENCE = Rule.of(
            "AuditEvent.ledgerSequence",
            "is at least 1",
            "use the sequence that the ledger returned",
            sequence -> sequence >= 1);
    private static final Rule<String> NAME = Rule.pattern(
            "AuditEvent.with",
            "[a-z][a-z0-9-]{0,31}",
            "has a name of 1 to 32 lower-case letters, digits or dashes",
            "rename the member");

    private final AuditKind kind;
    private final Instant time;
    private final CorrelationId call;
    private final Map<Member, AuditValue> members = new EnumMap<>(Member.class);
    private final Map<String, AuditValue> more = new TreeMap<>();
    private @Nullable LedgerMark mark;

    /** The standard members in the order of the format. */
    private enum Member {
        INSTITUTION,
        ENVIRONMENT,
        TENANT,
        OPERATION,
        SAFETY,
        USER,
        GRANT,
        RESULT,
        STATUS,
        CODE,
        ATTEMPT,
        LEDGER,
        ENTRY,
        STEP;

        private final String inLog = name().toLowerCase(Locale.ROOT);
    }

    AuditEventBuilder(AuditKind kind, Instant time, CorrelationId call) {
        this.kind = kind;
        this.time = time;
        this.call = call;
    }

    /**
     * Where it happened.
     *
     * @param value the institution
     * @return this
     */
    public AuditEventBuilder institution(InstitutionId value) {
        return put(Member.INSTITUTION, AuditValue.identifier(value.value()));
    }

    /**
     * In which environment of the institution.
     *
     * @param value the environment
     * @return this
     */
    public AuditEventBuilder environment(EnvironmentId value) {
        return put(Member.ENVIRONMENT, AuditValue.identifier(value.value()));
    }

    /**
     * For which tenant.
     *
     * @param value the tenant
     * @return this
     */
    public AuditEventBuilder tenant(TenantId value) {
        return put(Member.TENANT, AuditValue.identifier(value.value()));
    }

    /**
     * What was asked for.
     *
     * @param value the operation's name, 1 to 64 lower-case letters, digits, dots or dashes
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when the name breaks the rule
     */
    public AuditEventBuilder operation(String value) {
        return put(Member.OPERATION, AuditValue.identifier(OPERATION.check(value)));
    }

    /**
     * How safe the operation is to repeat.
     *
     * @param value a lower-case word, such as {@code read} or {@code unsafe}
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is no such word
     */
    public AuditEventBuilder safety(String value) {
        return put(Member.SAFETY, AuditValue.identifier(SAFETY.check(value)));
    }

    /**
     * For whom.
     *
     * @param value the user's pseudonym
     * @return this
     */
    public AuditEventBuilder user(Pseudonym value) {
        return put(Member.USER, AuditValue.identifier(value.value()));
    }

    /**
     * Under which consent.
     *
     * @param value the grant
     * @return this
     */
    public AuditEventBuilder grant(GrantId value) {
        return put(Member.GRANT, AuditValue.identifier(value.value()));
    }

    /**
     * How it ended.
     *
     * @param value the result
     * @return this
     */
    public AuditEventBuilder result(AuditResult value) {
        return put(Member.RESULT, AuditValue.identifier(value.value()));
    }

    /**
     * The HTTP status of the answer.
     *
     * @param value 100 to 599
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public AuditEventBuilder httpStatus(int value) {
        return put(Member.STATUS, AuditValue.number(STATUS.check(value)));
    }

    /**
     * The institution's own code, masked as {@link AuditValue#text} says.
     *
     * @param value the code as the institution sent it
     * @return this
     */
    public AuditEventBuilder providerCode(String value) {
        return put(Member.CODE, AuditValue.text(value));
    }

    /**
     * Which attempt of the call.
     *
     * @param value 1 for the first
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is less than 1
     */
    public AuditEventBuilder attempt(int value) {
        return put(Member.ATTEMPT, AuditValue.number(ATTEMPT.check(value)));
    }

    /**
     * A position in a ledger of your own. For the SDK's use {@link #ledgerMark}.
     *
     * @param value at least 1
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when it is less than 1
     */
    public AuditEventBuilder ledgerSequence(long value) {
        return put(Member.LEDGER, AuditValue.number(SEQUENCE.check(value)));
    }

    /**
     * The newest step of the transfer ledger that the event tells of: its position in the whole ledger, the keyed
     * digest that names its entry, and its place there.
     *
     * @param value where it stands
     * @return this
     */
    public AuditEventBuilder ledgerMark(LedgerMark value) {
        mark = value;
        return ledgerStep(value.entry(), value.sequence()).ledgerSequence(value.position());
    }

    /**
     * A step of the transfer ledger that was read and not written, so that its position is not known. No ledger is
     * compared with it.
     *
     * @param entry the entry
     * @param sequence its place there, at least 1
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when the place is less than 1
     */
    public AuditEventBuilder ledgerStep(LedgerKey entry, long sequence) {
        return put(Member.ENTRY, AuditValue.identifier(entry.id()))
                .put(Member.STEP, AuditValue.number(SEQUENCE.check(sequence)));
    }

    /**
     * An open member.
     *
     * @param name 1 to 32 lower-case letters, digits or dashes, starting with a letter
     * @param value its value; a second value of a name replaces the first
     * @return this
     * @throws dev.nakadachi.error.InvalidInputException when the name breaks the rule or there are more than 32 members
     */
    public AuditEventBuilder with(String name, AuditValue value) {
        more.put(NAME.check(name), value);
        if (more.size() > MOST_OPEN_MEMBERS) {
            throw Rule.of("AuditEvent.with", "has at most 32 open members", "record less", more::containsKey)
                    .broken();
        }
        return this;
    }

    /**
     * Makes the event.
     *
     * @return the event
     */
    public AuditEvent build() {
        Map<String, AuditValue> standard = new LinkedHashMap<>();
        members.forEach((member, value) -> standard.put(member.inLog, value));
        return new AuditEvent(
                kind,
                time,
                call,
                Collections.unmodifiableMap(standard),
                Collections.unmodifiableMap(new TreeMap<>(more)),
                mark);
    }

    private AuditEventBuilder put(Member member, AuditValue value) {
        members.put(member, value);
        return this;
    }
}
