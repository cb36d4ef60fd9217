package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;

/**
 * What an {@link AuditEvent} tells. Open: later versions and callers add kinds of their own, a reader keeps those that
 * it does not know. Closed by nature, hence a record.
 *
 * @param value is 1 to 64 characters: lower-case words with digits or dashes, joined by dots
 */
public record AuditKind(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "AuditKind",
            "(?=.{1,64}$)[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*",
            "is 1 to 64 characters: lower-case words with digits or dashes, joined by dots",
            "use a constant of AuditKind or a name of your own such as batch.started");

    /** A call begins; written before anything is sent. */
    public static final AuditKind CALL_OPENED = new AuditKind("call.opened");

    /** A call is over; pairs with {@link #CALL_OPENED} by correlation id. */
    public static final AuditKind CALL_CLOSED = new AuditKind("call.closed");

    /** One attempt of a call was made. */
    public static final AuditKind ATTEMPT = new AuditKind("attempt");

    /** A user was sent to the institution to consent. */
    public static final AuditKind CONSENT_STARTED = new AuditKind("consent.started");

    /** A consent came back, given or refused. */
    public static final AuditKind CONSENT_FINISHED = new AuditKind("consent.finished");

    /** A consent was revoked at the institution or forgotten here. */
    public static final AuditKind CONSENT_REVOKED = new AuditKind("consent.revoked");

    /** The tokens of a grant were refreshed, or the refresh failed. */
    public static final AuditKind TOKEN_REFRESHED = new AuditKind("token.refreshed");

    /** A store was restored from a backup. */
    public static final AuditKind RESTORE = new AuditKind("restore");

    /** The transfer ledger was compared with the log and lacks nothing that the log knows. */
    public static final AuditKind LEDGER_COMPARED = new AuditKind("ledger.compared");

    /** A ledger may have lost commands: every account is held. */
    public static final AuditKind RECONCILE_BEGUN = new AuditKind("reconcile.begun");

    /** Commands may leave from a held place again. */
    public static final AuditKind RECONCILE_RELEASED = new AuditKind("reconcile.released");

    /** No account is held any more. */
    public static final AuditKind RECONCILE_FINISHED = new AuditKind("reconcile.finished");

    /** A command that no call carries, such as a file of orders, may leave from here on. */
    public static final AuditKind HANDED_OVER = new AuditKind("command.handed-over");

    /** A person said what became of a command. */
    public static final AuditKind COMMAND_DECIDED = new AuditKind("command.decided");

    /** A node was announced that joins with a log of its own. */
    public static final AuditKind LOG_EXPECTED = new AuditKind("log.expected");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public AuditKind {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
