package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.EdiMarker;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverNotes;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Salaries of a later day at AnserBizSOL, whose list selects by one day or the other: nothing public says by which. */
@SuppressWarnings("NullAway.Init") // every test opens what it needs with its own dialect first
class ResolverBizSolListTest {

    private static final LocalDate PAYDAY = LocalDate.of(2026, 6, 25);

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Company company;
    private CorporateBank client;
    private TransferResolver resolver;

    @AfterEach
    void close() {
        company.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenIsFoundByItsMarkerAndFollowed(ListedBy day) {
        open(day, CommandFacts.unknown().withListedBy(day));
        BulkTransferCommand salaries = Company.salaries(client, "salaries-06", PAYDAY);
        lose(
                salaries.withDataName(
                        new TransferComment(EdiMarker.of(salaries.key()).value())),
                Faults.dropAfterExecution(sandbox.gate()));
        look(Duration.ofMinutes(5));
        assertThat(RecordedCommand.of(command()).number()).isPresent();
        look(Duration.ofMinutes(10));
        assertThat(command().note(ResolverNotes.CODE)).hasValue("SBX_CREATED");
    }

    @ParameterizedTest
    @EnumSource
    void whatLooksLikeItIsNoAbsence(ListedBy day) {
        open(day, CommandFacts.unknown().withCompleteListAfter(Duration.ofHours(1), day));
        lose(Company.salaries(client, "salaries-06", PAYDAY), Faults.dropAfterExecution(sandbox.gate()));
        toTheEnd();
        assertThat(resolver.cases()).hasSize(1);
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(resolver.cases().get(0).candidates()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotListedWasNotExecutedWhereTheContractSaysSo(ListedBy day) {
        open(day, CommandFacts.unknown().withCompleteListAfter(Duration.ofHours(1), day));
        lose(Company.salaries(client, "salaries-06", PAYDAY), Faults.dropBeforeExecution(sandbox.gate()));
        toTheEnd();
        assertThat(command().state()).isEqualTo(LedgerState.NOT_EXECUTED);
    }

    /** Nobody said by which day the list selects, and it is the other one. */
    @ParameterizedTest
    @EnumSource
    void nothingIsProvenWhereNobodySaysTheDay(ListedBy day) {
        open(day, CommandFacts.unknown());
        lose(Company.salaries(client, "salaries-06", PAYDAY), Faults.dropAfterExecution(sandbox.gate()));
        toTheEnd();
        assertThat(command().state()).isEqualTo(LedgerState.NEEDS_HUMAN);
    }

    private void open(ListedBy day, CommandFacts told) {
        BizSolDialect dialect =
                BizSolDialect.published().withSubmission("hand_on").withListedBy(day);
        sandbox = Sandbox.builder()
                .redirectUri(Application.CALLBACK)
                .dialect(dialect)
                .start();
        SandboxInstitution bank = sandbox.institution(dialect);
        company = new Company(
                sandbox,
                bank,
                directory,
                Company.configured(),
                institution -> institution.withService(ServiceFacts.unknown().withCommands(told)));
        client = company.consented(bank, Capability.BULK_TRANSFERS);
        resolver = TransferResolver.of(company.connection(), ResolverOptions.of(new NodeId("company")));
    }

    private void lose(BulkTransferCommand salaries, Fault fault) {
        sandbox.faults().next(RequestMatch.pathEnding("/bulk_transfers"), fault);
        assertThat(client.bulkTransfers().submit(salaries)).isInstanceOf(TransferOutcome.Unknown.class);
    }

    private void toTheEnd() {
        for (int looks = 0; looks < 14; looks++) {
            look(Duration.ofHours(6));
        }
    }

    private void look(Duration later) {
        sandbox.clock().advance(later);
        assertThat(resolver.run().unasked()).isEmpty();
    }

    private TrackedCommand command() {
        return company.connection()
                .followUps()
                .command(ConsentRequest.SINGLE_TENANT, new IdempotencyKey("salaries-06"))
                .orElseThrow();
    }
}
