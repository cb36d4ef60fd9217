package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.TransferState;
import java.util.Optional;

/**
 * The state of one payment from the bank's word on it and on the whole. The own word goes first; a payment without one
 * takes the state of the whole only where that says the same of every payment.
 *
 * @param state as far as it is certain
 * @param basis on what it rests
 */
record Verdict(PaymentState.Kind state, Basis basis) {

    private static final Verdict NOT_TOLD = new Verdict(PaymentState.Kind.UNKNOWN, Basis.NOT_TOLD);
    static final Verdict UNCLEAR = new Verdict(PaymentState.Kind.UNKNOWN, Basis.UNCLEAR);

    static Verdict of(Optional<PaymentState> own, Optional<TransferState> whole) {
        Verdict byWhole = whole.map(Verdict::byWhole).orElse(NOT_TOLD);
        if (own.isEmpty()) {
            return byWhole;
        }
        PaymentState.Kind said = own.get().kind();
        boolean against = byWhole.state == PaymentState.Kind.FAILED
                && said != PaymentState.Kind.FAILED
                && said != PaymentState.Kind.UNKNOWN;
        return against ? UNCLEAR : new Verdict(said, Basis.ITS_OWN);
    }

    /** Without items: all that is known is what the whole says. What was sent back may be handed in again. */
    static Verdict byWhole(TransferState whole) {
        return switch (whole.kind()) {
            case COMPLETED -> whole(PaymentState.Kind.DONE);
            case WITHDRAWN, EXPIRED, CANCELLED, FAILED -> whole(PaymentState.Kind.FAILED);
            case RETURNED -> whole(PaymentState.Kind.RETURNED);
            case RECALLING -> whole(PaymentState.Kind.RECALLING);
            case RECALLED -> whole(PaymentState.Kind.RECALLED);
            case RECALL_FAILED -> whole(PaymentState.Kind.RECALL_FAILED);
            case AWAITING_APPROVAL, SENT_BACK, SCHEDULED, IN_PROCESS, RETRYING, PARTLY_COMPLETED, UNKNOWN -> NOT_TOLD;
        };
    }

    /** Whether who believes it of the wrong transfer pays again. */
    boolean isUnpaid() {
        return state == PaymentState.Kind.FAILED
                || state == PaymentState.Kind.RETURNED
                || state == PaymentState.Kind.RECALLED;
    }

    private static Verdict whole(PaymentState.Kind state) {
        return new Verdict(state, Basis.THE_WHOLE);
    }
}
