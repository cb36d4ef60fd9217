package dev.nakadachi.examples.guide;

import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.preflight.Preflight;
import dev.nakadachi.bank.preflight.PreflightReport;
import java.time.LocalDate;
import java.util.Optional;

/** Guide: look at a transfer before it is submitted. */
final class LookingFirst {

    private LookingFirst() {}

    static boolean mayBeSubmitted(CorporateBank client, TransferCommand command) {
        // tag::preflight
        PreflightReport report = Preflight.of(client)
                .withFee() // asks the bank; leave it out and nothing is sent
                .withFunds() // asks the bank what can be withdrawn
                .check(command);
        for (CommandFinding refusal : report.refusals()) {
            System.out.println(refusal.ruleId() + ": " + refusal.words()); // payee-name.length: payment 3, …
        }
        report.warnings().forEach(warning -> System.out.println("look at " + warning.words()));
        Optional<LocalDate> day = report.executionDate(); // after holidays and cut-off; empty where nobody knows
        // end::preflight
        return report.refusals().isEmpty() && day.isPresent();
    }
}
