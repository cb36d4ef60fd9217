package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.shirokuma.Shirokuma;
import dev.nakadachi.sandbox.shirokuma.ShirokumaDialect;
import dev.nakadachi.sandbox.web.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake that a provider could make, planted between a right provider and a right bank, fails its own case. */
class BankContractBitesTest {

    @TempDir
    private Path directory;

    static List<Plant> plants() {
        return List.of(
                new Plant(
                        "a sign is read the wrong way",
                        "\"fugou\":\"-\",\"kingaku\"",
                        "\"fugou\":\"+\",\"kingaku\"",
                        c -> new EnquiryCases(c).lines()),
                new Plant(
                        "an amount is ten times as much",
                        "\"kingaku\":7000,",
                        "\"kingaku\":70000,",
                        c -> new EnquiryCases(c).lines()),
                new Plant(
                        "a day is the next one",
                        "\"hi\":\"20260410\"",
                        "\"hi\":\"20260411\"",
                        c -> new EnquiryCases(c).lines()),
                new Plant(
                        "a balance after a line is another",
                        "\"ato\":1237660",
                        "\"ato\":1237661",
                        c -> new EnquiryCases(c).lines()),
                new Plant(
                        "the first page is the last",
                        "\"zenPeeji\":13",
                        "\"zenPeeji\":1",
                        c -> new EnquiryCases(c).pages()),
                new Plant(
                        "a synchronisation ends with the first page",
                        "\"zenPeeji\":13",
                        "\"zenPeeji\":1",
                        c -> new SyncCases(c).equalsTheHistory()),
                new Plant(
                        "a balance lacks a digit",
                        "\"zandaka\":1200000",
                        "\"zandaka\":120000",
                        c -> new EnquiryCases(c).balances()),
                new Plant(
                        "a large amount is rounded",
                        "\"zandaka\":1000001199999",
                        "\"zandaka\":1000001200000",
                        c -> new EnquiryCases(c).largeAmounts()),
                new Plant(
                        "an account is missing",
                        "\"kouza\":\"1234568\"",
                        "\"kouza\":\"1234567\"",
                        c -> new EnquiryCases(c).accounts()));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedMistakeIsFound(Plant plant) {
        Planted contract =
                new Planted(Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES, BankOperations.TRANSACTIONS));
        contract.directory = directory;
        contract.openTheBank();
        try {
            contract.opened().faults().next(9_999, RequestMatch.pathStarting("/shirokuma/v1"), (request, bank) -> {
                Reply reply = bank.handle(request);
                return reply.withText(reply.text().replace(plant.right(), plant.wrong()));
            });
            assertThatThrownBy(() -> plant.bitten().accept(contract)).isInstanceOf(AssertionError.class);
        } finally {
            contract.closeTheBank();
        }
    }

    @Test
    void aTroubleUnderAnotherCodeIsFound() {
        Planted contract = new Planted(Set.of(BankOperations.ACCOUNTS)) {
            @Override
            protected BankTraits traits() {
                return BankTraits.usual().with(Trouble.MAINTENANCE, ErrorCode.RATE_LIMITED);
            }
        };
        contract.directory = directory;
        contract.openTheBank();
        try {
            assertThatThrownBy(() -> new RefusalCases(contract).troubles())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("institution.maintenance");
        } finally {
            contract.closeTheBank();
        }
    }

    @Test
    void anOperationThatIsNotDeclaredOrNotBoundIsFound() {
        Planted less = new Planted(Set.of(BankOperations.ACCOUNTS, BankOperations.BALANCES));
        less.directory = directory;
        less.openTheBank();
        try {
            assertThatThrownBy(() -> new OfferCases(less).bound()).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> new OfferCases(less).notOffered()).isInstanceOf(AssertionError.class);
            assertThat(less.provider().profile().operations()).hasSize(3);
        } finally {
            less.closeTheBank();
        }
    }

    private record Plant(String name, String right, String wrong, Consumer<BankContract> bitten) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static class Planted extends BankContract {

        private final Set<Operation<?, ?>> operations;

        private Planted(Set<Operation<?, ?>> operations) {
            this.operations = operations;
        }

        @Override
        protected Dialect dialect() {
            return new ShirokumaDialect();
        }

        @Override
        protected Institution<? extends BankClient> institution(SandboxInstitution there) {
            return Shirokuma.below(there.at("/shirokuma"), new CallBudget(8, 10_000, Duration.ofSeconds(1)));
        }

        @Override
        protected Set<Operation<?, ?>> operations() {
            return operations;
        }

        @Override
        protected BankTraits traits() {
            return BankTraits.usual().withPages(13).withOrder(BankTraits.LineOrder.NEWEST_FIRST);
        }
    }
}
