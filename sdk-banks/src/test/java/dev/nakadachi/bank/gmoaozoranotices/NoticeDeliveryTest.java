package dev.nakadachi.bank.gmoaozoranotices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.CommandOutcome.Accepted;
import dev.nakadachi.bank.CommandOutcome.Unknown;
import dev.nakadachi.bank.notice.NoticeDelivery;
import dev.nakadachi.bank.notice.NoticeDelivery.Wanted;
import dev.nakadachi.bank.notice.NoticeFeed;
import dev.nakadachi.id.IdempotencyKey;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code POST /subscribe} of Swagger 1.1.10: "0 = stop, 1 = start", answered by 200 without a body. */
@Timeout(60)
class NoticeDeliveryTest {

    private static final NoticeDelivery START = new NoticeDelivery(new IdempotencyKey("start-of-may"), Wanted.STARTED);
    private static final NoticeDelivery STOP = new NoticeDelivery(new IdempotencyKey("stop-of-may"), Wanted.STOPPED);

    @TempDir
    private Path folder;

    private NoticeBank bank;

    @BeforeEach
    void open() throws IOException {
        bank = NoticeBank.open(folder);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void theDeliveryIsStartedAndStoppedOnceForEachKey() {
        NoticeFeed feed = bank.feed(GmoNotices.corporate());
        for (int time = 0; time < 2; time++) {
            bank.says("200", "");
            assertThat(taken(feed.deliver(START))).isEqualTo(Wanted.STARTED);
            bank.says("200", "");
            assertThat(taken(feed.deliver(STOP))).isEqualTo(Wanted.STOPPED);
        }
        // Base64 of made-up-client:made-up-secret (RFC 7617).
        assertThat(bank.arrived())
                .hasSize(2)
                .containsOnly("POST /webhooks/v1/subscribe Basic bWFkZS11cC1jbGllbnQ6bWFkZS11cC1zZWNyZXQ=");
        assertThat(bank.bodies())
                .containsExactly(
                        "{\"subscribeStatus\":\"1\",\"eventTypes\":[{\"eventType\":\"va-deposit-transaction\"}]}",
                        "{\"subscribeStatus\":\"0\",\"eventTypes\":[{\"eventType\":\"va-deposit-transaction\"}]}");
    }

    /** No call tells the state, so nothing can be found out; "a timed-out update may have been executed". */
    @Test
    void aLostAnswerIsUnknownAndOnlyAnotherKeyIsSent() {
        NoticeFeed feed = bank.feed(GmoNotices.corporate());
        bank.says(NoticeBank.HANGS_UP, "");
        assertThat(feed.deliver(STOP)).isInstanceOf(Unknown.class);
        assertThat(feed.deliver(STOP)).isInstanceOf(Unknown.class);
        assertThat(bank.arrived()).hasSize(1);
        bank.says("200", "");
        NoticeDelivery again = new NoticeDelivery(new IdempotencyKey("stop-of-may-2"), Wanted.STOPPED);
        assertThat(feed.deliver(again)).isInstanceOf(Accepted.class);
        assertThat(bank.arrived()).hasSize(2);
    }

    /** A page in place of an answer, as a gateway sends it with status 200. */
    @Test
    void anAnswerWithAPageIsNoSuccess() {
        bank.says("200", "<html></html>");
        assertThat(bank.feed(GmoNotices.corporate()).deliver(START)).isInstanceOf(Unknown.class);
    }

    /** No row of the bank's table proves that nothing was done. */
    @Test
    void aRefusalThatProvesNothingIsUnknown() {
        bank.says("400", "{\"errorCode\":\"E0\",\"errorMessage\":\"made up\"}");
        assertThat(bank.feed(GmoNotices.corporate()).deliver(START)).isInstanceOf(Unknown.class);
    }

    private static Wanted taken(CommandOutcome<Wanted> outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return ((Accepted<Wanted>) outcome).answer();
    }
}
