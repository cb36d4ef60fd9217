package dev.nakadachi.error;

/**
 * A canonical error code, the same for every institution.
 *
 * <p>Open: a provider's table may name a code of its own; its advice is then that of {@link #UNCLASSIFIED}. The codes
 * below are the rows of {@code error-codes.csv}, which also holds the advice. Closed by nature, hence a record.
 *
 * @param value lower-case words joined by dots and dashes, such as {@code consent.expired}
 */
public record ErrorCode(String value) {

    private static final Rule<String> SHAPE = Rule.of(
            "ErrorCode",
            "is lower-case words joined by dots and dashes",
            "write it as in error-codes.csv",
            text -> text.matches("[a-z]+(?:[.-][a-z]+)*"));

    /** The caller's input breaks a rule; no byte has left. */
    public static final ErrorCode INVALID_INPUT = new ErrorCode("input.invalid");

    /** The SDK or the JVM is set up in a way that it refuses to run with. */
    public static final ErrorCode SETUP_REFUSED = new ErrorCode("setup.refused");

    /** A stop switch is set for this call. */
    public static final ErrorCode STOPPED = new ErrorCode("local.stopped");

    /** The provider's profile does not declare the operation. */
    public static final ErrorCode NOT_OFFERED = new ErrorCode("local.not-offered");

    /** How the institution does this is not public, and the caller has not configured it. */
    public static final ErrorCode NOT_CONFIGURED = new ErrorCode("local.not-configured");

    /** The spec version is not one the profile supports. */
    public static final ErrorCode SPEC_UNSUPPORTED = new ErrorCode("local.spec-unsupported");

    /** Money may move and no ledger is configured. */
    public static final ErrorCode LEDGER_MISSING = new ErrorCode("local.ledger-missing");

    /** A payment is beyond a limit of the partner's own. */
    public static final ErrorCode LIMIT_EXCEEDED = new ErrorCode("local.limit-exceeded");

    /** A payee is not on the partner's own list. */
    public static final ErrorCode PAYEE_NOT_LISTED = new ErrorCode("local.payee-not-listed");

    /** A payment needs a second person, and nobody has agreed. */
    public static final ErrorCode SECOND_PERSON_MISSING = new ErrorCode("local.second-person-missing");

    /** Money may move and no execution log is configured. */
    public static final ErrorCode AUDIT_MISSING = new ErrorCode("local.audit-missing");

    /**
     * The idempotency key was used for another content, which may have been carried out or may yet be: see the
     * execution.
     */
    public static final ErrorCode KEY_REUSED = new ErrorCode("local.key-reused");

    /** The same command is being carried out by another caller. */
    public static final ErrorCode KEY_IN_USE = new ErrorCode("local.key-in-use");

    /** The ledger may have lost commands, and the account was not released yet. */
    public static final ErrorCode RECONCILE_FIRST = new ErrorCode("local.reconcile-first");

    /** The SDK instance was closed. */
    public static final ErrorCode CLOSED = new ErrorCode("local.closed");

    /** No slot of the institution's call budget came free in time. */
    public static final ErrorCode BUDGET_EXHAUSTED = new ErrorCode("local.budget-exhausted");

    /** The calling thread was interrupted. */
    public static final ErrorCode INTERRUPTED = new ErrorCode("local.interrupted");

    /** The deadline passed before anything was sent. */
    public static final ErrorCode DEADLINE_BEFORE_SEND = new ErrorCode("local.deadline-before-send");

    /** The consent does not cover the operation. */
    public static final ErrorCode SCOPE_MISSING = new ErrorCode("consent.scope-missing");

    /** The institution ended the consent and did not say why. */
    public static final ErrorCode CONSENT_ENDED = new ErrorCode("consent.ended");

    /** The period of the consent is over. */
    public static final ErrorCode CONSENT_PERIOD_OVER = new ErrorCode("consent.period-over");

    /** The consent ended because the user changed the password of the Internet banking. */
    public static final ErrorCode CONSENT_PASSWORD_CHANGED = new ErrorCode("consent.password-changed");

    /** The consent ended because the user linked another service with the institution. */
    public static final ErrorCode CONSENT_OTHER_SERVICE = new ErrorCode("consent.other-service-linked");

    /** The consent ended because another account under the same login was linked. */
    public static final ErrorCode CONSENT_OTHER_ACCOUNT = new ErrorCode("consent.other-account-linked");

    /** The consent was revoked, here or by the user at the institution. */
    public static final ErrorCode CONSENT_REVOKED = new ErrorCode("consent.revoked");

    /** A newer consent of the same user took the place of this one. */
    public static final ErrorCode CONSENT_SUPERSEDED = new ErrorCode("consent.superseded");

    /** The tokens of the consent were lost on this side. */
    public static final ErrorCode TOKENS_LOST = new ErrorCode("consent.tokens-lost");

    /** The institution asks for a stronger or more recent login of the user (RFC 9470). */
    public static final ErrorCode CONSENT_STEP_UP = new ErrorCode("consent.step-up");

    /** A renewal was answered for another person than the one who gave the first consent. */
    public static final ErrorCode CONSENT_OTHER_SUBJECT = new ErrorCode("consent.other-subject");

    /** The user did not consent. */
    public static final ErrorCode CONSENT_DENIED = new ErrorCode("consent.denied");

    /** The callback does not belong to this consent: state, session, issuer or time. */
    public static final ErrorCode CONSENT_CALLBACK_REFUSED = new ErrorCode("consent.callback-refused");

    /** What the institution says of who the user is breaks a rule of OpenID Connect. */
    public static final ErrorCode IDENTITY_REFUSED = new ErrorCode("consent.identity-refused");

    /** The grant is not in the vault. */
    public static final ErrorCode GRANT_UNKNOWN = new ErrorCode("consent.grant-unknown");

    /** The institution does not accept the client's credentials. */
    public static final ErrorCode CLIENT_REFUSED = new ErrorCode("institution.client-refused");

    /** The institution refuses the access token. */
    public static final ErrorCode TOKEN_REFUSED = new ErrorCode("institution.token-refused");

    /** The institution refuses the proof of the key that the token is bound to (RFC 9449 section 7.1). */
    public static final ErrorCode PROOF_REFUSED = new ErrorCode("institution.proof-refused");

    /** The institution wants another nonce in the proof, again after it was given one (RFC 9449 sections 8 and 9). */
    public static final ErrorCode NONCE_WANTED = new ErrorCode("institution.nonce-wanted");

    /** The institution refuses the operation for this user or client. */
    public static final ErrorCode FORBIDDEN = new ErrorCode("institution.forbidden");

    /** The user has not set up the enquiry PIN at the institution, without which it answers no enquiry. */
    public static final ErrorCode ENQUIRY_PIN_NOT_SET = new ErrorCode("institution.enquiry-pin-not-set");

    /** What was asked for waits until an authorised person approves it at the institution. */
    public static final ErrorCode APPROVAL_PENDING = new ErrorCode("institution.approval-pending");

    /** The institution refuses the request as wrong. */
    public static final ErrorCode REQUEST_REFUSED = new ErrorCode("institution.request-refused");

    /** Found out later: the institution did not carry the command out. */
    public static final ErrorCode NOT_CARRIED_OUT = new ErrorCode("institution.not-carried-out");

    /** The institution does not know the thing asked for. */
    public static final ErrorCode NOT_FOUND = new ErrorCode("institution.not-found");

    /** The institution asks to slow down. */
    public static final ErrorCode RATE_LIMITED = new ErrorCode("institution.rate-limited");

    /** The institution is under maintenance. */
    public static final ErrorCode MAINTENANCE = new ErrorCode("institution.maintenance");

    /** The institution failed. */
    public static final ErrorCode UNAVAILABLE = new ErrorCode("institution.unavailable");

    /** No connection could be made; nothing was sent. */
    public static final ErrorCode UNREACHABLE = new ErrorCode("institution.unreachable");

    /** The institution's server turned the request away before it processed anything. */
    public static final ErrorCode UNPROCESSED = new ErrorCode("institution.unprocessed");

    /** The institution took too long. */
    public static final ErrorCode TIMED_OUT = new ErrorCode("institution.timed-out");

    /** The connection broke before a whole answer was read. */
    public static final ErrorCode CONNECTION_LOST = new ErrorCode("institution.connection-lost");

    /** A list changed while it was read, reading after reading. */
    public static final ErrorCode LIST_UNSETTLED = new ErrorCode("institution.list-unsettled");

    /** The answer is not what the specification says: truncated, malformed, or of another media type. */
    public static final ErrorCode ANSWER_MALFORMED = new ErrorCode("institution.answer-malformed");

    /** The answer is larger than the limit. */
    public static final ErrorCode ANSWER_TOO_LARGE = new ErrorCode("institution.answer-too-large");

    /** The institution redirects an API call, usually to a login page. */
    public static final ErrorCode REDIRECTED = new ErrorCode("institution.redirected");

    /** The proxy answered in the institution's place. */
    public static final ErrorCode PROXY_REFUSED = new ErrorCode("network.proxy-refused");

    /** TLS could not be established: certificate, host name or version. */
    public static final ErrorCode TLS_REFUSED = new ErrorCode("network.tls-refused");

    /** A store of the user (tokens, ledger, log) cannot be read or written. */
    public static final ErrorCode STORE_FAILED = new ErrorCode("store.failed");

    /** An entry of a store was damaged, moved or opened with the wrong key. */
    public static final ErrorCode STORE_TAMPERED = new ErrorCode("store.tampered");

    /** A store was written with another key set than the one that it was opened with. */
    public static final ErrorCode STORE_WRONG_KEYS = new ErrorCode("store.wrong-keys");

    /** Another writer was faster. */
    public static final ErrorCode STORE_CONFLICT = new ErrorCode("store.conflict");

    /** A code that no row classifies. */
    public static final ErrorCode UNCLASSIFIED = new ErrorCode("institution.unclassified");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public ErrorCode {
        SHAPE.check(value);
    }

    /**
     * What the caller can do.
     *
     * @return the advice of this code's row, or that of {@link #UNCLASSIFIED} when the table has no such row
     */
    public Advice advice() {
        return AdviceTable.adviceFor(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
