package dev.nakadachi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TextScreenTest {

    private static final JsonShape SHAPE = JsonShape.of("$", "text number flag nothing");

    private final List<String> noticed = new ArrayList<>();

    @Test
    void everyStringAndNumberPassesTheScreenWhateverMemberItIsIn() {
        JsonFields fields = read("{\"text\":\"a 4711 b\",\"number\":4711,\"flag\":true,\"nothing\":null}", SHAPE::read);
        assertThat(fields.text("text")).contains("a **** b");
        assertThat(fields.text("number")).contains("****");
        assertThat(fields.flag("flag")).contains(true);
        assertThat(fields.text("nothing")).isEqualTo(Optional.empty());
        assertThat(noticed).containsExactly("MASKED_VALUE $.text TEXT", "MASKED_VALUE $.number NUMBER");
    }

    @Test
    void elementsOfListsAreToldByTheirPlaceInTheShape() {
        List<String> texts = read("[\"4711\",\"12\",\"4711\"]", in -> in.list(JsonReader::text));
        assertThat(texts).containsExactly("****", "12", "****");
        assertThat(noticed).containsExactly("MASKED_VALUE $[] TEXT", "MASKED_VALUE $[] TEXT");
    }

    @Test
    void aMaskedNumberIsNoNumberAnyMore() {
        assertThatThrownBy(() -> read("[4711]", in -> in.list(JsonReader::number)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("$[0] is no plain number");
    }

    @Test
    void whatIsSkippedIsUnknownAndNothingElse() {
        read("{\"other\":\"4711\"}", SHAPE::read);
        assertThat(noticed).containsExactly("UNKNOWN_MEMBER $.other TEXT");
    }

    private <T> T read(String json, Function<JsonReader, T> shape) {
        return JsonReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                text -> text.replace("4711", "****"),
                notice -> noticed.add(notice.toString()),
                shape);
    }
}
