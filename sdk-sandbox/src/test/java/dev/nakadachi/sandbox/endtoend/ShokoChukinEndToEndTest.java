package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.shokochukin.ShokoChukin;
import dev.nakadachi.error.Advice;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company at Shoko Chukin Bank: consent, enquiries, and a bulk transfer from its master to its end. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ShokoChukinEndToEndTest {

    private static final DateRange YEAR = DateRange.between(LocalDate.of(2025, 4, 16), Company.TODAY);

    private final BizSolDialect dialect =
            BizSolDialect.published().withEnquiriesBelow("/enquiries").withSubmission("hand_on");
    private final Sandbox sandbox = Sandbox.builder()
            .redirectUri(Application.CALLBACK)
            .historyLines(200)
            .dialect(dialect)
            .start();
    private final SandboxInstitution bank = sandbox.institution(dialect);
    private final BankAccount books = bank.bank().accountsOf("alice").get(0);

    @TempDir
    private Path directory;

    private Company company;

    @BeforeEach
    void open() {
        company = new Company(sandbox, bank, directory, Company.configured());
    }

    @AfterEach
    void close() {
        company.close();
        sandbox.close();
    }

    @Test
    void aCompanyReadsAccountsBalancesLinesAndNotices() {
        CorporateBank client = company.consented(
                bank, Capability.ACCOUNTS, Capability.BALANCES, Capability.TRANSACTIONS, Capability.DEPOSIT_NOTICES);
        books.deposit(4_321, "振込 ﾐﾎﾝｼﾖｳｼﾞ(ｶ");

        assertThat(client.accounts()).extracting(Account::id).hasSize(2).startsWith(MAIN);
        assertThat(client.balance(MAIN).amount()).isEqualTo(Money.yen(books.balance()));
        assertThat(client.balance(MAIN).previousDay()).isPresent();
        try (Stream<Transaction> lines = client.transactions(MAIN, YEAR)) {
            List<Transaction> all = lines.toList();
            assertThat(all).hasSize(201);
            Money moved = all.stream().map(line -> line.change().orElseThrow()).reduce(Money.yen(0), Money::plus);
            assertThat(moved)
                    .as("a column for each way, corrections included")
                    .isEqualTo(Money.yen(books.balance() - books.balanceBefore(0)));
        }
        try (Stream<DepositNotice> notices = client.depositNotices(MAIN, YEAR)) {
            assertThat(notices)
                    .hasSize(Math.toIntExact(LongStream.range(0, books.size())
                            .mapToObj(books::line)
                            .filter(BankLine::deposit)
                            .count()));
        }
    }

    @Test
    void withoutTheEnquiryPinTheUserIsTheOneToAct() {
        CorporateBank client = company.consented(bank, Capability.ACCOUNTS);
        bank.bank().enquiryPins().remove("alice");

        Problem refused = problem(client::accounts);

        assertThat(refused.code()).isEqualTo(ErrorCode.ENQUIRY_PIN_NOT_SET);
        assertThat(refused.advice().action()).isEqualTo(Advice.Action.USER_AT_INSTITUTION);
        bank.bank().enquiryPins().enter("alice");
        assertThat(client.accounts()).as("no new consent is needed").hasSize(2);
    }

    @Test
    void aBulkTransferIsCreatedListedSubmittedApprovedAndPaid() {
        CorporateBank client = company.consented(bank, Capability.BULK_TRANSFERS);
        BulkTransfers transfers = client.bulkTransfers();
        BulkTransferCommand salaries = Company.salaries(client, "salaries-04");
        long before = books.balance();

        RequestNumber number = accepted(transfers.submit(salaries));

        assertThat(atTheBank().held()).containsOnlyKeys(number.value());
        TransferRecord created = only(transfers, salaries);
        assertThat(created.numbers()).containsExactly(number);
        assertThat(created.state())
                .as("no meaning is configured")
                .isEqualTo(new TransferState(TransferState.Kind.UNKNOWN, "SBX_CREATED"));
        assertThat(created.stateName()).contains("作成済");
        assertThat(created.designatedDate()).contains(Company.TODAY);
        assertThat(created.summary().orElseThrow().total()).isEqualTo(Money.yen(100_330));

        accepted(transfers.confirm(ConfirmCommand.of(new IdempotencyKey("hand-on-04"), number)));
        assertThat(stateOf(transfers, salaries)).isEqualTo(TransferState.Kind.AWAITING_APPROVAL);

        atTheBank().approve(number.value());
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(stateOf(transfers, salaries)).isEqualTo(TransferState.Kind.COMPLETED);
        // 100,330 yen and the sandbox's fee of 150 yen for each payment to another bank.
        assertThat(before - books.balance()).isEqualTo(100_630);
        assertThat(atTheBank().created()).isEqualTo(1);
        assertThat(atTheBank().moved()).isEqualTo(1);
    }

    @Test
    void aBulkTransferThatItsApproverRefusesIsSentBackAndMovesNothing() {
        CorporateBank client = company.consented(bank, Capability.BULK_TRANSFERS);
        BulkTransfers transfers = client.bulkTransfers();
        BulkTransferCommand salaries = Company.salaries(client, "salaries-04");
        RequestNumber number = accepted(transfers.submit(salaries));
        accepted(transfers.confirm(ConfirmCommand.of(new IdempotencyKey("hand-on-04"), number)));

        atTheBank().refuse(number.value());

        assertThat(stateOf(transfers, salaries)).isEqualTo(TransferState.Kind.SENT_BACK);
        assertThat(atTheBank().moved()).isZero();
    }

    @Test
    void whileAnApprovalIsMissingTheCodeSaysWhoHasToAct() {
        CorporateBank client = company.consented(bank, Capability.BULK_TRANSFERS);
        BulkTransfers transfers = client.bulkTransfers();
        RequestNumber number = accepted(transfers.submit(Company.salaries(client, "salaries-04")));
        accepted(transfers.confirm(ConfirmCommand.of(new IdempotencyKey("hand-on-04"), number)));

        TransferOutcome again = transfers.confirm(ConfirmCommand.of(new IdempotencyKey("hand-on-04-again"), number));

        // No code of the bank proves that a command was not carried out.
        assertThat(again).isInstanceOf(TransferOutcome.Unknown.class);
        Problem waits = ((TransferOutcome.Unknown) again).problem();
        assertThat(waits.code()).isEqualTo(ErrorCode.APPROVAL_PENDING);
        assertThat(waits.advice().action()).isEqualTo(Advice.Action.USER_AT_INSTITUTION);
        assertThat(atTheBank().executions()).isEqualTo(1);
    }

    @Test
    void errorsInsideASuccessAreUnknownAndTheTransferIsStillThere() {
        CorporateBank client = company.consented(bank, Capability.BULK_TRANSFERS);
        BulkTransfers transfers = client.bulkTransfers();
        BulkTransferCommand salaries = Company.salaries(client, "salaries-04");
        RequestNumber number = accepted(transfers.submit(salaries));
        sandbox.clock().advance(Duration.ofDays(1));

        TransferOutcome late = transfers.confirm(ConfirmCommand.of(new IdempotencyKey("hand-on-04"), number));

        assertThat(late).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(only(transfers, salaries).state().raw()).isEqualTo("SBX_CREATED");
        assertThat(atTheBank().executions()).isZero();
    }

    @Test
    void whatIsNotConfiguredSaysWhatToConfigureBeforeAByteLeaves() {
        try (Company bare = new Company(
                sandbox,
                bank,
                directory.resolve("bare"),
                BizSol.of(ShokoChukin.BANK).withScopes(Set.of(BizSolDialect.SCOPE)))) {
            CorporateBank client = bare.consented(bank, Capability.BULK_TRANSFERS);
            BulkTransferCommand salaries = Company.salaries(client, "salaries-04");
            RequestNumber number = accepted(client.bulkTransfers().submit(salaries));
            long before = atTheBank().created();

            Problem open = problem(
                    () -> client.bulkTransfers().confirm(ConfirmCommand.of(new IdempotencyKey("hand-on-04"), number)));

            assertThat(open.code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
            assertThat(open.detail()).contains("BizSol.withBulkWords");
            assertThat(problem(client::accounts).code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
            Problem nothingToConsentTo = problem(() -> bare.consented(bank, Capability.ACCOUNTS));
            assertThat(nothingToConsentTo.code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
            assertThat(nothingToConsentTo.detail()).contains("BizSol.withAccounts");
            assertThat(atTheBank().created()).isEqualTo(before);
            assertThat(sandbox.counters().to("/submissions")).isZero();
        }
    }

    private Transfers atTheBank() {
        return bank.bank().bulkTransfers();
    }

    private static TransferState.Kind stateOf(BulkTransfers transfers, BulkTransferCommand command) {
        return only(transfers, command).state().kind();
    }

    private static TransferRecord only(BulkTransfers transfers, BulkTransferCommand command) {
        List<TransferRecord> found = Company.found(transfers, command);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static RequestNumber accepted(TransferOutcome outcome) {
        assertThat(outcome).isInstanceOf(TransferOutcome.Accepted.class);
        return ((TransferOutcome.Accepted) outcome).number();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem();
    }
}
