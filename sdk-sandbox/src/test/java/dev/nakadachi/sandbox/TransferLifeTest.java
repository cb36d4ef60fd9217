package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static dev.nakadachi.sandbox.TransferClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Approval;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a transfer by hand from the facts on GMO Aozora Net Bank, sections 2.9 and 2.11. */
class TransferLifeTest {

    private static final String TODAY = "2026-04-15";

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT).accessTokenLife(Duration.ofDays(30)))
            .perTest();

    private Sandbox sandbox;
    private TransferClient client;
    private Transfers transfers;
    private BankAccount account;
    private long before;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = new TransferClient(started);
        transfers = started.bank().transfers();
        account = started.bank().accountsOf("alice").get(0);
        before = account.balance();
    }

    /** "Normally resultCode is 2: the customer has to approve"; "applyEndDatetime only when resultCode = 1". */
    @Test
    void aRequestWaitsForTheCustomerAndMovesNoMoney() {
        HttpResponse<String> answer = client.request(body(TODAY));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo("{\"accountId\":\"101011234567\",\"resultCode\":\"2\",\"applyNo\":\"2026041500000001\"}");
        assertThat(client.status("2026041500000001")).isEqualTo("2");
        sandbox.clock().advance(Duration.ofHours(23));
        assertThat(account.balance()).isEqualTo(before);
        assertThat(transfers.executions()).isEqualTo(1);
        assertThat(transfers.moved()).isZero();
    }

    @Test
    void theMoneyLeavesOnceAfterApprovalAndProcessing() {
        String applyNo = client.applied(body(TODAY));

        transfers.approve(applyNo);
        assertThat(client.status(applyNo)).isEqualTo("12");
        sandbox.clock().advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(account.balance()).isEqualTo(before);
        sandbox.clock().advance(Duration.ofNanos(1));

        assertThat(account.balance()).isEqualTo(before - 10_000 - 150);
        assertThat(client.status(applyNo)).isEqualTo("20");
        assertThat(transfers.moved()).isEqualTo(1);
        sandbox.clock().advance(Duration.ofDays(3));
        assertThat(account.balance()).isEqualTo(before - 10_000 - 150);
        assertThat(transfers.moved()).isEqualTo(1);
    }

    @Test
    void paymentAndFeeAreTwoLinesThatAddUpWithTheBalance() {
        sandbox.clock().advance(Duration.ofDays(1));
        transfers.approve(client.applied(body("2026-04-16")));
        sandbox.clock().advance(Duration.ofHours(2));

        HttpResponse<String> lines = client.get("/accounts/transactions?accountId=101011234567");
        HttpResponse<String> balance = client.get("/accounts/balances?accountId=101011234567");

        assertThat(lines.body())
                .contains("\"count\":\"2\"")
                .contains("{\"transactionDate\":\"2026-04-16\",\"valueDate\":\"2026-04-16\",\"transactionType\":\"2\","
                        + "\"amount\":\"10000\",\"remarks\":\"振込 ｱｵｿﾞﾗ ﾀﾛｳ\",\"balance\":\"" + (before - 10_000)
                        + "\",\"itemKey\":\"20260416100500000000\"}")
                .contains("\"transactionType\":\"2\",\"amount\":\"150\",\"remarks\":\"振込手数料\",\"balance\":\""
                        + (before - 10_150) + "\",\"itemKey\":\"20260416100500000001\"}");
        assertThat(member(balance, "balance")).isEqualTo(Long.toString(before - 10_150));
        assertThat(member(balance, "previousDayBalance")).isEqualTo(Long.toString(before));
    }

    @Test
    void aPayeeOfThisBankReceivesTheMoney() {
        BankAccount bob = sandbox.bank().accountsOf("bob").get(0);
        long bobBefore = bob.balance();

        transfers.approve(client.applied(body(TODAY, "700", "0310", "1234571")));
        sandbox.clock().advance(Duration.ofMinutes(5));

        assertThat(bob.balance()).isEqualTo(bobBefore + 700);
        assertThat(account.balance()).isEqualTo(before - 700);
    }

    @Test
    void aLaterDateIsReservedUntilItsDay() {
        String applyNo = client.applied(body("2026-04-17"));
        transfers.approve(applyNo);

        assertThat(client.status(applyNo)).isEqualTo("11");
        sandbox.clock().advance(Duration.ofHours(38).minusSeconds(1)); // 2026-04-16 23:59:59 in Tokyo
        assertThat(client.status(applyNo)).isEqualTo("11");
        sandbox.clock().advance(Duration.ofSeconds(1));
        assertThat(client.status(applyNo)).isEqualTo("12");
        assertThat(account.balance()).isEqualTo(before);
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(client.status(applyNo)).isEqualTo("20");
    }

    @Test
    void refusedWithdrawnAndExpiredTransfersEnd() {
        String refused = client.applied(body(TODAY));
        String withdrawn = client.applied(body(TODAY));
        String expired = client.applied(body(TODAY));
        String late = client.applied(body(TODAY));

        transfers.refuse(refused);
        transfers.withdraw(withdrawn);
        transfers.letExpire(expired);

        assertThat(client.status(refused)).isEqualTo("3");
        assertThat(client.status(withdrawn)).isEqualTo("4");
        assertThat(client.status(expired)).isEqualTo("5");
        assertThat(member(client.result(expired), "resultCode")).isEqualTo("8");
        assertThat(client.status(late)).isEqualTo("2");
        sandbox.clock().advance(Duration.ofHours(24));
        assertThat(client.status(late)).isEqualTo("5");
        assertThat(member(client.result(late), "resultCode")).isEqualTo("8");
        assertThat(account.balance()).isEqualTo(before);
        assertThatThrownBy(() -> transfers.approve(refused)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> transfers.approve("2026041599999999")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void withoutFundsItFailsAndNothingLeaves() {
        String first = client.applied(body(TODAY, Long.toString(before - 150), "0398", "1234567"));
        String second = client.applied(body(TODAY, "1", "0398", "1234567"));
        transfers.approve(first);
        transfers.approve(second);
        sandbox.clock().advance(Duration.ofMinutes(5));

        assertThat(client.status(first)).isEqualTo("20");
        assertThat(client.status(second)).isEqualTo("40");
        assertThat(account.balance()).isZero();
        assertThat(transfers.moved()).isEqualTo(1);
    }

    @Test
    void theResultIsDoneWithItsTimeOnceTheCustomerHasApproved() {
        String applyNo = client.applied(body("2026-04-17"));
        assertThat(member(client.result(applyNo), "resultCode")).isEqualTo("2");
        sandbox.clock().advance(Duration.ofMinutes(1));
        transfers.approve(applyNo);

        assertThat(client.result(applyNo).body())
                .isEqualTo("{\"accountId\":\"101011234567\",\"resultCode\":\"1\",\"applyNo\":\"" + applyNo
                        + "\",\"applyEndDatetime\":\"2026-04-15T10:01:00+09:00\"}");
    }

    @Test
    void theBankMayApproveAtOnce() {
        transfers.settings().approval(Approval.AT_ONCE).processingTime(Duration.ZERO);

        HttpResponse<String> answer = client.request(body(TODAY));

        assertThat(answer.body())
                .endsWith("\"resultCode\":\"1\",\"applyNo\":\"2026041500000001\","
                        + "\"applyEndDatetime\":\"2026-04-15T10:00:00+09:00\"}");
        assertThat(account.balance()).isEqualTo(before - 10_150);
    }

    @Test
    void aRetryHoldsTheMoneyUntilItEnds() {
        String applyNo = client.applied(body(TODAY));
        transfers.approve(applyNo);

        transfers.startRetry(applyNo);
        sandbox.clock().advance(Duration.ofHours(1));
        assertThat(client.status(applyNo)).isEqualTo("13");
        assertThat(account.balance()).isEqualTo(before);
        transfers.endRetry(applyNo);

        assertThat(client.get("/accounts/transactions?accountId=101011234567").body())
                .contains("\"itemKey\":\"20260415110000000000\"");
        assertThat(client.status(applyNo)).isEqualTo("20");
        assertThat(account.balance()).isEqualTo(before - 10_150);
        assertThat(transfers.moved()).isEqualTo(1);
    }

    @Test
    void moneyComesBackWithoutTheFee() {
        String returned = done();
        String recalled = done();
        String failed = done();
        long paid = before - 3 * 10_150;

        assertThat(transfers.returnFunds(returned).status()).isEqualTo(TransferStatus.FUNDS_RETURNED);
        transfers.startRecall(recalled);
        assertThat(client.status(recalled)).isEqualTo("24");
        assertThat(account.balance()).isEqualTo(paid + 10_000);
        transfers.finishRecall(recalled);
        transfers.startRecall(failed);
        transfers.failRecall(failed);

        assertThat(client.status(returned)).isEqualTo("22");
        assertThat(client.status(recalled)).isEqualTo("25");
        assertThat(client.status(failed)).isEqualTo("26");
        assertThat(account.balance()).isEqualTo(paid + 20_000);
        assertThatThrownBy(() -> transfers.returnFunds(returned)).isInstanceOf(InvalidInputException.class);
    }

    private String done() {
        String applyNo = client.applied(body(TODAY));
        transfers.approve(applyNo);
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(client.status(applyNo)).isEqualTo("20");
        return applyNo;
    }
}
