package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day of a transfer (振込指定日), moved off a holiday where a payment goes to another bank. */
final class TransferDate {

    private final LocalDate today;
    private final LocalDate wanted;
    private final String holidayCode;
    private final InputFindings findings;

    private TransferDate(LocalDate today, LocalDate wanted, String holidayCode, InputFindings findings) {
        this.today = today;
        this.wanted = wanted;
        this.holidayCode = holidayCode;
        this.findings = findings;
    }

    static TransferDate of(JsonForm form, LocalDate today, InputFindings findings) {
        Optional<LocalDate> date = form.text("transferDesignatedDate").flatMap(Period::date);
        if (date.isEmpty() || date.get().isBefore(today)) {
            findings.add("SBX_DATE", "transferDesignatedDate is not a date YYYY-MM-DD from today");
        }
        String code = form.text("transferDateHolidayCode").orElse("1");
        if (!code.matches("[123]")) {
            findings.add("SBX_HOLI", "transferDateHolidayCode is not 1, 2 or 3");
        }
        return new TransferDate(today, date.orElse(today), code, findings);
    }

    LocalDate forItems(List<TransferItem> items) {
        if (BusinessDays.isBusinessDay(wanted) || !TransferCheck.toAnotherBank(items)) {
            return wanted;
        }
        LocalDate moved = switch (holidayCode) {
            case "2" -> BusinessDays.onOrBefore(wanted);
            case "3" -> LocalDate.MIN;
            default -> BusinessDays.onOrAfter(wanted);
        };
        if (moved.isBefore(today)) {
            findings.add("SBX_HOLI", "the date is no business day, and the one before it is over or was not wanted");
        }
        return moved;
    }
}
