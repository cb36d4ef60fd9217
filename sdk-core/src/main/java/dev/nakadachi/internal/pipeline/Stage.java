package dev.nakadachi.internal.pipeline;

/**
 * The seats of the pipeline, in the order in which every call takes them; {@code docs/pipeline.md} is printed from
 * here.
 */
enum Stage {
    AUDIT_OPEN(1, Turn.CALL, "the execution log knows the call; without a durable record no UNSAFE call goes on"),
    STOP_SWITCH(2, Turn.CALL, "is the provider, tenant, user, grant or operation stopped?"),
    CAPABILITY(3, Turn.CALL, "does the profile declare it, does the consent cover it?"),
    SPEC_VERSION(4, Turn.CALL, "pins the spec version of this call or refuses it"),
    ENCODE(5, Turn.CALL, "provider: input to request, once and pure; may refuse the input"),
    LEDGER(6, Turn.CALL, "UNSAFE: the intent is durable; a known key returns its recorded state"),
    DEADLINE(7, Turn.CALL, "starts the time that waits, refresh, headers and body share"),
    RETRY(8, Turn.CALL, "decides by safety and by whether anything may have been executed"),
    CALL_BUDGET(9, Turn.ATTEMPT, "waits for a slot of the institution"),
    CREDENTIAL(10, Turn.ATTEMPT, "FRESH, STALE or EXPIRED; one refresh for all callers"),
    SIGN(11, Turn.ATTEMPT, "adds the credential as the profile says"),
    GATE(12, Turn.ATTEMPT, "the stop switch again; UNSAFE: SENT is durable in the ledger, and the log says so"),
    OBSERVE(13, Turn.ATTEMPT, "allow-listed log and listener, wrapped around SEND"),
    SEND(14, Turn.ATTEMPT, "the only I/O to the institution; whole body, bounded"),
    CLASSIFY(15, Turn.ATTEMPT, "status, media type and error table give a canonical verdict"),
    DECODE(16, Turn.CALL, "provider: answer to model, pure; UNSAFE: a broken body is Unknown"),
    LEDGER_CLOSE(17, Turn.CALL, "UNSAFE: the outcome is durable before the caller sees it, or the ledger keeps SENT"),
    AUDIT_CLOSE(18, Turn.CALL, "always paired with the first stage");

    /** How often a stage runs. */
    enum Turn {
        CALL,
        ATTEMPT
    }

    private final int number;
    private final Turn turn;
    private final String purpose;

    Stage(int number, Turn turn, String purpose) {
        this.number = number;
        this.turn = turn;
        this.purpose = purpose;
    }

    int number() {
        return number;
    }

    Turn turn() {
        return turn;
    }

    String purpose() {
        return purpose;
    }
}
