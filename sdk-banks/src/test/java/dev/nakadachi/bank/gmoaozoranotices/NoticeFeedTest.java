package dev.nakadachi.bank.gmoaozoranotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.NoticeFeed;
import dev.nakadachi.error.NakadachiException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Facts 2.13: "what was fetched counts as delivered; repeat until 404"; over a real socket. */
@Timeout(60)
class NoticeFeedTest {

    @TempDir
    private Path folder;

    private final Notices.Memory sink = new Notices.Memory();
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
    void eachAnswerIsKeptBeforeTheNextFetchUntil404() {
        bank.says("200", messages(1, 2), "200", messages(3), "404", NoticeBank.NONE_LEFT);
        assertThat(feed(GmoNotices.corporate()).collect(sink, Notices.NO_LIST)).isEqualTo(3);
        assertThat(sink.deposits).hasSize(3);
        assertThat(sink.steps)
                .containsExactly("begins", "keep 2", "ends", "begins", "keep 1", "ends", "begins", "ends");
        // Base64 of made-up-client:made-up-secret (RFC 7617).
        assertThat(bank.arrived())
                .hasSize(3)
                .containsOnly("GET /webhooks/v1/unsentlist/va-deposit-transaction"
                        + " Basic bWFkZS11cC1jbGllbnQ6bWFkZS11cC1zZWNyZXQ=");
    }

    /** The schema says objects, the example beside it lists of one (Swagger 1.1.10, unsentlist): both are read. */
    @Test
    void anAccountAndALineInListsOfOneAreRead() {
        bank.says("200", "{\"messages\":[" + Notices.inListsOfOne() + "]}", "404", NoticeBank.NONE_LEFT);
        assertThat(feed(GmoNotices.corporate()).collect(sink, Notices.NO_LIST)).isEqualTo(1);
        assertThat(sink.deposits).containsOnlyKeys(new LineKey("20250501100000123456"));
    }

    /** Two lines below one id are not what the specification says; the bank's list has them both. */
    @Test
    void aListOfTwoLinesIsReadFromTheBanksList() {
        String two = Notices.inListsOfOne().replace("\"20250501100000123456\"}]", "\"1\"},{}]");
        bank.says("200", "{\"messages\":[" + two + "]}");
        assertThatThrownBy(() -> feed(GmoNotices.corporate())
                        .collect(sink, () -> Stream.of(Notices.listed("1"), Notices.listed("2"))))
                .isInstanceOf(NakadachiException.class);
        assertThat(sink.deposits).hasSize(2);
    }

    @Test
    void theWordBasicIsAnOption() {
        bank.says("404", NoticeBank.NONE_LEFT);
        feed(GmoNotices.corporate().withBareAuthorization()).collect(sink, Notices.NO_LIST);
        assertThat(bank.arrived()).singleElement().asString().endsWith(" bWFkZS11cC1jbGllbnQ6bWFkZS11cC1zZWNyZXQ=");
    }

    /** An answer that broke, or that cannot be read, was delivered to the bank's mind: it is not asked for again. */
    @Test
    void aLostAnswerIsReadFromTheListAndNotFetchedAgain() {
        for (String lost : List.of("{\"messages\":[{\"messageId\":\"M1\"}]}", "{\"messages\":[{\"mess")) {
            Notices.Memory own = new Notices.Memory();
            bank.arrived().clear();
            bank.says("200", lost);
            assertThatThrownBy(() -> feed(GmoNotices.corporate())
                            .collect(own, () -> Stream.of(Notices.listed("1"), Notices.listed("2"))))
                    .isInstanceOf(NakadachiException.class);
            assertThat(bank.arrived()).hasSize(1);
            assertThat(own.deposits).hasSize(2);
            assertThat(own.steps).containsExactly("begins", "listed 2", "ends");
        }
    }

    @Test
    void aRefusalIsToldAfterTheListWasRead() {
        bank.says("503", "{}");
        assertThatThrownBy(() -> feed(GmoNotices.corporate()).collect(sink, () -> Stream.of(Notices.listed("1"))))
                .isInstanceOf(NakadachiException.class);
        assertThat(bank.arrived()).hasSize(1);
        assertThat(sink.deposits).hasSize(1);
    }

    /** The process died between the fetch and the sink: the mark of the fetch has survived. */
    @Test
    void aFetchThatNeverEndedIsReadFromTheListFirst() {
        sink.fetchBegins();
        bank.says("200", messages(1), "404", NoticeBank.NONE_LEFT);
        int kept = feed(GmoNotices.corporate()).collect(sink, () -> Stream.of(Notices.listed("9")));
        assertThat(kept).isEqualTo(2);
        assertThat(sink.steps).startsWith("begins", "listed 1", "ends", "begins", "keep 1", "ends");
        assertThat(sink.fetchIsOpen()).isFalse();
    }

    @Test
    void whereTheListFailsTooTheFetchStaysOpen() {
        bank.says("503", "{}");
        assertThatThrownBy(() -> feed(GmoNotices.corporate()).collect(sink, () -> {
                    throw new IllegalStateException("no list today");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sink.fetchIsOpen()).isTrue();
    }

    @Test
    void whatTheSinkCannotKeepStaysOpenAndNothingMoreIsFetched() {
        Notices.Memory full = new Notices.Memory() {
            @Override
            public int keep(List<DepositNews> news) {
                throw new IllegalStateException("disk full");
            }
        };
        bank.says("200", messages(1), "404", NoticeBank.NONE_LEFT);
        assertThatThrownBy(() -> feed(GmoNotices.corporate()).collect(full, Notices.NO_LIST))
                .isInstanceOf(IllegalStateException.class);
        assertThat(full.fetchIsOpen()).isTrue();
        assertThat(bank.arrived()).hasSize(1);
    }

    private NoticeFeed feed(GmoNotices notices) {
        return bank.feed(notices);
    }

    private static String messages(int... numbers) {
        StringBuilder all = new StringBuilder();
        for (int number : numbers) {
            all.append(all.isEmpty() ? "" : ",").append(Notices.numbered(number));
        }
        return "{\"messages\":[" + all + "]}";
    }
}
