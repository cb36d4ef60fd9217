package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.BankMaster;
import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.error.Finding;
import dev.nakadachi.provider.Rehearsal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One check on its way: what was found so far. Not thread-safe. */
final class Flight {

    private final List<CommandFinding> refusals = new ArrayList<>();
    private final List<CommandFinding> warnings = new ArrayList<>();
    private final DayCheck days;

    private @Nullable LocalDate executionDate;
    private @Nullable TransferFee fee;

    Flight(Rehearsal rehearsal, BusinessCalendar calendar) {
        this.days = new DayCheck(calendar, rehearsal);
        rehearsal.findings().forEach(this::refuse);
    }

    Flight dated(TransferCommand command) {
        if (!refuses(CommandMember.DATE)) {
            days.look(command.designatedDate(), days.ruled(command.holidayRule()), this);
        }
        return this;
    }

    Flight dated(OwnTransferCommand command) {
        if (!refuses(CommandMember.DATE)) {
            command.designatedDate()
                    .ifPresentOrElse(day -> days.look(day, days.unruled(), this), () -> days.lookAtOnce(this));
        }
        return this;
    }

    Flight datedInFile(TransferCommand command) {
        days.lookInFile(command, this);
        return this;
    }

    Flight paying(TransferCommand command, @Nullable BankMaster master) {
        new TextCheck(this).look(command);
        return paid(command.payments(), master);
    }

    Flight paid(List<Payment> payments, @Nullable BankMaster master) {
        new PayeeCheck(this).look(payments, master);
        return this;
    }

    /** A date that the encoder has refused already is not refused again. */
    private boolean refuses(CommandMember member) {
        return refusals.stream().anyMatch(finding -> finding.member() == member);
    }

    void refuse(Finding finding) {
        refusals.add(CommandFinding.of(finding));
    }

    void warn(CommandFinding finding) {
        warnings.add(finding);
    }

    void executedOn(LocalDate day) {
        executionDate = day;
    }

    void costs(TransferFee value) {
        fee = value;
    }

    Optional<TransferFee> fee() {
        return Optional.ofNullable(fee);
    }

    boolean isExecutedToday() {
        return days.today().equals(executionDate);
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    PreflightReport report() {
        return new PreflightReport(refusals, warnings, executionDate, fee);
    }
}
