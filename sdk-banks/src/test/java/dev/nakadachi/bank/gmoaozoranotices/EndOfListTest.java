package dev.nakadachi.bank.gmoaozoranotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Swagger 1.1.10: where nothing is unsent the answer is 404, with the body of an error; over a real socket. */
@Timeout(60)
class EndOfListTest {

    private static final String OTHER = "{\"errorCode\":\"WG_ERR_000\",\"errorMessage\":\"made up\"}";

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

    /** A wrong path says 404 too: taken for the end of the list, nothing unsent would ever be fetched. */
    @Test
    void a404ThatIsNotTheBanksOwnIsNotTheEnd() {
        for (String stranger : List.of("{}", "", "<html>404</html>", "{\"message\":\"no Route matched\"}")) {
            Notices.Memory own = new Notices.Memory();
            bank.says("200", "{\"messages\":[" + Notices.numbered(1) + "]}", "404", stranger);
            assertThatThrownBy(
                            () -> bank.feed(GmoNotices.corporate()).collect(own, () -> Stream.of(Notices.listed("2"))))
                    .isInstanceOfSatisfying(
                            NakadachiException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.REQUEST_REFUSED));
            assertThat(own.deposits).as("nothing is lost").hasSize(2);
            assertThat(own.fetchIsOpen()).isFalse();
        }
    }

    @Test
    void whoKnowsTheBanksCodeTakesNoOtherForTheEnd() {
        GmoNotices told = GmoNotices.corporate().withEndCode("E4");
        bank.says("404", NoticeBank.NONE_LEFT);
        assertThat(bank.feed(told).collect(sink, Notices.NO_LIST)).isZero();
        bank.says("404", OTHER);
        assertThatThrownBy(() -> bank.feed(told).collect(sink, () -> Stream.of(Notices.listed("1"))))
                .isInstanceOf(NakadachiException.class);
        assertThat(sink.deposits).hasSize(1);
        bank.says("404", OTHER);
        assertThat(bank.feed(GmoNotices.corporate()).collect(sink, Notices.NO_LIST))
                .as("unless a code is named, any is the end")
                .isZero();
        assertThatThrownBy(() -> GmoNotices.corporate().withEndCode("*")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aBankThatEndsTheListWithoutABodyIsAnOption() {
        for (String silent : List.of("", "{}")) {
            bank.says("404", silent);
            assertThat(bank.feed(GmoNotices.corporate().withEndWithoutCode()).collect(sink, Notices.NO_LIST))
                    .isZero();
        }
    }

    /** READMEs of the bank have another path: a user passes that address. */
    @Test
    void thePathIsThatOfTheEndpoints() {
        bank.says("404", NoticeBank.NONE_LEFT);
        Endpoints singular = GmoNotices.below(new EnvironmentId("loopback"), bank.base())
                .with(EndpointRole.API, URI.create(bank.base() + "/webhook/v1"));
        bank.feed(GmoNotices.corporate(), singular).collect(sink, Notices.NO_LIST);
        assertThat(bank.arrived())
                .singleElement()
                .asString()
                .startsWith("GET /webhook/v1/unsentlist/va-deposit-transaction ");
    }
}
