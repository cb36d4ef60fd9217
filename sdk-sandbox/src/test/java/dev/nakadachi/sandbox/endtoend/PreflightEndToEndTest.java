package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CommandFinding;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.preflight.Preflight;
import dev.nakadachi.bank.preflight.PreflightReport;
import dev.nakadachi.error.Finding;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pre-flight over real HTTPS: fee and balance come from the bank, and nothing else is asked of it. */
class PreflightEndToEndTest {

    /** What the sandbox takes for a payment to another bank. */
    private static final long FEE = 150;

    private static final LocalDate TOMORROW = LocalDate.of(2026, 4, 16);

    @TempDir
    private Path directory;

    @Test
    void feeAndBalanceAreThoseOfTheBank() {
        try (Sandbox sandbox = Application.sandbox().start();
                Payer payer = payer(sandbox)) {
            CorporateBank client = payer.client(payer.consent(sandbox));
            long held = sandbox.bank().accountsOf("alice").get(0).balance();
            Preflight preflight = Preflight.of(client).withFee().withFunds();

            PreflightReport enough = preflight.check(order("enough", held - FEE));
            assertThat(enough.refusals()).isEmpty();
            assertThat(enough.warnings()).isEmpty();
            assertThat(enough.executionDate()).contains(TOMORROW);
            assertThat(enough.fee().orElseThrow().total()).isEqualTo(Money.yen(FEE));

            PreflightReport tooMuch = preflight.check(order("too-much", held - FEE + 1));
            assertThat(tooMuch.refusals()).isEmpty();
            assertThat(tooMuch.warnings()).extracting(CommandFinding::ruleId).containsExactly("funds.short");

            assertThat(sandbox.counters().to("/transfer/transferfee")).isEqualTo(2);
            assertThat(sandbox.counters().to("/accounts/balances")).isEqualTo(2);
            assertThat(sandbox.counters().to("/transfer/request")).isZero();
            assertThat(sandbox.bank().accountsOf("alice").get(0).balance()).isEqualTo(held);
        }
    }

    @Test
    void withoutOptionsTheBankIsAskedNothing() {
        try (Sandbox sandbox = Application.sandbox().start();
                Payer payer = payer(sandbox)) {
            CorporateBank client = payer.client(payer.consent(sandbox));
            Set<String> before = Set.copyOf(sandbox.counters().byPath().keySet());
            assertThat(Preflight.of(client).check(order("quiet", 1)).refusals()).isEmpty();
            assertThat(sandbox.counters().byPath().keySet()).isEqualTo(before);
        }
    }

    /** Who never asks before hears of all of it when submitting, and the key is still free. */
    @Test
    void everyBreachReachesACallerWhoSubmits() {
        try (Sandbox sandbox = Application.sandbox().start();
                Payer payer = payer(sandbox)) {
            CorporateBank client = payer.client(payer.consent(sandbox));
            TransferCommand broken = TransferCommand.builder(new IdempotencyKey("order-broken"), MAIN, TOMORROW)
                    .remitter(new KanaName("ｱ".repeat(49)))
                    .pay(Payment.of(Company.payee(), Money.yen(1_000_000_000_000L)))
                    .build();
            InvalidInputException refused = catchThrowableOfType(
                    InvalidInputException.class, () -> client.transfers().submit(broken));
            assertThat(refused.findings())
                    .extracting(Finding::ruleId)
                    .containsExactly("total.amount", "remitter.length");
            assertThat(sandbox.counters().to("/transfer/request")).isZero();
            assertThat(Orders.codeOf(client.transfers().submit(order("broken", 1))))
                    .isEqualTo("accepted");
        }
    }

    /** On AnserBizSOL no fee check is public. The two payments of the order go to one payee. */
    @Test
    void aBankWithoutAFeeCheckIsAskedForBalanceAndApproversOnly() {
        BizSolDialect dialect =
                BizSolDialect.published().withEnquiriesBelow("/enquiries").withSubmission("hand_on");
        try (Sandbox sandbox = Sandbox.builder()
                .redirectUri(Application.CALLBACK)
                .dialect(dialect)
                .start()) {
            SandboxInstitution bank = sandbox.institution(dialect);
            try (Company company = new Company(sandbox, bank, directory, Company.configured())) {
                CorporateBank client = company.consented(bank, Capability.BALANCES, Capability.BULK_TRANSFERS);
                Preflight preflight = Preflight.of(client).withFee().withFunds().withApprovers();
                BulkTransferCommand salaries = Company.salaries(client, "salaries");
                PreflightReport report = preflight.check(salaries);
                assertThat(report.refusals()).isEmpty();
                assertThat(report.warnings())
                        .extracting(CommandFinding::ruleId)
                        .containsExactly("date.cut-off-unknown", "payee.repeated", "fee.not-offered");
                PreflightReport stranger = preflight.check(salaries.withApprovers(List.of(new UserCode("Z099"))));
                assertThat(stranger.refusals())
                        .extracting(CommandFinding::ruleId)
                        .containsExactly("approvers.unknown");
                assertThat(bank.bank().bulkTransfers().created()).isZero();
            }
        }
    }

    private Payer payer(Sandbox sandbox) {
        return Payer.open(
                PayerSetting.in(directory, sandbox), builder -> builder.host(new VirtualHost(sandbox.clock(), 1)));
    }

    private static TransferCommand order(String key, long yen) {
        return TransferCommand.builder(new IdempotencyKey("order-" + key), MAIN, TOMORROW)
                .pay(Payment.of(Company.payee(), Money.yen(yen)))
                .build();
    }
}
