package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.Rule;
import java.util.Map;
import java.util.Objects;

/** Codes that single and bulk transfers have in common (Swagger 1.1.12), for providers: pure functions. */
public final class GmoCodes {

    private static final Map<String, TransferState.Kind> STATES = Map.ofEntries(
            Map.entry("2", TransferState.Kind.AWAITING_APPROVAL),
            Map.entry("3", TransferState.Kind.SENT_BACK),
            Map.entry("4", TransferState.Kind.WITHDRAWN),
            Map.entry("5", TransferState.Kind.EXPIRED),
            Map.entry("8", TransferState.Kind.CANCELLED),
            Map.entry("11", TransferState.Kind.SCHEDULED),
            Map.entry("12", TransferState.Kind.IN_PROCESS),
            Map.entry("13", TransferState.Kind.RETRYING),
            Map.entry("20", TransferState.Kind.COMPLETED),
            Map.entry("22", TransferState.Kind.RETURNED),
            Map.entry("24", TransferState.Kind.RECALLING),
            Map.entry("25", TransferState.Kind.RECALLED),
            Map.entry("26", TransferState.Kind.RECALL_FAILED),
            Map.entry("30", TransferState.Kind.PARTLY_COMPLETED),
            Map.entry("40", TransferState.Kind.FAILED));

    private static final Rule<String> ERROR_CODE = Rule.pattern(
            "GmoTransfers.withProvenRefusal",
            "[A-Za-z0-9_.-]{1,10}",
            "takes one error code of the bank, 1 to 10 letters, digits, '_', '.' or '-'",
            "call it once per code that your contract documents declare as not executed");

    private GmoCodes() {}

    /**
     * An error code that the caller names ({@code errorCode}).
     *
     * @param code the code
     * @return the same
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be a code of the bank
     */
    public static String errorCode(String code) {
        return ERROR_CODE.check(code);
    }

    /**
     * How far a transfer is ({@code transferStatus}).
     *
     * @param transferStatus the code, may be empty
     * @return the state, {@link TransferState.Kind#UNKNOWN} when the bank's list does not have the code
     */
    public static TransferState state(String transferStatus) {
        return TransferState.of(Objects.requireNonNull(transferStatus, "transferStatus"), STATES);
    }

    /**
     * What happens when the date is no business day ({@code transferDateHolidayCode}).
     *
     * @param rule the rule
     * @return 1, 2 or 3
     */
    public static String of(HolidayRule rule) {
        return switch (rule) {
            case NEXT_BUSINESS_DAY -> "1";
            case PREVIOUS_BUSINESS_DAY -> "2";
            case REFUSE -> "3";
        };
    }
}
