package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Wording;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger keeps of a command reads back as the same command: same bytes, so the same digest. */
class RecordedCommandTest {

    private static final long SEED = 20_261_121;
    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final EnvironmentId TEST = new EnvironmentId("test");
    private static final InstitutionId BANK = new InstitutionId("bank-a");

    @TempDir
    private Path directory;

    private TransferLedger ledger;
    private int numbers;

    @BeforeEach
    void open() {
        Keyset keys = Keyset.generate();
        ledger = TransferLedger.of(
                LedgerStore.directory(directory, Host.system()), TokenCipher.jdk(keys, Host.system()), keys);
    }

    @Test
    void anyTransferReadsBackAsItWasGiven() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 300; round++) {
            TransferCommand command = transfer(random);
            RecordedCommand recorded = recorded(TransferOperations.TRANSFER, CommandIntents.of(command));
            TransferCommand read = recorded.transfer().orElseThrow();
            assertThat(CanonicalCommand.bytes(read))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(CanonicalCommand.bytes(command));
            assertThat(read.key()).isEqualTo(command.key());
            assertThat(recorded.kind()).isEqualTo(RecordedCommand.Kind.TRANSFER);
            assertThat(recorded.designatedDate()).hasValue(command.designatedDate());
        }
    }

    @Test
    void aBulkTransferReadsBackAsItsPayments() {
        TransferCommand transfer =
                transfer(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
        BulkTransferCommand command = BulkTransferCommand.of(transfer)
                .withDataName(new TransferComment("April"))
                .withApprovers(List.of(new UserCode("A1"), new UserCode("B2")));
        RecordedCommand recorded = recorded(BulkOperations.BULK_TRANSFER, CommandIntents.of(command));
        assertThat(recorded.kind()).isEqualTo(RecordedCommand.Kind.BULK_TRANSFER);
        assertThat(CanonicalCommand.bytes(recorded.transfer().orElseThrow()))
                .isEqualTo(CanonicalCommand.bytes(transfer));
        assertThat(recorded.approvers()).containsExactly(new UserCode("A1"), new UserCode("B2"));
    }

    @Test
    void anOwnTransferReadsBackWithAndWithoutItsDay() {
        OwnTransferCommand command =
                OwnTransferCommand.of(key(), new AccountId("account-1"), new AccountId("account-2"), Money.yen(700));
        for (OwnTransferCommand each : List.of(command, command.onDate(LocalDate.of(2026, 5, 1)))) {
            RecordedCommand recorded = recorded(TransferOperations.OWN_TRANSFER, CommandIntents.of(each));
            assertThat(recorded.kind()).isEqualTo(RecordedCommand.Kind.OWN_TRANSFER);
            assertThat(CanonicalCommand.bytes(recorded.ownTransfer().orElseThrow()))
                    .isEqualTo(CanonicalCommand.bytes(each));
            assertThat(recorded.transfer()).isEmpty();
        }
    }

    @Test
    void cancellationsAndConfirmationsReadBack() {
        RequestNumber number = new RequestNumber("2026041500000001");
        CancelCommand cancel =
                new CancelCommand(key(), new AccountId("account-1"), number, CancelCommand.Target.APPLICATION);
        RecordedCommand single = recorded(TransferOperations.CANCEL, CommandIntents.of(cancel));
        RecordedCommand bulk = recorded(BulkOperations.CANCEL, CommandIntents.of(cancel));
        assertThat(single.kind()).isEqualTo(RecordedCommand.Kind.CANCELLATION);
        assertThat(bulk.kind()).isEqualTo(RecordedCommand.Kind.BULK_CANCELLATION);
        for (RecordedCommand each : List.of(single, bulk)) {
            assertThat(CanonicalCommand.bytes(each.cancellation().orElseThrow()))
                    .isEqualTo(CanonicalCommand.bytes(cancel));
        }
        RecordedCommand confirm = recorded(BulkOperations.CONFIRM, CommandIntents.of(ConfirmCommand.of(key(), number)));
        assertThat(confirm.kind()).isEqualTo(RecordedCommand.Kind.CONFIRMATION);
        assertThat(confirm.confirmed()).hasValue(number);
    }

    @Test
    void whoDecidesIsToldWhatExecutedMeansWithoutANumber() {
        CancelCommand cancel = new CancelCommand(
                key(), new AccountId("account-1"), new RequestNumber("1"), CancelCommand.Target.APPLICATION);
        Wording cancellation = instructions(TransferOperations.CANCEL, CommandIntents.of(cancel));
        assertThat(cancellation.english())
                .contains("cancellation, \"executed\" means that the transfer was taken back");
        assertThat(cancellation.japanese()).contains("取消", "「実行済み」は元の振込が取り消されたこと");

        OwnTransferCommand own =
                OwnTransferCommand.of(key(), new AccountId("account-1"), new AccountId("account-2"), Money.yen(700));
        Wording between = instructions(TransferOperations.OWN_TRANSFER, CommandIntents.of(own));
        assertThat(between.english()).contains("without a number");
        assertThat(between.japanese()).contains("受付番号は不要");
    }

    private Wording instructions(Operation<?, ?> operation, Intent intent) {
        return HumanCase.of(recorded(operation, intent).tracked()).instructions();
    }

    @Test
    void aFormThatIsNotKnownIsTamperedWhenItIsAskedForAndStillHasAKind() {
        Intent intent = new Intent(key(), "{\"from\":1}".getBytes(StandardCharsets.UTF_8));
        RecordedCommand recorded = recorded(TransferOperations.TRANSFER, intent);
        assertThat(recorded.kind()).isEqualTo(RecordedCommand.Kind.TRANSFER);
        assertThat(recorded.number()).isEmpty();
        assertThatThrownBy(recorded::transfer).isInstanceOf(StoreException.class);
    }

    @Test
    void theMarkerIsKeptOnlyWhereEveryPaymentOrTheNameOfTheDataCarriesIt() {
        IdempotencyKey key = new IdempotencyKey("order-no-0001");
        Payment marked = Commands.payment("0001", 100).withEdi(EdiMarker.of(key));
        TransferCommand all = TransferCommand.builder(key, Commands.ACCOUNT, Commands.DATE)
                .pay(marked)
                .pay(marked)
                .build();
        TransferCommand some = TransferCommand.builder(key, Commands.ACCOUNT, Commands.DATE)
                .pay(marked)
                .pay(Commands.payment("0001", 100))
                .build();
        assertThat(EdiMarker.of(key).value()).matches("[0-9A-HJ-NP-X]{20}");
        assertThat(EdiMarker.of(new IdempotencyKey("order-no-0002"))).isNotEqualTo(EdiMarker.of(key));
        assertThat(CommandIntents.of(all).marker()).hasValue(EdiMarker.of(key).value());
        assertThat(CommandIntents.of(some).marker()).isEmpty();
        BulkTransferCommand named = BulkTransferCommand.of(some)
                .withDataName(new TransferComment(EdiMarker.of(key).value()));
        assertThat(CommandIntents.of(named).marker()).hasValue(EdiMarker.of(key).value());
    }

    private TransferCommand transfer(RandomGenerator random) {
        TransferCommand.Builder command = TransferCommand.builder(
                        key(),
                        new AccountId("account-" + random.nextInt(100)),
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)))
                .holidayRule(random.nextBoolean() ? HolidayRule.REFUSE : HolidayRule.PREVIOUS_BUSINESS_DAY);
        if (random.nextBoolean()) {
            command.remitter(new KanaName("ﾐﾂﾎﾞｼ ﾀﾛｳ"));
        }
        if (random.nextBoolean()) {
            command.comment(new TransferComment("四月分 \"" + random.nextInt(100) + "\""));
        }
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            Payment payment = Commands.payment("000" + random.nextInt(10), 1 + random.nextLong(9_999_999_999L));
            command.pay(random.nextBoolean() ? payment.withEdi(new EdiInfo("NO-" + random.nextInt(999))) : payment);
        }
        return command.build();
    }

    private IdempotencyKey key() {
        return new IdempotencyKey("order-no-" + numbers++);
    }

    private RecordedCommand recorded(Operation<?, ?> operation, Intent intent) {
        LedgerBook book = new LedgerBook(ledger);
        IdempotencyKey place = key();
        StepContent content = StepContent.empty()
                .with(StepContent.KEY, intent.key().value())
                .with(StepContent.INSTITUTION, BANK.value())
                .with(StepContent.ENVIRONMENT, TEST.value())
                .with(StepContent.TENANT, TENANT.value())
                .with(StepContent.OPERATION, operation.name().value())
                .with(StepContent.COMMAND, intent.canonical());
        book.append(
                book.key(TEST, TENANT, place),
                0,
                LedgerState.INTENDED,
                Standing.OPEN,
                Host.system().now(),
                content);
        TrackedCommand tracked = new FollowUps(ledger, BANK, TEST, Host.system())
                .command(TENANT, place)
                .orElseThrow();
        return RecordedCommand.of(tracked);
    }
}
