package dev.nakadachi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void membersComeInAnyOrderAndUnknownOnesAreToldByPathAndKindOnly() {
        List<String> heard = new ArrayList<>();
        String document = "{\"extra\":{\"secret\":\"hunter2\"},\"lines\":[{\"amount\":\"-5\",\"memo\":\"x\"},"
                + "{\"memo\":7,\"amount\":10.25}],\"0012345678\":true}";
        List<String> amounts = JsonReader.read(
                stream(document),
                TextScreen.open(),
                notice -> heard.add(notice.path() + " " + notice.type()),
                JsonReaderTest::amountsOfLines);
        assertThat(amounts).containsExactly("-5", "10.25");
        assertThat(heard).containsExactly("$.extra OBJECT", "$.lines[].memo TEXT", "$.lines[].memo NUMBER", "$.? FLAG");
    }

    @Test
    void aMemberThatIsNeverReadIsUnknownToo() {
        List<String> heard = new ArrayList<>();
        JsonReader.read(
                stream("{\"a\":[1,{\"b\":2}],\"c\":3}"),
                TextScreen.open(),
                notice -> heard.add(notice.path() + " " + notice.type()),
                in -> {
                    in.object();
                    while (in.nextMember()) {
                        assertThat(in.name()).isNotEmpty();
                    }
                    return "";
                });
        assertThat(heard).containsExactly("$.a ARRAY", "$.c NUMBER");
    }

    @Test
    void nullReadsLikeOmitted() {
        assertThat(value("null", JsonReader::text)).isEmpty();
        assertThat(value("null", JsonReader::number)).isEmpty();
        assertThat(value("null", JsonReader::flag)).isEmpty();
        List<String> none = value("null", in -> in.list(JsonReader::text));
        assertThat(none).isEmpty();
        Boolean more = value("null", in -> {
            in.object();
            return in.nextMember();
        });
        assertThat(more).isFalse();
    }

    @Test
    void stringsAndNumbersAreInterchangeableAndNoDigitIsLost() {
        assertThat(value("12345678901234567890.123", JsonReader::number)).isEqualTo("12345678901234567890.123");
        assertThat(value("\"0012\"", JsonReader::number)).isEqualTo("0012");
        assertThat(value("500", JsonReader::text)).isEqualTo("500");
        assertThat(value("1.50", JsonReader::text)).isEqualTo("1.50");
    }

    @Test
    void flagsMayBeStrings() {
        assertThat(value("true", JsonReader::flag)).isEqualTo(Optional.of(true));
        assertThat(value("\"True\"", JsonReader::flag)).isEqualTo(Optional.of(true));
        assertThat(value("\"false\"", JsonReader::flag)).isEqualTo(Optional.of(false));
        assertThat(value("\"\"", JsonReader::flag)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> value("\"yes\"", JsonReader::flag)).isInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"v\":1,}",
                "{\"v\":1} x",
                "{\"v\":1}{}",
                "{\"v\":1,\"v\":1}",
                "{\"w\":{\"v\":1,\"v\":1},\"v\":1}",
                "{\"v\":'1'}",
                "{\"v\":NaN}",
                "{\"v\":01}",
                "{\"v\":\"\\x\"}",
                "{\"w\":\"\\x\",\"v\":1}",
                "{\"v\":\"a\nb\"}",
                "{v:1}",
                "// note\n{\"v\":1}",
                "[1]",
                "\"text\"",
                "{\"v\":{}}",
                "{\"v\":[]}",
            })
    void anyOtherDocumentIsMalformed(String document) {
        assertThatThrownBy(() -> read(stream(document), in -> onlyMember(in, JsonReader::text)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void brokenUtf8AndOtherEncodingsAreMalformed() {
        byte[] broken = {'{', '"', 'v', '"', ':', '"', (byte) 0xC3, '"', '}'};
        byte[] wide = "{\"v\":1}".getBytes(StandardCharsets.UTF_16BE);
        for (byte[] bytes : List.of(broken, wide)) {
            assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes), in -> onlyMember(in, JsonReader::text)))
                    .isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void aDuplicateIsFoundAmongManyMembersToo() {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            many.append("\"m").append(i).append("\":").append(i).append(',');
        }
        String unique = many + "\"v\":\"ok\"}";
        String last = read(stream(unique), in -> onlyMember(in, JsonReader::text));
        assertThat(last).isEqualTo("ok");
        String twice = many + "\"v\":\"ok\",\"m7\":0}";
        assertThatThrownBy(() -> read(stream(twice), in -> onlyMember(in, JsonReader::text)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("is there twice at $.m7");
    }

    @Test
    void nestingAndNumbersAreBounded() {
        String deepest = value("[".repeat(31) + "]".repeat(31), JsonReaderTest::skipped);
        assertThat(deepest).isEqualTo("skipped");
        assertThatThrownBy(() -> value("[".repeat(32) + "]".repeat(32), JsonReaderTest::skipped))
                .isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> value("9".repeat(65), JsonReader::text)).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> value("1e999999999", JsonReader::number)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void aFailureNamesThePlaceAndNoValue() {
        assertThatThrownBy(() -> read(
                        stream("{\"lines\":[{\"amount\":\"1\"},{\"amount\":\"hunter2\"}]}"),
                        JsonReaderTest::amountsOfLines))
                .hasMessage("$.lines[1].amount is no plain number");
        assertThatThrownBy(() -> read(stream("{\"lines\":[{\"memo\":\"hunter2\"}]}"), JsonReaderTest::amountsOfLines))
                .hasMessage("$.lines[0].amount is missing");
        assertThatThrownBy(() -> value("hunter2", JsonReader::text))
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    private static List<String> amountsOfLines(JsonReader in) {
        List<String> amounts = new ArrayList<>();
        in.object();
        while (in.nextMember()) {
            switch (in.name()) {
                case "lines" -> amounts.addAll(in.list(JsonReaderTest::amount));
                default -> in.skip();
            }
        }
        return amounts;
    }

    private static String amount(JsonReader in) {
        String amount = "";
        in.object();
        while (in.nextMember()) {
            switch (in.name()) {
                case "amount" -> amount = in.number();
                default -> in.skip();
            }
        }
        return in.required("amount", amount);
    }

    private static String skipped(JsonReader in) {
        in.skip();
        return "skipped";
    }

    private static <T> T value(String json, Function<JsonReader, T> shape) {
        return read(stream("{\"v\":" + json + "}"), in -> onlyMember(in, shape));
    }

    private static <T> T onlyMember(JsonReader in, Function<JsonReader, T> shape) {
        List<T> found = new ArrayList<>();
        in.object();
        while (in.nextMember()) {
            if (in.name().equals("v")) {
                found.add(shape.apply(in));
            } else {
                in.skip();
            }
        }
        return found.get(0);
    }

    private static <T> T read(InputStream document, Function<JsonReader, T> shape) {
        return JsonReader.read(document, TextScreen.open(), NoticeListener.none(), shape);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
