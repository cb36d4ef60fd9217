package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransactionSource;
import dev.nakadachi.bank.Transactions;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.TransactionSync;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The campaign of the synchronisation in small, over real sockets: money comes in between two pages, answers are lost,
 * broken or refused, and the process ends before or after a batch was kept. Pages by key, by number and by offset.
 */
class SyncOverSocketsTest {

    private static final int ROUNDS = Integer.getInteger("sync.rounds", 30);
    private static final long SEED = Long.getLong("sync.seed", 20_261_121L);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"GmoAozora", "Freee", "MoneyForward"})
    void theBooksEqualTheBankWhateverHappensOnTheWay(String bank) {
        BankContract contract = contract(bank);
        contract.directory = directory;
        contract.openTheBank();
        try {
            new Campaign(contract).run(bank);
        } finally {
            contract.closeTheBank();
        }
    }

    private static BankContract contract(String bank) {
        return switch (bank) {
            case "GmoAozora" -> new GmoAozoraContractTest();
            case "Freee" -> new FreeeContractTest();
            default -> new MoneyForwardContractTest();
        };
    }

    private static final class Campaign {

        private final RandomGenerator chance =
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        private final SyncedBooks<Transaction> books = new SyncedBooks<>();
        private final BankContract contract;
        private final BankClient client;
        private final AccountId busy;
        private final BankAccount account;
        private int ends;
        private int between;

        Campaign(BankContract contract) {
            this.contract = contract;
            this.client = contract.visit().as("alice");
            this.busy = contract.account(client, Household.BUSY);
            this.account = contract.bank().bank().accountsOf("alice").get(1);
        }

        void run(String bank) {
            for (int round = 0; round < ROUNDS; round++) {
                comeIn(chance.nextInt(4));
                contract.opened().faults().next(100_000, contract.apiCalls(), this.trouble());
                SyncedBooks.Death[] deaths = SyncedBooks.Death.values();
                books.dieOnce(deaths[chance.nextInt(deaths.length)]);
                try {
                    sync();
                } catch (IllegalStateException | NakadachiException end) {
                    ends++;
                }
                contract.opened().faults().clear();
                contract.opened().clock().advance(Duration.ofMinutes(chance.nextInt(1_000)));
            }
            books.dieOnce(SyncedBooks.Death.NONE);
            sync();

            List<String> expected = seen(read());
            System.out.println("SYNC OVER SOCKETS " + bank + ", " + ROUNDS + " runs, " + ends + " ended early, "
                    + between + " lines between requests, " + expected.size() + " lines, seed " + SEED);
            assertThat(seen(books.lines().values())).isEqualTo(expected);
            assertThat(between).isPositive();
            assertThat(ends).isPositive();
        }

        private Fault trouble() {
            return (request, bank) -> {
                if (chance.nextInt(3) == 0) {
                    between++;
                    comeIn(1);
                }
                return switch (chance.nextInt(40)) {
                    case 0 -> Faults.serverError().apply(request, bank);
                    case 1 -> Faults.truncated().apply(request, bank);
                    case 2 -> Faults.malformed().apply(request, bank);
                    default -> bank.handle(request);
                };
            };
        }

        private void comeIn(int lines) {
            for (int i = 0; i < lines; i++) {
                account.deposit(100 + chance.nextInt(2), "振込 ﾅｶﾀﾞﾁ ﾀﾛｳ");
            }
        }

        private void sync() {
            TransactionSync.builder(
                            TransactionSource.of(
                                    new SourceName("busy"),
                                    client,
                                    busy,
                                    contract.provider().profile().service()),
                            books,
                            contract.visit().keyset(),
                            FIRST_DAY)
                    .host(new VirtualHost(contract.opened().clock(), 1))
                    .build()
                    .run();
        }

        private List<Transaction> read() {
            List<Transaction> all = new ArrayList<>();
            try (Stream<Transaction> lines = client.find(Transactions.class)
                    .orElseThrow()
                    .transactions(
                            busy,
                            DateRange.between(FIRST_DAY, contract.bank().bank().today()))) {
                lines.forEach(all::add);
            }
            return all;
        }

        private static List<String> seen(Collection<Transaction> lines) {
            return lines.stream()
                    .map(line -> line.date() + " " + line.amount() + " " + line.remarks() + " " + line.balanceAfter()
                            + " " + line.key())
                    .sorted()
                    .toList();
        }
    }
}
