package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferOutcome.Accepted;
import dev.nakadachi.bank.TransferOutcome.Rejected;
import dev.nakadachi.bank.TransferOutcome.Unknown;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.operation.Capability;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way through the real pipeline, over a real socket: what each answer of the bank makes of a command. */
@Timeout(60)
class OutcomeOnTheWireTest {

    private static final String TAKEN =
            "{\"accountId\":\"101011234567\",\"resultCode\":\"2\",\"applyNo\":\"2025043000000001\"}";
    private static final String REFUSED = "{\"errorCode\":\"E0\",\"errorMessage\":\"refused\"}";
    private static final String REASONS = """
            {"errorCode":"E0","errorMessage":"refused","errorDetails":[],"transferErrorDetails":[
             {"itemId":"2","errorDetails":[{"errorDetailsCode":"E2","errorDetailsMessage":"no account 0012345"}]}]}""";

    @TempDir
    private Path folder;

    private final ScriptedBank bank = ScriptedBank.start();
    private LoopbackApplication application;
    private Transfers transfers;

    @BeforeEach
    void consent() {
        application = LoopbackApplication.in(folder);
        transfers = client(GmoTransfers.corporate()).transfers();
    }

    @AfterEach
    void close() {
        application.close();
        bank.close();
    }

    @Test
    void aTakenCommandIsSentOnceHoweverOftenItIsSubmitted() {
        bank.says(201, TAKEN);
        Accepted accepted = (Accepted) transfers.submit(Samples.full());
        assertThat(accepted.number()).isEqualTo(Samples.NUMBER);
        assertThat(transfers.submit(Samples.full()))
                .isInstanceOfSatisfying(
                        Accepted.class, again -> assertThat(again.number()).isEqualTo(Samples.NUMBER));
        assertThat(bank.arrived()).singleElement().satisfies(arrived -> {
            assertThat(arrived.line()).isEqualTo("POST /corporation/v1/transfer/request");
            assertThat(arrived.token()).isEqualTo("made-up-access-1");
            assertThat(arrived.key()).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        });
    }

    @Test
    void namedReasonsRejectItAndStayInTheLedger() {
        bank.says(400, REASONS);
        for (TransferOutcome outcome : List.of(transfers.submit(Samples.full()), transfers.submit(Samples.full()))) {
            assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
                assertThat(rejected.reason()).isEqualTo(ErrorCode.REQUEST_REFUSED);
                assertThat(rejected.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
                ErrorDetail detail = rejected.details().get(0);
                assertThat(detail.item()).contains("2");
                assertThat(detail.code()).isEqualTo("E2");
                assertThat(detail.message()).contains("no account *****");
            });
        }
        assertThat(bank.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400,institution.request-refused", "403,institution.forbidden", "404,institution.not-found",
        "405,institution.request-refused", "412,institution.request-refused", "418,institution.unclassified",
        "429,institution.rate-limited", "500,institution.unavailable", "503,institution.unavailable",
        "504,institution.timed-out"
    })
    void aBareRefusalIsUnknownAndNeverSentAgain(int status, String code) {
        bank.says(status, REFUSED).says(201, TAKEN);
        unknown(code);
        unknown(code);
        assertThat(bank.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorDetails\":[{\"errorDetailsCode\":\"E1\"}]",
                "{\"errorDetails\":[{}],\"errorCode\":\"E0\"}",
                "<html>refused</html>"
            })
    void reasonsThatCannotBeReadProveNothing(String body) {
        bank.says(400, body);
        unknown("institution.request-refused");
    }

    @Test
    void aTokenThatTheBankItselfRefusedIsRenewedForOneFurtherAttempt() {
        bank.says(401, REFUSED).says(201, TAKEN);
        assertThat(transfers.submit(Samples.full())).isInstanceOf(Accepted.class);
        assertThat(bank.arrived())
                .extracting(ScriptedBank.Arrived::token)
                .containsExactly("made-up-access-1", "made-up-access-2");
        assertThat(bank.arrived().stream().map(ScriptedBank.Arrived::key).distinct())
                .hasSize(1);
        assertThat(bank.arrived().stream().map(ScriptedBank.Arrived::body).distinct())
                .hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedTwiceRejectsIt() {
        bank.says(401, REFUSED).says(401, REFUSED).says(201, TAKEN);
        assertThat(transfers.submit(Samples.full()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(ErrorCode.TOKEN_REFUSED));
        assertThat(bank.arrived()).hasSize(2);
    }

    @Test
    void a401ThatAProxyCouldHaveSaidIsUnknown() {
        bank.says(401, "text/html", "<html>log in</html>").says(201, TAKEN);
        unknown("institution.token-refused");
        assertThat(bank.arrived()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"resultCode\":\"2\"}", "[]"})
    void aSuccessThatCannotBeReadIsUnknown(String body) {
        bank.says(201, body).says(201, TAKEN);
        unknown("institution.answer-malformed");
        assertThat(bank.arrived()).hasSize(1);
    }

    @Test
    void aCancellationIsACommandOfItsOwn() {
        bank.says(201, TAKEN).says(400, REASONS);
        CancelCommand first = cancellation("cancel-0001");
        assertThat(transfers.cancel(first)).isInstanceOf(Accepted.class);
        assertThat(transfers.cancel(first)).isInstanceOf(Accepted.class);
        assertThat(transfers.cancel(cancellation("cancel-0002")))
                .as("the specification knows no reasons of a refused cancellation")
                .isInstanceOf(Unknown.class);
        assertThat(bank.arrived()).hasSize(2).allSatisfy(arrived -> {
            assertThat(arrived.line()).isEqualTo("POST /corporation/v1/transfer/cancel");
            assertThat(arrived.key()).isEqualTo("none");
        });
    }

    @Test
    void aCodeOfTheContractDocumentsRejects() {
        bank.says(400, REFUSED);
        Transfers declared =
                client(GmoTransfers.corporate().withProvenRefusal("E0")).transfers();
        assertThat(declared.submit(Samples.full())).isInstanceOf(Rejected.class);
    }

    @Test
    void aRefusedEnquiryIsAnExceptionWithItsReasons() {
        bank.says(400, REASONS);
        NakadachiException refused =
                catchThrowableOfType(NakadachiException.class, () -> transfers.fee(Samples.full()));
        assertThat(refused.problem().answer().orElseThrow().details())
                .extracting(ErrorDetail::code)
                .containsExactly("E2");
        assertThat(refused).hasMessageNotContaining("0012345");
    }

    @Test
    void allPagesAreRead() {
        bank.says(200, page("2", "\"hasNext\":true,\"nextItemKey\":\"20250430\""))
                .says(200, page("11", "\"hasNext\":\"true\",\"nextItemKey\":20250431"))
                .says(200, page("20", "\"hasNext\":false"));
        try (Stream<TransferRecord> listed = transfers.list(Samples.ACCOUNT, DateRange.today())) {
            assertThat(listed.map(transfer -> transfer.state().kind()))
                    .containsExactly(
                            TransferState.Kind.AWAITING_APPROVAL,
                            TransferState.Kind.SCHEDULED,
                            TransferState.Kind.COMPLETED);
        }
        String first =
                "GET /corporation/v1/transfer/status?accountId=101011234567&queryKeyClass=2&requestTransferTerm=1";
        assertThat(bank.arrived())
                .extracting(ScriptedBank.Arrived::line)
                .containsExactly(first, first + "&nextItemKey=20250430", first + "&nextItemKey=20250431");
    }

    private static String page(String state, String paging) {
        return "{\"count\":\"1\",\"transferQueryBulkResponses\":[{" + paging + "}],\"transferDetails\":["
                + "{\"transferStatus\":\"" + state + "\"}]}";
    }

    private void unknown(String code) {
        assertThat(transfers.submit(Samples.full())).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.problem().code().value()).isEqualTo(code);
            assertThat(unknown.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
            assertThat(unknown.key()).isEqualTo(Samples.KEY);
        });
    }

    private static CancelCommand cancellation(String key) {
        return new CancelCommand(
                new IdempotencyKey(key), Samples.ACCOUNT, Samples.NUMBER, CancelCommand.Target.ACCEPTANCE);
    }

    private CorporateBank client(GmoTransfers product) {
        return application.consented(
                GmoAozora.corporate()
                        .withBudget(LoopbackApplication.WIDE)
                        .at(GmoAozora.below(LoopbackApplication.LOOPBACK, bank.base()), product),
                Capability.TRANSFERS);
    }
}
