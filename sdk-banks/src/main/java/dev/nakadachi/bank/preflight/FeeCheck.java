package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import java.util.Set;
import java.util.function.Supplier;

/** Whether the bank is asked for the fee. */
enum FeeCheck {
    NONE,
    ASK;

    private static final Set<ErrorCode> NO_SUCH_CALL = Set.of(ErrorCode.NOT_OFFERED, ErrorCode.NOT_CONFIGURED);
    private static final CommandRule<Object> NOT_OFFERED = CommandRule.broken(
            CommandMember.FEE, "not-offered", "is told by the bank beforehand", "look it up in the bank's price list");
    private static final CommandRule<Object> REFUSED = CommandRule.broken(
            CommandMember.FEE,
            "refused",
            "is told by the bank, which refuses to tell it for this command",
            "ask for the fee by itself and read the bank's reasons");

    /** A command that is refused already is not sent to the bank for its fee. */
    void ask(Flight flight, Supplier<TransferFee> call) {
        if (this == NONE || flight.isRefused()) {
            return;
        }
        try {
            flight.costs(call.get());
        } catch (NakadachiException e) {
            ErrorCode code = e.problem().code();
            if (code.equals(ErrorCode.REQUEST_REFUSED)) {
                flight.refuse(REFUSED.finding());
            } else if (NO_SUCH_CALL.contains(code)) {
                flight.warn(NOT_OFFERED.finding());
            } else {
                throw e;
            }
        }
    }

    void missing(Flight flight) {
        if (this == ASK) {
            flight.warn(NOT_OFFERED.finding());
        }
    }
}
