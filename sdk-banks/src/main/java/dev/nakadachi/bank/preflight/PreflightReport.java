package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.TransferFee;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found before a transfer is submitted. Holds and prints no name, number or amount of the command. Immutable
 * and thread-safe.
 */
public final class PreflightReport {

    private final List<CommandFinding> refusals;
    private final List<CommandFinding> warnings;
    private final @Nullable LocalDate executionDate;
    private final @Nullable TransferFee fee;

    PreflightReport(
            List<CommandFinding> refusals,
            List<CommandFinding> warnings,
            @Nullable LocalDate executionDate,
            @Nullable TransferFee fee) {
        this.refusals = List.copyOf(refusals);
        this.warnings = List.copyOf(warnings);
        this.executionDate = executionDate;
        this.fee = fee;
    }

    /**
     * What the bank would refuse, or could not carry out.
     *
     * @return all of it, unmodifiable; empty where the command can be submitted
     */
    public List<CommandFinding> refusals() {
        return refusals;
    }

    /**
     * What a person should look at, and what could not be found out.
     *
     * @return all of it, unmodifiable
     */
    public List<CommandFinding> warnings() {
        return warnings;
    }

    /**
     * The day on which the bank carries it out, after its holiday rule and its cut-off, were it submitted and approved
     * at the moment of the check.
     *
     * @return the day in Asia/Tokyo, empty where it is not known: a finding about the date says why
     */
    public Optional<LocalDate> executionDate() {
        return Optional.ofNullable(executionDate);
    }

    /**
     * What the bank says that it costs.
     *
     * @return the fee, empty where it was not asked, or a finding about the fee says why
     */
    public Optional<TransferFee> fee() {
        return Optional.ofNullable(fee);
    }

    @Override
    public String toString() {
        return "PreflightReport[refusals "
                + refusals.stream().map(CommandFinding::ruleId).distinct().toList() + ", warnings "
                + warnings.stream().map(CommandFinding::ruleId).distinct().toList() + "]";
    }
}
