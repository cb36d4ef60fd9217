package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.OwnTransferCommand;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.contract.MadeUpForm;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Single transfers (振込) and transfers between own accounts (振替) at Shoko Chukin Bank: nothing of their form is public,
 * so they are refused until the user says it. The form below is invented, once for each side, as two readers of one
 * contract would write it.
 */
class OwnMessageTest {

    private final BizSolDialect dialect = MadeUpForm.taking(BizSolDialect.published());
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void untilTheUserSaysTheFormBothAreRefusedBeforeAByteLeaves() {
        try (Company company = new Company(sandbox, bank, directory, Company.configured())) {
            CorporateBank client = company.consented(bank, Capability.BULK_TRANSFERS);

            Problem single = problem(() -> client.transfers().submit(command()));
            Problem consent = problem(() -> company.consented(bank, Capability.OWN_TRANSFERS));

            assertThat(single.code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
            assertThat(single.detail()).contains("transfers.submit", "BizSol.withTransfer");
            assertThat(consent.code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
            assertThat(consent.detail()).contains("BizSol.withOwnTransfer");
            assertThat(client.find(Transfers.class)).isEmpty();
            assertThat(client.find(OwnTransfers.class)).isEmpty();
            assertThat(bank.bank().transfers().executions()).isZero();
        }
    }

    @Test
    void withTheUsersFormASingleTransferIsMadeOnce() {
        try (Company company = told()) {
            Transfers transfers = company.consented(bank, Capability.TRANSFERS).transfers();

            TransferOutcome outcome = transfers.submit(command());

            String number = ((TransferOutcome.Accepted) outcome).number().value();
            assertThat(transfers.submit(command())).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(bank.bank().transfers().executions()).isEqualTo(1);
            bank.bank().transfers().approve(number);
            sandbox.clock().advance(Duration.ofMinutes(5));
            assertThat(bank.bank().transfers().moved()).isEqualTo(1);
        }
    }

    @Test
    void withTheUsersFormALostReplyIsUnknownAndNotSentAgain() {
        try (Company company = told()) {
            Transfers transfers = company.consented(bank, Capability.TRANSFERS).transfers();
            sandbox.faults().next(RequestMatch.pathEnding("/made_up/transfers"), LostReply.RESET.on(sandbox));

            assertThat(transfers.submit(command())).isInstanceOf(TransferOutcome.Unknown.class);
            assertThat(transfers.submit(command())).isInstanceOf(TransferOutcome.Unknown.class);

            assertThat(sandbox.counters().to("/made_up/transfers")).isEqualTo(1);
            assertThat(bank.bank().transfers().executions()).isEqualTo(1);
        }
    }

    @Test
    void withTheUsersFormMoneyMovesBetweenOwnAccounts() {
        List<BankAccount> own = bank.bank().accountsOf("alice");
        long before = own.get(1).balance();
        try (Company company = told()) {
            OwnTransfers transfers = company.consented(bank, Capability.OWN_TRANSFERS)
                    .find(OwnTransfers.class)
                    .orElseThrow();

            TransferOutcome outcome = transfers.submit(OwnTransferCommand.of(
                    new IdempotencyKey("own-2026-04"), MAIN, own.get(1).id(), Money.yen(4_711)));

            assertThat(outcome).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(own.get(1).balance() - before).isEqualTo(4_711);
        }
    }

    private Company told() {
        return new Company(sandbox, bank, directory, MadeUpForm.told(Company.configured()));
    }

    private static TransferCommand command() {
        return TransferCommand.builder(new IdempotencyKey("invoice-4711"), MAIN, Company.TODAY)
                .pay(Payment.of(Company.payee(), Money.yen(5_000)))
                .build();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem();
    }
}
