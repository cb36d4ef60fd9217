package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static dev.nakadachi.sandbox.TransferClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.sandbox.bank.transfer.KeyHandling;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.Hold;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Idempotency-Key header, value UUID (at most 128), remembered 24 h", and what a lost reply leaves behind. */
class TransferKeyTest {

    private static final String KEY = "7b1f0f4e-41a6-4d53-9a34-0c2f4f3b9d10";
    private static final String TODAY = "2026-04-15";
    private static final RequestMatch REQUEST = RequestMatch.pathEnding("/transfer/request");

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT).accessTokenLife(Duration.ofDays(30)))
            .perTest();

    private Sandbox sandbox;
    private TransferClient client;
    private Transfers transfers;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = new TransferClient(started);
        transfers = started.bank().transfers();
    }

    @Test
    void theSameKeyAndBodyGiveTheFirstAnswerAndOneTransfer() {
        HttpResponse<String> first = client.request(body(TODAY), "Idempotency-Key", KEY);
        transfers.refuse(member(first, "applyNo"));
        sandbox.clock().advance(Duration.ofHours(24).minusNanos(1));
        HttpResponse<String> again = client.request(body(TODAY), "Idempotency-Key", KEY);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(transfers.executions(KEY)).isEqualTo(1);
        assertThat(transfers.all()).hasSize(1);
    }

    @Test
    void manyAtTheSameTimeAreOneTransfer() {
        List<CompletableFuture<String>> answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.applied(body(TODAY), "Idempotency-Key", KEY)))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly("2026041500000001");
        assertThat(transfers.executions(KEY)).isEqualTo(1);
    }

    @Test
    void after24HoursTheKeyIsForgotten() {
        client.request(body("2026-04-17"), "Idempotency-Key", KEY);
        sandbox.clock().advance(Duration.ofHours(24));
        client.request(body("2026-04-17"), "Idempotency-Key", KEY);

        assertThat(transfers.executions(KEY)).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        client.request(body(TODAY), "Idempotency-Key", KEY);
        HttpResponse<String> other = client.request(body("2026-04-17"), "Idempotency-Key", KEY);

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(member(other, "errorCode")).isEqualTo("SBX_KEY");
        assertThat(transfers.executions()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        assertThat(client.request(body("2020-01-01"), "Idempotency-Key", KEY).statusCode())
                .isEqualTo(400);
        assertThat(client.request(body(TODAY), "Idempotency-Key", KEY).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anIgnoredKeyIsPaidTwice() {
        transfers.settings().keys(KeyHandling.IGNORED);
        transfers.approve(client.applied(body(TODAY), "Idempotency-Key", KEY));
        transfers.approve(client.applied(body(TODAY), "Idempotency-Key", KEY));
        sandbox.clock().advance(Duration.ofMinutes(5));

        assertThat(transfers.executions(KEY)).isEqualTo(2);
        assertThat(transfers.moved(KEY)).isEqualTo(2);
        assertThat(transfers.moved("another")).isZero();
    }

    @Test
    void theHeaderMayHaveTheOtherName() {
        transfers.settings().keyHeader("x-idempotency-key");
        client.request(body(TODAY), "x-idempotency-key", KEY);
        client.request(body(TODAY), "x-idempotency-key", KEY);
        client.request(body(TODAY), "Idempotency-Key", KEY);

        assertThat(transfers.executions(KEY)).isEqualTo(1);
        assertThat(transfers.executions()).isEqualTo(2);
    }

    @Test
    void droppedBeforeExecutionTheBankHasSeenNothing() {
        sandbox.faults().next(REQUEST, Faults.dropBeforeExecution(sandbox.gate()));

        assertThatThrownBy(() -> client.request(body(TODAY), "Idempotency-Key", KEY))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(transfers.executions()).isZero();
        assertThat(sandbox.counters().to("/transfer/request")).isEqualTo(1);
        assertThat(client.request(body(TODAY), "Idempotency-Key", KEY).statusCode())
                .isEqualTo(201);
    }

    @Test
    void droppedAfterExecutionTheBankHasTheTransferAndKnowsTheKey() {
        sandbox.faults().next(REQUEST, Faults.dropAfterExecution(sandbox.gate()));

        assertThatThrownBy(() -> client.request(body(TODAY), "Idempotency-Key", KEY))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(transfers.executions(KEY)).isEqualTo(1);
        assertThat(client.applied(body(TODAY), "Idempotency-Key", KEY))
                .isEqualTo(transfers.all().get(0).applyNo());
        assertThat(transfers.executions(KEY)).isEqualTo(1);
    }

    @Test
    void aHeldAnswerComesAfterTheRequestWasCarriedOut() {
        Hold hold = Hold.atMost(Duration.ofSeconds(30));
        sandbox.faults().next(REQUEST, Faults.executeThenHang(hold));
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> client.request(body(TODAY)));

        assertThat(hold.awaitReached(Duration.ofSeconds(30))).isTrue();
        assertThat(transfers.executions()).isEqualTo(1);
        assertThat(answer).isNotDone();
        hold.release();
        assertThat(answer.join().statusCode()).isEqualTo(201);
    }
}
