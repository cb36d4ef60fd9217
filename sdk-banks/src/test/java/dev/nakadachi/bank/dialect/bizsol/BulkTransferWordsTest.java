package dev.nakadachi.bank.dialect.bizsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ApiRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bulk transfers in the words of the public sample (N2), for a bank that is not Shoko Chukin. */
class BulkTransferWordsTest {

    private static final URI BASE = URI.create("https://bank.example/bizsol/v1/banks/9999");
    private static final RequestNumber NUMBER = new RequestNumber("17100700000016");
    private static final TransfersQuery JULY =
            TransfersQuery.first(Bench.ACCOUNT, DateRange.between(LocalDate.of(2023, 7, 5), LocalDate.of(2023, 7, 7)));

    private final BizSol bank = Bench.bank();

    @Test
    void aTransferIsCreatedFieldByField() {
        ApiRequest request = Bench.encoded(
                bank,
                BulkOperations.BULK_TRANSFER,
                Bench.bulk(Bench.transfer(Bench.NEXT_YEAR).build()));
        assertThat(request.below(BASE)).hasToString(BASE + "/bulk_transfers");
        assertThat(Bench.body(request))
                .isEqualTo(
                        "{\"client_id\":\"22222222\",\"contractor_id\":\"0000000000000000AG0123456789A001\","
                                + "\"warning_data_fixed_flag\":false,\"warning_check_type\":\"1100000000\","
                                + "\"extension_edi_utilization_flag\":false,\"fixed_request_data\":{"
                                + "\"transaction_notes\":\"1月5日振込\",\"category_code\":\"21\",\"remitter_code\":\"0123456789\","
                                + "\"remitter_name\":\"ｶ)ﾃｽﾄ\",\"effort_date\":\"01-05\",\"remitting_bank_code\":\"9999\","
                                + "\"remitting_branch_code\":\"115\",\"remitting_account_type_code\":\"01\","
                                + "\"remitting_account_number\":\"1100001\",\"transactions\":["
                                + "{\"item_id\":\"1\",\"beneficiary_bank_code\":\"0001\",\"beneficiary_branch_code\":\"002\","
                                + "\"account_type_code\":\"01\",\"account_number\":\"0012345\",\"beneficiary_name\":\"ﾔﾏﾀﾞ ﾊﾅｺ\","
                                + "\"transfer_amount\":100000,\"edi_info\":\"INV-0042\",\"identification\":\"Y\","
                                + "\"transfer_designated_type\":\"7\"},"
                                + "{\"item_id\":\"2\",\"beneficiary_bank_code\":\"0001\",\"beneficiary_branch_code\":\"002\","
                                + "\"account_type_code\":\"01\",\"account_number\":\"0012345\",\"beneficiary_name\":\"ﾔﾏﾀﾞ ﾊﾅｺ\","
                                + "\"transfer_amount\":330,\"transfer_designated_type\":\"7\"}],"
                                + "\"total_count\":2,\"total_amount\":100330,\"approval_pattern_type\":\"single_approval\","
                                + "\"first_approver_code\":\"Z001\",\"second_approver_code\":\"Z002\",\"comment\":\"確認願います\"}}");
    }

    /** The day of the call is 2025-12-20 in Asia/Tokyo. */
    @Test
    void aDayWhoseYearTheBankCouldMistakeIsRefused() {
        assertThat(effortDate(LocalDate.of(2025, 12, 20))).contains("\"effort_date\":\"12-20\"");
        assertThat(effortDate(LocalDate.of(2026, 6, 18))).contains("\"effort_date\":\"06-18\"");
        for (LocalDate day :
                List.of(LocalDate.of(2025, 12, 19), LocalDate.of(2026, 6, 19), LocalDate.of(2026, 12, 20))) {
            assertThatThrownBy(() -> effortDate(day))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("without a year");
        }
    }

    @Test
    void whatTheBankCannotBeToldIsRefused() {
        BulkTransferCommand bare =
                BulkTransferCommand.of(Bench.transfer(Bench.NEXT_YEAR).build());
        assertThatThrownBy(() -> created(bare))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withRemitterCode");
        assertThatThrownBy(() -> created(Bench.bulk(Bench.transfer(Bench.NEXT_YEAR)
                        .pay(Payment.of(Bench.payee(PayeeAccountType.SAVINGS), Money.yen(1)))
                        .build())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withPayeeType");
        assertThatThrownBy(() -> created(Bench.bulk(Bench.transfer(Bench.NEXT_YEAR)
                        .pay(Payment.of(Bench.payee(PayeeAccountType.ORDINARY), Money.yen(10_000_000_000L)))
                        .build())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTransferThatTheBankHoldsIsAcceptedInAStateThatOnlyATableExplains() {
        String answer = """
                {"transaction_status": "02", "transaction_status_name": "承認待ち", "transaction_id": "17100700000016",
                 "temporary_transaction_id": "S17100700000016", "transaction_notes": "x", "result_type": "1",
                 "approval_expiration_date": "2026/01/05"}""";
        assertThat(accepted(bank, answer).state()).isEqualTo(new RequestState(RequestState.Kind.UNKNOWN, "02"));
        assertThat(accepted(bank, answer).stateName()).contains("承認待ち");
        assertThat(accepted(bank, answer).approvableUntil()).contains(LocalDate.of(2026, 1, 5));
        // A day that only informs must not make an accepted transfer look unknown.
        assertThat(accepted(bank, answer.replace("2026/01/05", "soon")).approvableUntil())
                .isEmpty();
        BizSol told = bank.withCodes(BizSolCodes.samples().withRequestState("02", RequestState.Kind.WAITING));
        assertThat(accepted(told, answer).state().kind()).isEqualTo(RequestState.Kind.WAITING);
        BizSol refusing = bank.withCodes(BizSolCodes.samples().withRefusedResult("1"));
        assertThatThrownBy(() -> accepted(refusing, answer)).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> accepted(bank, "{\"transaction_status\": \"02\"}"))
                .isInstanceOf(MalformedJsonException.class);
    }

    /** There is no enquiry by number, so the days decide, and without both of them nothing is sent. */
    @Test
    void oneTransferIsLookedForInTheListOfItsDays() {
        TransfersQuery one = TransfersQuery.of(JULY.account(), NUMBER);

        assertThat(Bench.encoded(bank, BulkOperations.STATUS, one.within(JULY.applied()))
                        .below(BASE))
                .isEqualTo(Bench.encoded(bank, BulkOperations.STATUS, JULY).below(BASE));
        assertThatThrownBy(() -> Bench.encoded(bank, BulkOperations.STATUS, one))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("DateRange.between");
    }

    @Test
    void theListIsAskedByItsDaysAndTellsSums() {
        assertThat(Bench.encoded(bank, BulkOperations.STATUS, JULY).below(BASE))
                .hasToString(BASE + "/bulk_transfers/list?client_id=22222222"
                        + "&contractor_id=0000000000000000AG0123456789A001"
                        + "&date_from=2023%2F07%2F05&date_to=2023%2F07%2F07");
        List<TransferRecord> found =
                Bench.decoded(bank, BulkOperations.STATUS, JULY, """
                {"transaction_list_info": [{"transaction_status": "09", "transaction_status_name": "送信済",
                 "operation_date": "2025/12/20", "transaction_id": "17100700000016", "transfer_designated_date": "01-05",
                 "test_data_type": "0", "transaction_notes": "1月5日振込", "operator": "Z009",
                 "approval_pattern_type": "single_approval", "first_approver": "Z001", "second_approver": "承認 花子",
                 "total_count": 2, "total_payment_amount": "100330"}]}""").elements();
        TransferRecord only = found.get(0);
        assertThat(only.state()).isEqualTo(new TransferState(TransferState.Kind.UNKNOWN, "09"));
        assertThat(only.stateName()).contains("送信済");
        assertThat(only.numbers()).containsExactly(NUMBER);
        assertThat(only.account())
                .as("the list is of all accounts of the contract (N2) and names none: never the one asked for")
                .isEmpty();
        assertThat(only.designatedDate()).contains(Bench.NEXT_YEAR);
        assertThat(only.summary().orElseThrow().total()).isEqualTo(Money.yen(100_330));
        assertThat(only.summary().orElseThrow().approvers()).extracting("value").containsExactly("Z001");
        assertThat(only.couldBe(Bench.transfer(Bench.NEXT_YEAR).build())).isTrue();
        assertThat(only.couldBe(Bench.transfer(Bench.NEXT_YEAR)
                        .pay(Payment.of(Bench.payee(PayeeAccountType.ORDINARY), Money.yen(1)))
                        .build()))
                .isFalse();
        assertThatThrownBy(() -> Bench.encoded(bank, BulkOperations.STATUS, TransfersQuery.of(Bench.ACCOUNT, NUMBER)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSubmissionNeedsItsWordAndReportsErrorsAsUnclear() {
        assertThat(Bench.profile(bank).binding(BulkOperations.CONFIRM)).isEmpty();
        assertThat(Bench.profile(bank).remedyFor(BulkOperations.CONFIRM).orElseThrow())
                .contains("withSubmission");
        BizSol told = bank.withBulkWords(BulkWords.samples().withSubmission("approval_cancel"));
        ConfirmCommand command = ConfirmCommand.of(new IdempotencyKey("confirm-0042"), NUMBER);
        ApiRequest request = Bench.encoded(told, BulkOperations.CONFIRM, command);
        assertThat(request.below(BASE)).hasToString(BASE + "/bulk_transfers/17100700000016/submissions");
        assertThat(Bench.body(request))
                .isEqualTo("{\"client_id\":\"22222222\",\"contractor_id\":\"0000000000000000AG0123456789A001\","
                        + "\"use_media\":\"1\",\"approval_cancel_type\":\"approval_cancel\","
                        + "\"warning_check_type\":\"1100000000\",\"warning_data_aprroval_flag\":false}");
        TransferOutcome outcome = Bench.decoded(
                told,
                BulkOperations.CONFIRM,
                command,
                "{\"transaction_status\": \"05\", \"transaction_error_data\": []}");
        assertThat(((TransferOutcome.Accepted) outcome).number()).isEqualTo(NUMBER);
        assertThatThrownBy(() -> Bench.decoded(told, BulkOperations.CONFIRM, command, """
                {"transaction_status": "05", "transaction_error_data": [{"transaction_error_id": "E1"}]}"""))
                .isInstanceOf(MalformedJsonException.class);
    }

    private String effortDate(LocalDate day) {
        return Bench.body(created(Bench.bulk(Bench.transfer(day).build())));
    }

    private ApiRequest created(BulkTransferCommand command) {
        return Bench.encoded(bank, BulkOperations.BULK_TRANSFER, command);
    }

    private static RequestResult accepted(BizSol bank, String answer) {
        BulkTransferCommand asked = Bench.bulk(Bench.transfer(Bench.NEXT_YEAR).build());
        return ((TransferOutcome.Accepted) Bench.decoded(bank, BulkOperations.BULK_TRANSFER, asked, answer)).result();
    }
}
