package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Only a report that contradicts the command may say no: a false no makes somebody pay twice. */
class CouldBeTest {

    private static final long SEED = Long.getLong("could.be.seed", 20_261_121L);

    @Test
    void theSamePaymentsInAnyOrderMatch() {
        TransferCommand command = Commands.command(Commands.payment("0001", 100), Commands.payment("0002", 200));
        assertThat(record(reported("0002", 200), reported("0001", 100)).couldBe(command))
                .isTrue();
    }

    @Test
    void equalPaymentsAreCounted() {
        TransferCommand twice = Commands.command(Commands.payment("0001", 100), Commands.payment("0001", 100));
        assertThat(record(reported("0001", 100), reported("0001", 100)).couldBe(twice))
                .isTrue();
        assertThat(record(reported("0001", 100)).couldBe(twice)).isFalse();
        assertThat(record(reported("0001", 100), reported("0001", 100), reported("0001", 100))
                        .couldBe(twice))
                .isFalse();
    }

    @Test
    void whatTheBankLeavesOutContradictsNothing() {
        TransferCommand command = Commands.command(Commands.payment("0001", 100));
        assertThat(record(TransferItem.builder(Money.yen(100)).build()).couldBe(command))
                .isTrue();
        assertThat(record().couldBe(command)).isTrue();
    }

    @Test
    void eachComparedMemberContradicts() {
        TransferCommand command = Commands.command(Commands.payment("0001", 100));
        assertThat(record(reported("0001", 101)).couldBe(command)).isFalse();
        assertThat(record(reported("0003", 100)).couldBe(command)).isFalse();
        TransferItem.Builder branch = TransferItem.builder(Money.yen(100)).branch(new BranchCode("003"));
        assertThat(record(branch.build()).couldBe(command)).isFalse();
        TransferItem.Builder number = TransferItem.builder(Money.yen(100)).number(new AccountNumber("0012346"));
        assertThat(record(number.build()).couldBe(command)).isFalse();
    }

    /** A list may be of all accounts of a contract. */
    @Test
    void aTransferFromAnotherAccountIsNotTheCommand() {
        TransferCommand command = Commands.command(Commands.payment("0001", 100));
        TransferRecord.Builder record =
                TransferRecord.builder(TransferState.of("20", Map.of())).item(reported("0001", 100));
        assertThat(record.account(command.from()).build().couldBe(command)).isTrue();
        assertThat(record.account(new AccountId("another-account")).build().couldBe(command))
                .isFalse();
    }

    @Test
    void dateAndNameAreNotCompared() {
        TransferCommand command = Commands.command(Commands.payment("0001", 100));
        TransferItem item = TransferItem.builder(Money.yen(100))
                .name(new KanaName("ｺﾝﾊﾞｰﾄ"))
                .build();
        TransferRecord moved = TransferRecord.builder(TransferState.of("20", Map.of()))
                .designatedDate(LocalDate.of(2025, 5, 7))
                .item(item)
                .build();
        assertThat(moved.couldBe(command)).isTrue();
    }

    @Test
    void anItemThatSaysLittleDoesNotTakeThePaymentOfAnother() {
        TransferCommand command = Commands.command(Commands.payment("0001", 100), Commands.payment("0002", 100));
        TransferItem vague = TransferItem.builder(Money.yen(100)).build();
        assertThat(record(vague, reported("0001", 100)).couldBe(command)).isTrue();
        assertThat(record(reported("0002", 100), vague).couldBe(command)).isTrue();
        assertThat(record(vague, reported("0003", 100)).couldBe(command)).isFalse();
    }

    @Test
    void aTrueReportMatchesHoweverItIsShuffledAndThinned() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 500; round++) {
            int count = 1 + random.nextInt(12);
            Payment[] payments = new Payment[count];
            List<TransferItem> items = new ArrayList<>();
            for (int place = 0; place < count; place++) {
                String bank = "000" + random.nextInt(4);
                long yen = 1L + random.nextInt(3);
                payments[place] = Commands.payment(bank, yen);
                TransferItem item = random.nextBoolean() ? reported(bank, yen) : vague(bank, yen, random);
                items.add(random.nextInt(place + 1), item);
            }
            assertThat(record(items.toArray(TransferItem[]::new)).couldBe(Commands.command(payments)))
                    .as("seed %d round %d", SEED, round)
                    .isTrue();
        }
    }

    /**
     * Item n agrees with payments n and n + 1, by account number or by bank, and the last item with payment 0 only: it
     * displaces all others, one after the other.
     */
    @Test
    void aPairThatDisplacesAllOthersNeedsNoStackOfItsOwn() throws InterruptedException {
        int count = 3_000;
        Payment[] payments = new Payment[count];
        List<TransferItem> items = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            BankCode bank = new BankCode(String.format(Locale.ROOT, "%04d", (place + 1) / 2));
            AccountNumber number = new AccountNumber(String.format(Locale.ROOT, "%07d", place / 2));
            payments[place] = Payment.of(
                    new Payee(bank, new BranchCode("002"), PayeeAccountType.ORDINARY, number, new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ")),
                    Money.yen(100));
            if (place < count - 1) {
                TransferItem.Builder item = TransferItem.builder(Money.yen(100));
                items.add((place % 2 == 0 ? item.number(number) : item.bank(bank)).build());
            }
        }
        items.add(TransferItem.builder(Money.yen(100))
                .bank(new BankCode("0000"))
                .number(new AccountNumber("0000000"))
                .build());
        TransferRecord record = record(items.toArray(TransferItem[]::new));
        TransferCommand command = Commands.command(payments);
        AtomicBoolean matched = new AtomicBoolean();
        Thread narrow = new Thread(null, () -> matched.set(record.couldBe(command)), "narrow", 150_000);
        narrow.start();
        narrow.join();
        assertThat(matched).isTrue();
    }

    private static TransferItem vague(String bank, long yen, RandomGenerator random) {
        TransferItem.Builder item = TransferItem.builder(Money.yen(yen));
        return random.nextBoolean()
                ? item.build()
                : item.bank(new BankCode(bank)).build();
    }

    private static TransferItem reported(String bank, long yen) {
        return TransferItem.builder(Money.yen(yen))
                .bank(new BankCode(bank))
                .branch(new BranchCode("002"))
                .number(new AccountNumber("0012345"))
                .build();
    }

    private static TransferRecord record(TransferItem... items) {
        TransferRecord.Builder record = TransferRecord.builder(TransferState.of("20", Map.of()));
        for (TransferItem item : items) {
            record.item(item);
        }
        return record.build();
    }
}
