package dev.nakadachi.bank.gmoaozoranotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.dialect.gmo.GmoVirtual;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.NoticeProof;
import dev.nakadachi.bank.notice.NoticeReceiver;
import dev.nakadachi.bank.notice.NoticeVerdict;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notices as facts 2.13 quote them: signed over the raw body, sent again for an hour, told apart by messageId. */
class NoticeReceiverTest {

    private static final HeaderName HEADER = new HeaderName("x-webhook-signature");
    private static final Headers SIGNED = Headers.none().plus(HEADER, Notices.SIGNATURE);
    private static final NoticeProof PROOF = GmoNotices.signature(Secret.of("made-up-client-secret"));
    private static final String A_MINUTE_LATER = "2025-05-01T01:01:00Z";

    private final Notices.Memory sink = new Notices.Memory();

    @Test
    void aSignedNoticeIsKept() {
        assertThat(receive(SIGNED, Notices.BODY)).isEqualTo(NoticeVerdict.KEPT);
        assertThat(sink.deposits).containsOnlyKeys(new LineKey("20250501100000123456"));
        VirtualDeposit deposit = List.copyOf(sink.deposits.values()).get(0);
        assertThat(deposit.account()).isEqualTo(new AccountId("101011234567"));
        assertThat(deposit.virtualAccount()).isEqualTo(new VirtualAccountId("1234567890"));
        assertThat(deposit.date()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(deposit.amount()).isEqualTo(Money.yen(110_000));
        assertThat(deposit.remitter()).contains("ﾔﾏﾀﾞ ﾊﾅｺ");
        assertThat(deposit.remarks()).contains("注文42");
        assertThat(NoticeVerdict.KEPT.status()).isEqualTo(200);
        assertThat(deposit.toString()).doesNotContain("ﾔﾏﾀﾞ", "110000", "1234567");
    }

    @Test
    void aNoticeThatComesAgainIsAnsweredWithSuccessAndKeptOnce() {
        receive(SIGNED, Notices.BODY);
        NoticeVerdict again = receive(SIGNED, Notices.BODY);
        assertThat(again).isEqualTo(NoticeVerdict.REPEATED);
        assertThat(again.status()).isEqualTo(200);
        assertThat(sink.deposits).hasSize(1);
    }

    /** The signature is over the bytes: what reads the same as JSON is not the same. */
    @Test
    void oneChangedByteIsNotProven() {
        for (String changed : List.of(
                Notices.BODY.replace("110000", "910000"),
                Notices.BODY + " ",
                Notices.BODY.replace("{\"messageId\"", "{ \"messageId\""),
                "")) {
            assertThat(receive(SIGNED, changed)).isEqualTo(NoticeVerdict.NOT_PROVEN);
        }
        for (Headers headers : List.of(
                Headers.none(),
                Headers.none().plus(HEADER, ""),
                Headers.none().plus(HEADER, Notices.SIGNATURE.replace('h', 'i')),
                SIGNED.plus(HEADER, "second"))) {
            assertThat(receive(headers, Notices.BODY)).isEqualTo(NoticeVerdict.NOT_PROVEN);
        }
        assertThat(sink.steps).as("nothing of it was read").isEmpty();
    }

    @Test
    void aPasswordMayBeAskedForBesideTheSignature() {
        HeaderName authorization = new HeaderName("authorization");
        NoticeProof both = PROOF.and(NoticeProof.basic(Secret.of("bWFkZTp1cA==")));
        Headers right = SIGNED.plus(authorization, "Basic bWFkZTp1cA==");
        assertThat(receiver(both, A_MINUTE_LATER).receive(right, bytes(Notices.BODY)))
                .isEqualTo(NoticeVerdict.KEPT);
        assertThat(receiver(both, A_MINUTE_LATER).receive(SIGNED, bytes(Notices.BODY)))
                .isEqualTo(NoticeVerdict.NOT_PROVEN);
        assertThat(receiver(both, A_MINUTE_LATER)
                        .receive(right.plus(authorization, "Basic other"), bytes(Notices.BODY)))
                .isEqualTo(NoticeVerdict.NOT_PROVEN);
    }

    @Test
    void aNoticeOfLongAgoOrOfTomorrowIsNotTaken() {
        assertThat(at("2025-05-08T01:00:00Z")).as("the last moment of 7 days").isEqualTo(NoticeVerdict.KEPT);
        assertThat(at("2025-05-08T01:00:01Z")).isEqualTo(NoticeVerdict.OUT_OF_TIME);
        assertThat(at("2025-05-01T00:54:59Z")).isEqualTo(NoticeVerdict.OUT_OF_TIME);
        assertThat(sink.deposits).hasSize(1);
    }

    /** No notice is younger than it is: with such a window all of them would be refused, and the bank gives up. */
    @Test
    void aWindowThatNoNoticeFitsIsRefused() {
        for (Duration window : List.of(Duration.ZERO, Duration.ofDays(-7))) {
            assertThatThrownBy(() -> GmoNotices.corporate().withWindow(window))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("GmoNotices.window");
            assertThatThrownBy(() -> new NoticeReceiver(PROOF, GmoVirtual::news, window, sink, host(A_MINUTE_LATER)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("NoticeReceiver.window");
        }
        assertThat(GmoNotices.corporate()
                        .withWindow(Duration.ofMinutes(1))
                        .receiver(PROOF, sink, host(A_MINUTE_LATER))
                        .receive(SIGNED, bytes(Notices.BODY)))
                .isEqualTo(NoticeVerdict.KEPT);
    }

    /** Only what is durable is answered with success, so the bank sends again what the sink could not keep. */
    @Test
    void whatTheSinkThrowsPasses() {
        Notices.Memory full = new Notices.Memory() {
            @Override
            public int keep(List<DepositNews> news) {
                throw new IllegalStateException("disk full");
            }
        };
        NoticeReceiver receiver = GmoNotices.corporate().receiver(PROOF, full, host(A_MINUTE_LATER));
        assertThatThrownBy(() -> receiver.receive(SIGNED, bytes(Notices.BODY)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProvenNoticeThatCannotBeReadIsMalformed() {
        // By Python's hmac over "{}" under the same secret.
        assertThat(receive(Headers.none().plus(HEADER, "K3hF85NKWcz7953j0iiTJNlTbL21jZliwOyN49WykJ0="), "{}"))
                .isEqualTo(NoticeVerdict.MALFORMED);
    }

    private NoticeVerdict at(String now) {
        return receiver(PROOF, now).receive(SIGNED, bytes(Notices.BODY));
    }

    private NoticeVerdict receive(Headers headers, String body) {
        return receiver(PROOF, A_MINUTE_LATER).receive(headers, bytes(body));
    }

    private NoticeReceiver receiver(NoticeProof proof, String now) {
        return GmoNotices.corporate().receiver(proof, sink, host(now));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Host host(String now) {
        Instant instant = Instant.parse(now);
        return (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, given) -> {
                    if (method.getName().equals("now")) {
                        return instant;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
