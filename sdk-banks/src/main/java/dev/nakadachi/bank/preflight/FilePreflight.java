package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.BankMaster;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.HolidayTable;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.error.Finding;
import dev.nakadachi.provider.ExecutionDays;
import dev.nakadachi.provider.Rehearsal;
import dev.nakadachi.provider.ServiceFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file of transfers (総合振込) before it is handed to a bank, as {@link Preflight} looks at a call: everything
 * that its format refuses, its day against calendar and cut-off, payees who are paid twice or whose bank nobody lists.
 * Sends nothing; fee and balance cannot be asked for without a client. Immutable and thread-safe; {@code with} methods
 * return a copy.
 */
public final class FilePreflight {

    private final ServiceFacts service;
    private final BusinessCalendar calendar;
    private final @Nullable BankMaster master;

    private FilePreflight(ServiceFacts service, BusinessCalendar calendar, @Nullable BankMaster master) {
        this.service = Objects.requireNonNull(service, "service");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.master = master;
    }

    /**
     * The pre-flight of files for a bank, with the calendar that this SDK brings.
     *
     * @param service says the cut-off of the bank's file service; {@link ServiceFacts#unknown} where you do not know it
     * @return the pre-flight
     */
    public static FilePreflight of(ServiceFacts service) {
        return new FilePreflight(service, BusinessCalendar.ofBanks(HolidayTable.published()), null);
    }

    /**
     * Another calendar.
     *
     * @param value the calendar
     * @return a copy
     */
    public FilePreflight withCalendar(BusinessCalendar value) {
        return new FilePreflight(service, value, master);
    }

    /**
     * Looks whether banks and branches of payees exist.
     *
     * @param value your list of them
     * @return a copy
     */
    public FilePreflight withMaster(BankMaster value) {
        return new FilePreflight(service, calendar, Objects.requireNonNull(value, "value"));
    }

    /**
     * Looks at a file. A file has a day without a year, and no field for the holiday rule: a closed day is a refusal
     * under {@code REFUSE}, else a warning, and so is a day of which a reader may think of another year.
     *
     * @param file the file; the key of its command plays no part
     * @param end what shall stand behind each record
     * @param now the moment at which it is handed over
     * @return everything that was found; of the format the first 1,000
     */
    public PreflightReport check(BulkTransferFile file, RecordEnd end, Instant now) {
        List<? extends Finding> refused = file.findings(end);
        TransferCommand transfer = file.command().transfer();
        Flight flight = new Flight(Rehearsal.of(now, service, ExecutionDays.BUSINESS_DAYS), calendar);
        refused.forEach(flight::refuse);
        return flight.datedInFile(transfer).paid(transfer.payments(), master).report();
    }

    @Override
    public String toString() {
        return "FilePreflight[" + calendar + "]";
    }
}
