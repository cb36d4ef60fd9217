package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static dev.nakadachi.sandbox.TransferClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.bank.transfer.Approval;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.bank.transfer.Users;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cancelling by hand from the facts on GMO Aozora Net Bank, section 2.12. */
class TransferCancelTest {

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT).accessTokenLife(Duration.ofDays(30)))
            .perTest();

    private Sandbox sandbox;
    private TransferClient client;
    private Transfers transfers;
    private String reserved;

    @BeforeEach
    void aReservedTransfer(Sandbox started) {
        sandbox = started;
        client = new TransferClient(started);
        transfers = started.bank().transfers();
        reserved = client.applied(body("2026-04-17"));
        transfers.approve(reserved);
    }

    /** "The cancel itself also needs customer approval"; "the last request is what request-result reports". */
    @Test
    void aCancelWaitsForTheCustomerAndIsWhatTheResultReports() {
        assertThat(member(client.result(reserved), "resultCode")).isEqualTo("1");

        HttpResponse<String> answer = client.cancel(reserved, "2");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo("{\"accountId\":\"101011234567\",\"cancelTargetKeyClass\":\"2\",\"resultCode\":\"2\","
                        + "\"applyNo\":\"" + reserved + "\"}");
        assertThat(client.status(reserved)).isEqualTo("11");
        assertThat(member(client.result(reserved), "resultCode")).isEqualTo("2");
        transfers.approve(reserved);
        assertThat(client.status(reserved)).isEqualTo("8");
        assertThat(member(client.result(reserved), "resultCode")).isEqualTo("1");
        sandbox.clock().advance(Duration.ofDays(5));
        assertThat(transfers.moved()).isZero();
    }

    /** "A second cancel request for the same applyNo is refused unless the former one expired." */
    @Test
    void aSecondCancelIsRefusedUnlessTheFirstExpired() {
        client.cancel(reserved, "2");
        assertThat(member(client.cancel(reserved, "2"), "errorCode")).isEqualTo("SBX_TWICE");

        transfers.letExpire(reserved);

        assertThat(member(client.result(reserved), "resultCode")).isEqualTo("8");
        assertThat(client.status(reserved)).isEqualTo("11");
        assertThat(client.cancel(reserved, "2").statusCode()).isEqualTo(201);
    }

    @Test
    void aRefusedCancelLeavesTheTransferAndIsNotRepeated() {
        client.cancel(reserved, "2");
        transfers.refuse(reserved);

        assertThat(client.status(reserved)).isEqualTo("11");
        assertThat(client.cancel(reserved, "2").statusCode()).isEqualTo(400);
    }

    @Test
    void aCancelThatNobodyAnswersEndsWhenTheTransferStarts() {
        transfers.settings().approvalLife(Duration.ofDays(10));
        client.cancel(reserved, "2");
        sandbox.clock().advance(Duration.ofDays(2));

        assertThat(client.status(reserved)).isEqualTo("20");
        assertThat(member(client.result(reserved), "resultCode")).isEqualTo("8");
        assertThat(transfers.moved()).isEqualTo(1);
    }

    /** "Without business-ID management: always class 2." */
    @Test
    void withoutBusinessIdsClass2EndsWhatWaitsOrIsReserved() {
        String waiting = client.applied(body("2026-04-17"));

        assertThat(member(client.cancel(waiting, "1"), "errorCode")).isEqualTo("SBX_CLASS");
        client.cancel(waiting, "2");
        transfers.approve(waiting);

        assertThat(client.status(waiting)).isEqualTo("8");
        assertThat(transfers.waiting()).isEmpty();
    }

    /** "Class 1: status 2 (withdraw); class 2: approver cancelling status 11; mismatch of class and state: 400." */
    @Test
    void withBusinessIdsClassAndStateHaveToFit() {
        transfers.settings().users(Users.BUSINESS_IDS);
        String waiting = client.applied(body("2026-04-17"));

        assertThat(client.cancel(waiting, "2").statusCode()).isEqualTo(400);
        assertThat(client.cancel(reserved, "1").statusCode()).isEqualTo(400);
        assertThat(client.cancel(waiting, "1").statusCode()).isEqualTo(201);
        transfers.approve(waiting);
        assertThat(client.status(waiting)).isEqualTo("4");
        assertThat(client.cancel(reserved, "2").statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsOnItsWayOrBulkOrUnknownCannotBeCancelled() {
        String started = client.applied(body("2026-04-15"));
        transfers.approve(started);

        assertThat(client.cancel(started, "2").statusCode()).isEqualTo(400);
        assertThat(client.cancel(reserved, "3").statusCode()).isEqualTo(400);
        assertThat(client.cancel(reserved, "4").statusCode()).isEqualTo(400);
        assertThat(client.cancel("2026041500000099", "2").statusCode()).isEqualTo(400);
        assertThat(client.post("/transfer/cancel", "{\"applyNo\":1}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theBankMayApproveACancelAtOnce() {
        transfers.settings().approval(Approval.AT_ONCE);

        assertThat(client.cancel(reserved, "2").body())
                .contains("\"resultCode\":\"1\"", "\"applyEndDatetime\":\"2026-04-15T10:00:00+09:00\"");
        assertThat(client.status(reserved)).isEqualTo("8");
    }
}
