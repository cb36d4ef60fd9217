package dev.nakadachi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerExcerptTest {

    private static final Set<String> SHOWN = Set.of("errorCode", "errorMessage");

    @Test
    void valuesAreMaskedExceptTheProvidersOwnCodeAndMessage() {
        AnswerExcerpt excerpt = of("application/json", """
                {"errorCode":"220011","errorMessage":"口座 1234567 は使えません\\n","accountName":"ﾔﾏﾀﾞ",
                 "items":[{"n":1},{"n":null,"ok":true}],"7654321":"x"}""");
        assertThat(excerpt.text())
                .isEqualTo("{errorCode:\"220011\",errorMessage:\"口座 ***** は使えません \",accountName:text,"
                        + "items:[{n:number},{n:null,ok:flag}],?:text}");
        assertThat(excerpt.first("errorCode")).contains("220011");
        assertThat(excerpt.first("accountName")).isEmpty();
    }

    @Test
    void aLongCodeIsTreatedLikeAMessage() {
        assertThat(of("", "{\"errorCode\":\"token 1234-567-890\"}").text()).isEqualTo("{errorCode:\"token *****\"}");
    }

    @Test
    void aCardNumberIsMaskedInACodeAndHoweverItIsSpaced() {
        assertThat(of("", "{\"errorCode\":\"9999000000000007\"}").text()).isEqualTo("{errorCode:\"*****\"}");
        assertThat(of("", "{\"errorCode\":\"9999-0000-000005\"}").text()).isEqualTo("{errorCode:\"*****\"}");
        assertThat(of("", "{\"errorMessage\":\"9999  0000　0000–0007 no\"}").text())
                .isEqualTo("{errorMessage:\"***** no\"}");
    }

    @Test
    void aLongRunOfSpacedDigitsIsMaskedWithoutOverflowingTheStack() {
        String endless = "１ ".repeat(100_000);
        assertThat(of("", "{\"errorMessage\":\"" + endless + "\"}").text()).isEqualTo("{errorMessage:\"***** \"}");
    }

    @Test
    void whatIsNoJsonIsOnlyMeasured() {
        String page = "<html>account 1234567</html>";
        assertThat(of("text/html; charset=UTF-8", page).text()).isEqualTo("not JSON: text/html, 28 bytes");
        assertThat(of("<script>", "{\"errorCode\":\"A\"").text()).isEqualTo("not JSON: no media type, 16 bytes");
        assertThat(of("", "").text()).isEqualTo("not JSON: no media type, 0 bytes");
    }

    @Test
    void anExcerptIsBounded() {
        String many = "{\"errorMessage\":\"" + "あ".repeat(2_000) + "\",\"list\":[" + "1,".repeat(50_000) + "1]}";
        AnswerExcerpt excerpt = of("application/json", many);
        assertThat(excerpt.text()).hasSizeLessThanOrEqualTo(1_024);
        assertThat(excerpt.first("errorMessage").orElseThrow()).hasSize(255);
    }

    private static AnswerExcerpt of(String mediaType, String body) {
        return AnswerExcerpt.of(mediaType, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), SHOWN);
    }
}
