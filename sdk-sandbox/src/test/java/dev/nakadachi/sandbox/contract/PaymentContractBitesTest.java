package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.web.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** Each mistake about money, planted between a right provider and a right bank, fails the case that is about it. */
class PaymentContractBitesTest {

    /** What the bank carries out twice, as it would for a provider that repeats commands. */
    private static final Fault TWICE = (request, bank) -> {
        bank.handle(request);
        return bank.handle(request);
    };

    private static final int PLANTED = 9_999;

    @TempDir
    private Path directory;

    static List<Plant> plants() {
        Supplier<BankContract> company = GmoAozoraContractTest::new;
        Supplier<BankContract> person = GmoPersonalContractTest::new;
        return List.of(
                new Plant(
                        "a transfer is sent twice",
                        company,
                        "/transfer/request",
                        TWICE,
                        c -> single(c).taken()),
                new Plant(
                        "a bulk transfer is sent twice", company, "/bulktransfer/request", TWICE, c -> bulk(c).taken()),
                new Plant(
                        "an own transfer is sent twice",
                        person,
                        "/spaccounts-transfer",
                        TWICE,
                        c -> new OwnTransferCases(c).taken()),
                new Plant(
                        "a fee is another",
                        company,
                        "/transferfee",
                        said("\"totalFee\":\"300\"", "\"totalFee\":\"299\""),
                        c -> single(c).fee()),
                new Plant(
                        "a reason is about another payment",
                        company,
                        "/bulktransfer/request",
                        said("\"itemId\":\"2\"", "\"itemId\":\"1\""),
                        c -> bulk(c).refusedPayment()),
                new Plant(
                        "a done transfer has failed",
                        company,
                        "/transfer/status",
                        said("\"transferStatus\":\"20\"", "\"transferStatus\":\"40\""),
                        c -> asked(c).states()),
                new Plant(
                        "the first page of a list is the last",
                        company,
                        "/transfer/status",
                        said("\"hasNext\":true", "\"hasNext\":false"),
                        c -> asked(c).list()),
                new Plant(
                        "a cancellation is done before its approval",
                        company,
                        "/transfer/request-result",
                        said("\"resultCode\":\"2\"", "\"resultCode\":\"1\""),
                        c -> asked(c).cancel()),
                new Plant(
                        "a lost transfer is listed with another sum",
                        company,
                        "/transfer/status",
                        said("\"110000\"", "\"110002\""),
                        c -> single(c).lostReply()),
                new Plant(
                        "a payment on the second page is another",
                        company,
                        "/bulktransfer/status",
                        said("\"transferAmount\":\"777\"", "\"transferAmount\":\"778\""),
                        c -> new BulkCases(c).items()),
                new Plant(
                        "a payment that failed leaves no trace",
                        company,
                        "/bulktransfer/status",
                        said("\"transferStatus\":\"30\"", "\"transferStatus\":\"20\""),
                        c -> new BulkCases(c).partly()),
                new Plant(
                        "two payments have one number",
                        company,
                        "/bulktransfer/status",
                        said("\"itemId\":\"4\"", "\"itemId\":\"3\""),
                        c -> new BulkPaymentCases(c).eachItem()),
                new Plant(
                        "a payment that came back is called made",
                        company,
                        "/bulktransfer/status",
                        said("\"isRepayment\":true", "\"isRepayment\":false"),
                        c -> new BulkPaymentCases(c).eachItem()),
                new Plant(
                        "the bank's own sum is another",
                        company,
                        "/bulktransfer/status",
                        said("\"totalAmount\":\"100000\"", "\"totalAmount\":\"100001\""),
                        c -> new BulkPaymentCases(c).eachItem()),
                new Plant(
                        "a bulk payment that is taken up again is there twice",
                        company,
                        "/bulktransfer/request",
                        TWICE,
                        c -> new BulkPaymentCases(c).again()));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedMistakeIsFound(Plant plant) {
        BankContract contract = plant.provider().get();
        contract.directory = directory;
        contract.openTheBank();
        try {
            contract.bank().bank().transfers().settings().keys(KeyHandling.IGNORED);
            contract.bank().bank().bulkTransfers().settings().keys(KeyHandling.IGNORED);
            contract.opened().faults().next(PLANTED, RequestMatch.pathEnding(plant.path()), plant.mistake());

            assertThatThrownBy(() -> plant.bitten().accept(contract)).isInstanceOf(AssertionError.class);
            assertThat(contract.opened().faults().outstanding())
                    .as("it was planted")
                    .isLessThan(PLANTED);
        } finally {
            contract.closeTheBank();
        }
    }

    /** A case for what a bank does not have is skipped with its reason, and not counted as passed. */
    @Test
    void whatABankDoesNotHaveIsSkippedWithItsReason() {
        BankContract freee = new FreeeContractTest();
        assertThatThrownBy(() -> bulk(freee).taken())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("bulk-transfers.submit");
        BankContract silent = new GmoAozoraContractTest() {
            @Override
            protected BankTraits traits() {
                return super.traits().without(BankTraits.Aspect.STATES, "no code of a state is public");
            }
        };
        assertThatThrownBy(() -> new FollowUpCases(silent, PaymentRoute.single(silent)).states())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no code of a state is public");
    }

    /** Without the plant the same cases pass, so it is the mistake that they find. */
    @Test
    void withoutAMistakeTheyPass() {
        BankContract contract = new GmoAozoraContractTest();
        contract.directory = directory;
        contract.openTheBank();
        try {
            assertThatCode(() -> single(contract).taken()).doesNotThrowAnyException();
            assertThat(contract.bank().bank().transfers().executions()).isEqualTo(1);
        } finally {
            contract.closeTheBank();
        }
    }

    private static PaymentCases single(BankContract contract) {
        return new PaymentCases(contract, PaymentRoute.single(contract));
    }

    private static PaymentCases bulk(BankContract contract) {
        return new PaymentCases(contract, PaymentRoute.bulk(contract));
    }

    private static FollowUpCases asked(BankContract contract) {
        return new FollowUpCases(contract, PaymentRoute.single(contract));
    }

    private static Fault said(String right, String wrong) {
        return (request, bank) -> {
            Reply reply = bank.handle(request);
            return reply.withText(reply.text().replace(right, wrong));
        };
    }

    private record Plant(
            String name, Supplier<BankContract> provider, String path, Fault mistake, Consumer<BankContract> bitten) {

        @Override
        public String toString() {
            return name;
        }
    }
}
