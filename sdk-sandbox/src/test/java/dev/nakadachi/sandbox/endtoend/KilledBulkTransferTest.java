package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditReport;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.endtoend.BulkPeer.Step;
import dev.nakadachi.sandbox.endtoend.TransferringPeer.Halt;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.Hold;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that is killed (kill -9) on its way through either step of a bulk transfer at Shoko Chukin Bank, with real
 * files and real HTTPS. The platform knows no key: what arrives twice is carried out twice.
 */
@Timeout(240)
@SuppressWarnings("NullAway.Init") // opened before each test
class KilledBulkTransferTest {

    /** The steps of a bulk transfer, by where they are sent. */
    private enum Stage {
        CREATION("/bulk_transfers"),
        SUBMISSION("/submissions");

        private final String path;

        Stage(String path) {
            this.path = path;
        }
    }

    private final BizSolDialect dialect = BizSolDialect.published().withSubmission("hand_on");
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);
    private final Transfers atTheBank = bank.bank().bulkTransfers();

    /** Far from midnight: the other process has no year to send. */
    private final LocalDate day =
            LocalDate.ofInstant(Host.system().now(), ZoneId.of("Asia/Tokyo")).plusDays(7);

    @TempDir
    private Path directory;

    private PayerSetting setting;
    private GrantId grant;

    @BeforeEach
    void consent() {
        setting = Company.setting(sandbox, bank, directory);
        try (Company company = opened()) {
            grant = company.consent(bank, Capability.BULK_TRANSFERS);
        }
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void killedBeforeSentTheSameStepLeavesForTheFirstTime(Stage stage) throws Exception {
        Step step = step(stage);
        Path reached = directory.resolve("reached");
        kill(step, Halt.BEFORE_SENT, reached, () -> Files.exists(reached));

        assertThat(openSteps()).containsExactly("INTENDED");
        assertThat(requests(stage)).isZero();
        try (Company next = opened()) {
            assertThat(step.make(transfers(next))).isInstanceOf(TransferOutcome.Accepted.class);
            assertThat(step.make(transfers(next))).isInstanceOf(TransferOutcome.Accepted.class);
            isTheOnlyOne(next, stage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void killedAfterTheBankDidItTheStepIsFoundAndNotSentAgain(Stage stage) throws Exception {
        Step step = step(stage);
        Hold hold = Hold.atMost(Duration.ofMinutes(2));
        sandbox.faults().next(RequestMatch.pathEnding(stage.path), Faults.executeThenHang(hold));
        kill(step, Halt.NOWHERE, directory.resolve("reached"), () -> hold.awaitReached(Duration.ZERO));
        hold.release();

        isUnknownAndFound(step, stage);
    }

    @ParameterizedTest
    @EnumSource
    void killedAfterTheAnswerTheStepIsFoundAndNotSentAgain(Stage stage) throws Exception {
        Step step = step(stage);
        Path reached = directory.resolve("reached");
        kill(step, Halt.AFTER_ANSWER, reached, () -> Files.exists(reached));

        isUnknownAndFound(step, stage);
    }

    private void isUnknownAndFound(Step step, Stage stage) {
        assertThat(openSteps()).containsExactly("SENT");
        try (Company next = opened()) {
            assertThat(step.make(transfers(next))).isInstanceOf(TransferOutcome.Unknown.class);
            isTheOnlyOne(next, stage);
            assertThat(step.make(transfers(next))).isInstanceOf(TransferOutcome.Unknown.class);
            assertThat(requests(stage)).isEqualTo(1);
        }
    }

    /** The bank lists one, created or submitted once, and moves its money once. */
    private void isTheOnlyOne(Company company, Stage stage) {
        assertThat(requests(stage)).isEqualTo(1);
        assertThat(atTheBank.created()).isEqualTo(1);
        assertThat(atTheBank.executions()).isEqualTo(stage == Stage.CREATION ? 0 : 1);
        List<TransferRecord> found = Company.found(transfers(company), new Step(day, "").salaries());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).state().raw()).isEqualTo(stage == Stage.CREATION ? "SBX_CREATED" : "SBX_APPLYING");
        if (stage == Stage.SUBMISSION) {
            atTheBank.approve(found.get(0).numbers().get(0).value());
            sandbox.clock().advance(Duration.ofDays(366));
            assertThat(atTheBank.moved()).isEqualTo(1);
        }
        AuditReport report = AuditTrail.verify(setting.log(), setting.heads(), setting.keyset());
        assertThat(report.intact()).as(report.findings().toString()).isTrue();
    }

    /** A submission needs a transfer that was created before. */
    private Step step(Stage stage) {
        if (stage == Stage.CREATION) {
            return new Step(day, "");
        }
        try (Company company = opened()) {
            TransferOutcome created = new Step(day, "").make(transfers(company));
            return new Step(day, ((TransferOutcome.Accepted) created).number().value());
        }
    }

    private Company opened() {
        return new Company(setting, Host.system(), Company.configured(), builder -> builder);
    }

    private BulkTransfers transfers(Company company) {
        return company.client(grant).bulkTransfers();
    }

    private long requests(Stage stage) {
        return sandbox.counters().to(stage.path);
    }

    private List<String> openSteps() {
        try (TransferLedger ledger = Payer.ledger(setting)) {
            return ledger.store().scanOpen(Optional.empty(), 10).stream()
                    .map(entry -> entry.last().state().value())
                    .filter(state -> !state.equals("ACCEPTED"))
                    .toList();
        }
    }

    private void kill(Step step, Halt where, Path reached, BooleanSupplier there) throws Exception {
        Process peer = BulkPeer.start(setting, grant, where, reached, step);
        KilledPeer.killWhen(there, peer, reached.resolveSibling("peer.out"));
    }
}
