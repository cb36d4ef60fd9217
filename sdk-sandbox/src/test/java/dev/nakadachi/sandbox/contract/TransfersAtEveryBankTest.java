package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.Transfers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same code over {@code find(Transfers.class)} handles all banks: one function, every known provider. */
class TransfersAtEveryBankTest {

    /** By hand from the facts: the others only enquire, or publish no single transfer and were not told how. */
    private static final Set<Class<?>> THAT_PAY =
            Set.of(GmoAozoraContractTest.class, GmoPersonalContractTest.class, ShokoChukinToldContractTest.class);

    @TempDir
    private Path directory;

    static List<BankContract> banks() {
        return List.of(
                new FreeeContractTest(),
                new GmoAozoraContractTest(),
                new GmoPersonalContractTest(),
                new HouseContractTest(),
                new MinnaContractTest(),
                new MoneyForwardContractTest(),
                new MufgCorporateContractTest(),
                new MufgRetailContractTest(),
                new ParaSolContractTest(),
                new RokinContractTest(),
                new ShokoChukinContractTest(),
                new ShokoChukinToldContractTest());
    }

    /** What an application writes once. */
    private static String pay(BankClient client, TransferCommand command) {
        return client.find(Transfers.class)
                .map(transfers -> transfers
                        .submit(command)
                        .fold(accepted -> "accepted", rejected -> "rejected", undone -> "undone", unknown -> "unknown"))
                .orElse("this bank pays nothing");
    }

    @ParameterizedTest
    @MethodSource("banks")
    void theSameFunctionPaysWhereTheBankPaysAndSaysSoWhereItDoesNot(BankContract contract) {
        contract.directory = directory;
        contract.openTheBank();
        try {
            BankClient client = contract.visit().as("alice");
            TransferCommand command = Payments.single(contract.main(client), "contract-key-1");
            boolean pays = THAT_PAY.contains(contract.getClass());
            long before = contract.requests();

            assertThat(pay(client, command)).isEqualTo(pays ? "accepted" : "this bank pays nothing");

            assertThat(contract.requests() - before).isEqualTo(pays ? 1 : 0);
            assertThat(contract.bank().bank().transfers().executions()).isEqualTo(pays ? 1 : 0);
        } finally {
            contract.closeTheBank();
        }
    }

    @Test
    void noBankIsLeftOut() throws IOException {
        Path here = Path.of("src/test/java/dev/nakadachi/sandbox/contract");
        List<String> held;
        try (Stream<Path> files = Files.list(here)) {
            held = files.filter(TransfersAtEveryBankTest::isABank)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }

        assertThat(banks())
                .extracting(contract -> contract.getClass().getSimpleName())
                .containsExactlyElementsOf(held);
    }

    private static boolean isABank(Path file) {
        try {
            return file.getFileName().toString().endsWith("ContractTest.java")
                    && Files.readString(file).contains(" extends BankContract {");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
