package dev.nakadachi.sandbox.campaign;

import java.time.Duration;

/**
 * One step of a schedule. Closed by nature, hence a record.
 *
 * @param kind what is done
 * @param intent for which intent, 0 where it is for none
 * @param time how long, zero where no time passes
 */
record Step(Kind kind, int intent, Duration time) {

    enum Kind {
        /** The caller pays, or repeats it. */
        PAY,
        /** The caller cancels. */
        CANCEL,
        /** The subject looks after what is open. */
        LOOK,
        /** Time passes. */
        WAIT,
        /** The customer approves all that waits. */
        APPROVE,
        /** The customer refuses all that waits. */
        REFUSE,
        /** The customer orders the same amount to the same payee on the bank's own site. */
        ELSEWHERE,
        /** The process is replaced by one on the same node. */
        RESTART,
        /** The process is replaced by one on another node. */
        MOVE
    }

    static Step of(Kind kind) {
        return new Step(kind, 0, Duration.ZERO);
    }

    static Step of(Kind kind, int intent) {
        return new Step(kind, intent, Duration.ZERO);
    }

    static Step waiting(Duration time) {
        return new Step(Kind.WAIT, 0, time);
    }

    String words() {
        return switch (kind) {
            case PAY -> "pay intent " + intent;
            case CANCEL -> "cancel intent " + intent;
            case LOOK -> "look after what is open";
            case WAIT -> "let " + time + " pass";
            case APPROVE -> "the customer approves all that waits";
            case REFUSE -> "the customer refuses all that waits";
            case ELSEWHERE -> "the customer orders the content of intent " + intent + " on the bank's own site";
            case RESTART -> "restart on the same node";
            case MOVE -> "start on another node";
        };
    }
}
