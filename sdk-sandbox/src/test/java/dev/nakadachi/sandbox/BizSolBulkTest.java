package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk transfers on AnserBizSOL, asked by hand as the public samples have them, without the SDK. */
@SuppressWarnings("NullAway.Init") // opened before each test
class BizSolBulkTest {

    /** The contractor of alice: 32 characters. */
    private static final String CONTRACTOR = "000000000000000000000000000alice";

    /** Two payments of 100,000 and 330 yen on 5 May, in the order of the public sample; identity is put before it. */
    private static final String BODY = """
            "warning_data_fixed_flag": true, "warning_check_type": "1100000000",
            "extension_edi_utilization_flag": false,
            "fixed_request_data": {"transaction_notes": "5月5日振込", "category_code": "21",
             "remitter_code": "0001234567", "remitter_name": "ｶ)ﾅｶﾀﾞﾁｼﾖｳｼﾞ", "effort_date": "05-05",
             "remitting_bank_code": "2004", "remitting_bank_name": "", "remitting_branch_code": "101",
             "remitting_account_type_code": "01", "remitting_account_number": "1234567",
             "transactions": [
              {"item_id": "1", "beneficiary_bank_code": "0001", "beneficiary_branch_code": "002",
               "account_type_code": "01", "account_number": "0012345", "beneficiary_name": "ﾔﾏﾀﾞ ﾊﾅｺ",
               "transfer_amount": 100000, "customer_code1": "", "edi_info": "INV-0042", "edi_xml": [],
               "transfer_designated_type": "7", "identification": "Y"},
              {"item_id": "2", "beneficiary_bank_code": "0001", "beneficiary_branch_code": "002",
               "account_type_code": "01", "account_number": "0012345", "beneficiary_name": "ﾔﾏﾀﾞ ﾊﾅｺ",
               "transfer_amount": 330, "transfer_designated_type": "7"}],
             "total_count": 2, "total_amount": 100330, "approval_pattern_type": "single_approval",
             "first_approver_code": "Z001", "second_approver_code": "Z002", "comment": "確認願います"}""";

    private static final String SUBMISSION = """
            "use_media": "1", "approval_cancel_type": "hand_on", "warning_check_type": "1100000000",
            "warning_data_aprroval_flag": true, "comment": "確認願います\"""";

    private final BizSolDialect dialect =
            BizSolDialect.published().withEnquiriesBelow("/enquiries").withSubmission("hand_on");

    private Sandbox sandbox;
    private SandboxInstitution bank;
    private PlainClient client;
    private String token;

    @BeforeEach
    void open() {
        sandbox = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .historyLines(400)
                .dialect(dialect)
                .start();
        bank = sandbox.institution(dialect);
        client = PlainClient.of(sandbox, bank, "company");
        token = client.accessToken("alice");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theTokenAnswerNamesTheContractor() {
        assertThat(member(client.redeem(client.code("alice")), "contractor_id")).isEqualTo(CONTRACTOR);
        assertThat(member(client.redeem(client.code("bob")), "contractor_id")).endsWith("bob");
    }

    @Test
    void theMasterHasApproversAndRemitters() {
        HttpResponse<String> corporation = get("/corporations", "&target_service=20");
        assertThat(member(corporation, "approval_pattern_type")).isEqualTo("single_approval");
        assertThat(corporation.body()).contains("\"user_code\":\"Z001\"", "\"user_code\":\"Z002\"");
        HttpResponse<String> users = get("/users", "&target_service=20");
        assertThat(users.body()).contains("\"account_number\":\"1234567\"", "\"remitter_code\":\"0001234567\"");
        assertThat(get("/users", "").statusCode()).isEqualTo(400);
    }

    @Test
    void aBulkTransferIsCreatedListedSubmittedApprovedAndPaid() {
        long before = balance();
        HttpResponse<String> created = post("/bulk_transfers", BODY);
        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(member(created, "transaction_status")).isEqualTo("SBX_CREATED");
        assertThat(member(created, "transaction_notes")).isEqualTo("5月5日振込");
        String number = member(created, "transaction_id");
        assertThat(bank.bank().bulkTransfers().held().keySet()).containsExactly(number);
        assertThat(bank.bank().bulkTransfers().waiting())
                .as("nobody is asked yet")
                .isEmpty();

        HttpResponse<String> list = get("/bulk_transfers/list", "&date_from=2026/04/15&date_to=2026/04/15");
        assertThat(member(list, "transaction_id")).isEqualTo(number);
        assertThat(member(list, "total_count")).isEqualTo("2");
        assertThat(member(list, "total_payment_amount")).isEqualTo("100330");
        assertThat(member(list, "transfer_designated_date")).isEqualTo("2026/05/05");
        assertThat(member(list, "second_approver")).isEqualTo("Z002");
        assertThat(get("/bulk_transfers/list", "&date_from=2026/04/16&date_to=2026/04/17")
                        .body())
                .doesNotContain(number);

        HttpResponse<String> submitted = post("/bulk_transfers/" + number + "/submissions", SUBMISSION);
        assertThat(submitted.statusCode()).isEqualTo(200);
        assertThat(member(submitted, "transaction_status")).isEqualTo("SBX_APPLYING");
        assertThat(member(submitted, "remitter_code")).isEqualTo("0001234567");
        assertThat(submitted.body()).contains("\"transaction_error_data\":[]", "\"transfer_amount\":330");

        HttpResponse<String> again = post("/bulk_transfers/" + number + "/submissions", SUBMISSION);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(member(again, "sandbox_code")).isEqualTo("SBX_APPROVAL");

        assertThat(client.get(bank.approvalPage().orElseThrow()).body())
                .as("the page on which the approver answers")
                .contains(number);

        bank.bank().bulkTransfers().approve(number);
        sandbox.clock().advance(Duration.ofDays(21));
        assertThat(bank.bank().bulkTransfers().find(number).orElseThrow().status())
                .isEqualTo(TransferStatus.DONE);
        // Two payments to another bank: 100,330 yen and a fee of 150 yen for each.
        assertThat(before - balance()).isEqualTo(100_630);
        token = client.accessToken("alice");
        assertThat(member(post("/bulk_transfers/" + number + "/submissions", SUBMISSION), "sandbox_code"))
                .isEqualTo("SBX_STATE");
        assertThat(bank.bank().bulkTransfers().moved()).isEqualTo(1);
    }

    @Test
    void aSubmissionAfterItsDayIsAnErrorInsideASuccess() {
        String number = member(post("/bulk_transfers", BODY), "transaction_id");
        sandbox.clock().advance(Duration.ofDays(21));
        token = client.accessToken("alice");

        HttpResponse<String> late = post("/bulk_transfers/" + number + "/submissions", SUBMISSION);

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(member(late, "result_type")).isEqualTo("SBX_ERRORS");
        assertThat(member(late, "transaction_error_id")).isEqualTo("SBX_DAY");
        assertThat(bank.bank().bulkTransfers().held()).containsKey(number);
    }

    @Test
    void anotherContractorsTransferCannotBeSubmitted() {
        String number = member(post("/bulk_transfers", BODY), "transaction_id");
        token = client.accessToken("bob");
        HttpResponse<String> answer = send("/bulk_transfers/" + number + "/submissions", identity("bob") + SUBMISSION);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(bank.bank().bulkTransfers().held()).containsKey(number);
    }

    /** By the public members: lengths, JSON types, and what the master offers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "category_code": "21"             | "category_code": "11"
            "remitter_code": "0001234567"     | "remitter_code": "0001234568"
            "effort_date": "05-05"            | "effort_date": "2026-05-05"
            "effort_date": "05-05"            | "effort_date": "02-30"
            "remitting_bank_code": "2004"     | "remitting_bank_code": "0001"
            "remitting_account_number": "1234567" | "remitting_account_number": "7654321"
            "account_type_code": "01"         | "account_type_code": "1"
            "transfer_amount": 330            | "transfer_amount": "330"
            "transfer_amount": 330            | "transfer_amount": 331
            "transfer_amount": 330            | "transfer_amount": 330.5
            "total_count": 2                  | "total_count": 3
            "total_amount": 100330            | "total_amount": 100331
            "warning_data_fixed_flag": true   | "warning_data_fixed_flag": "true"
            "warning_check_type": "1100000000" | "warning_check_type": "11000000001"
            "first_approver_code": "Z001"     | "first_approver_code": "Z003"
            "approval_pattern_type": "single_approval" | "approval_pattern_type": "none"
            "beneficiary_name": "ﾔﾏﾀﾞ ﾊﾅｺ"     | "beneficiary_name": "ﾔﾏﾀﾞ ﾊﾅｺ ﾔﾏﾀﾞ ﾊﾅｺ ﾔﾏﾀﾞ ﾊﾅｺ ﾔﾏﾀﾞ ﾊﾅｺ"
            "edi_xml": []                     | "edi_xml": [1]
            "identification": "Y"             | "identity": "Y"
            """)
    void whatIsNotAsPublishedIsRefused(String right, String wrong) {
        assertThat(BODY).contains(right);
        HttpResponse<String> answer = post("/bulk_transfers", BODY.replace(right, wrong));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member(answer, "sandbox_code")).isEqualTo("SBX_INPUT");
        assertThat(bank.bank().bulkTransfers().created()).isZero();
    }

    @Test
    void nobodyIsAnsweredWithoutClientAndContractor() {
        assertThat(send("/bulk_transfers", BODY).statusCode()).isEqualTo(400);
        assertThat(send("/bulk_transfers", identity("bob") + BODY).statusCode()).isEqualTo(400);
        URI list = bank.at(BizSolDialect.BASE + "/users?target_service=20");
        assertThat(client.get(list, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(400);
        assertThat(bank.bank().bulkTransfers().created()).isZero();
    }

    @Test
    void withoutTheEnquiryPinOnlyEnquiriesAreRefused() {
        bank.bank().enquiryPins().remove("alice");
        HttpResponse<String> refused = get("/enquiries/accounts", "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(member(refused, "sandbox_code")).isEqualTo("SBX_PIN");
        assertThat(get("/users", "&target_service=20").statusCode()).isEqualTo(200);
        bank.bank().enquiryPins().enter("alice");
        assertThat(get("/enquiries/accounts", "").statusCode()).isEqualTo(200);
    }

    /** A correction of the history is an amount of the other way, and no negative one. */
    @Test
    void everyLineHasOneColumnAndTheColumnsAddUp() {
        var account = bank.bank().accountsOf("alice").get(0);
        String lines = get(
                        "/enquiries/transactions",
                        "&account_id=" + account.id().value() + "&date_from=2025/04/16&date_to=2026/04/15")
                .body();
        assertThat(account.lines(sandboxDay(-364), sandboxDay(0)).anyMatch(BankLine::correction))
                .isTrue();
        assertThat(sum(lines, "deposit_amount") - sum(lines, "withdrawal_amount"))
                .isEqualTo(account.balance() - account.balanceBefore(0));
        assertThat(lines).doesNotContain("_amount\":-").contains("\"item_number\":\"001\"");
    }

    private LocalDate sandboxDay(int days) {
        return bank.bank().today().plusDays(days);
    }

    private static long sum(String lines, String member) {
        return Stream.of(lines.split("\\{", -1))
                .flatMap(line -> Pattern.compile("\"" + member + "\":([0-9]+)")
                        .matcher(line)
                        .results())
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private long balance() {
        return bank.bank().accountsOf("alice").get(0).balance();
    }

    private String identity(String user) {
        return "\"client_id\": \"" + bank.clientId() + "\", \"contractor_id\": \"" + "0".repeat(32 - user.length())
                + user + "\", ";
    }

    private HttpResponse<String> get(String path, String more) {
        return client.get(
                bank.at(BizSolDialect.BASE + path + "?client_id=" + bank.clientId() + "&contractor_id=" + CONTRACTOR
                        + more),
                "Authorization",
                "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String members) {
        return send(path, identity("alice") + members);
    }

    private HttpResponse<String> send(String path, String members) {
        return client.send(HttpRequest.newBuilder(bank.at(BizSolDialect.BASE + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{" + members + "}"))
                .build());
    }
}
