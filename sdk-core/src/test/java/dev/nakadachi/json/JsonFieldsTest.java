package dev.nakadachi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

    private static final JsonShape LINE = JsonShape.of("lines[]", "id date\n  last memo");

    private final List<String> unknown = new ArrayList<>();

    @Test
    void omittedNullAndEmptyAreTheSame() {
        for (String json : List.of("{}", "{\"memo\":null}", "{\"memo\":\"\"}", "null")) {
            assertThat(read(json).text("memo")).isEmpty();
        }
    }

    @Test
    void valuesAreConverted() {
        JsonFields line = read("{\"date\":\"2025-04-15\",\"id\":1234,\"last\":\"TRUE\",\"other\":[]}");
        assertThat(line.find("date", LocalDate::parse)).contains(LocalDate.of(2025, 4, 15));
        assertThat(line.require("id", AccountId::new)).isEqualTo(new AccountId("1234"));
        assertThat(line.flag("last")).contains(true);
        assertThat(unknown).containsExactly("$.other ARRAY");
    }

    @Test
    void whatDoesNotFitIsMalformedWithoutItsValue() {
        JsonFields line = read("{\"date\":\"hunter2\",\"id\":\"hunter 2\",\"last\":\"hunter2\"}");
        assertThatThrownBy(() -> line.find("date", LocalDate::parse))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("lines[].date is not as the specification says")
                .hasNoCause();
        assertThatThrownBy(() -> line.require("id", AccountId::new)).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> line.flag("last")).hasMessage("lines[].last is no flag");
        assertThatThrownBy(() -> line.require("memo", String::strip)).hasMessage("lines[].memo is missing");
    }

    @Test
    void anObjectInsideHasMembersOfItsOwn() {
        JsonShape nested = JsonShape.of("entries[]", "id").withObject("line", LINE);
        JsonFields entry = read(nested, "{\"id\":\"1\",\"line\":{\"memo\":\"m\",\"odd\":1}}");
        assertThat(entry.requireObject("line").text("memo")).contains("m");
        assertThat(unknown).containsExactly("$.line.odd NUMBER");
    }

    @Test
    void anObjectThatIsNotThereIsEmptyAndNotUnknown() {
        JsonShape nested = JsonShape.of("entries[]", "id").withObject("line", LINE);
        for (String json : List.of("{}", "{\"line\":null}")) {
            assertThat(read(nested, json).object("line")).isEmpty();
            assertThatThrownBy(() -> read(nested, json).requireObject("line"))
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessage("entries[].line is missing");
        }
        assertThat(unknown).isEmpty();
        assertThatThrownBy(() -> read(nested, "{\"line\":[]}")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> nested.withList("line", LINE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read(nested, "{}").list("line")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anObjectMayBeTheOnlyElementOfAListWhereItsShapeSaysSo() {
        JsonShape nested = JsonShape.of("entries[]", "id").withObjectOrListOfOne("line", LINE);
        for (String json : List.of("{\"line\":{\"memo\":\"m\"}}", "{\"line\":[{\"memo\":\"m\"}]}")) {
            assertThat(read(nested, json).requireObject("line").text("memo")).contains("m");
        }
        for (String json : List.of("{}", "{\"line\":null}", "{\"line\":[]}")) {
            assertThat(read(nested, json).object("line")).isEmpty();
        }
        assertThatThrownBy(() -> read(nested, "{\"line\":[{\"memo\":\"m\"},{}]}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("entries[].line holds more than one");
    }

    @Test
    void numbersArePlainDecimals() {
        assertThat(read("{\"id\":\"-110000\"}").number("id")).contains(new BigDecimal("-110000"));
        assertThat(read("{\"id\":154.250}").number("id")).contains(new BigDecimal("154.250"));
        for (String json : List.of("1e3", "\"1,000\"", "\"x\"", "true")) {
            assertThatThrownBy(() -> read("{\"id\":" + json + "}").number("id"))
                    .isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void aMemberOutsideTheShapeIsADefectOfTheProvider() {
        assertThatThrownBy(() -> read("{}").text("nmae")).isInstanceOf(InvalidInputException.class);
    }

    /** Two members in one place would hand out the value of one as that of the other. */
    @Test
    void aMemberThatIsNamedTwiceIsADefectOfTheProvider() {
        assertThatThrownBy(() -> JsonShape.of("$", "fee id fee amount"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("names each member once");
    }

    @Test
    void aListIsReadElementByElementAndMustBeThere() {
        List<String> elements = new ArrayList<>();
        JsonFields around = readWithList("{\"list\":[{\"a\":1},2],\"memo\":\"x\",\"new\":{}}", elements);
        assertThat(elements).containsExactly("OBJECT", "NUMBER");
        assertThat(around.text("memo")).contains("x");
        assertThat(unknown).containsExactly("$.list[] OBJECT", "$.list[] NUMBER", "$.new OBJECT");
        readWithList("{\"list\":[]}", elements);
        for (String without : List.of("{}", "{\"list\":null}", "{\"list\":{}}", "null")) {
            assertThatThrownBy(() -> readWithList(without, elements)).isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void listsOfObjectsAreReadWithTheShapeThatBelongsToThem() {
        JsonFields top = readNested(
                "{\"orders\":[{\"no\":\"7\",\"lines\":[{\"id\":1},{\"id\":2,\"x\":0}]},null],\"memo\":\"m\"}");
        assertThat(top.text("memo")).contains("m");
        assertThat(top.list("orders")).hasSize(2);
        JsonFields first = top.requireList("orders").get(0);
        assertThat(first.text("no")).contains("7");
        assertThat(first.list("lines"))
                .extracting(line -> line.text("id").orElse(""))
                .containsExactly("1", "2");
        assertThat(top.list("orders").get(1).text("no")).isEmpty();
        assertThat(unknown).containsExactly("$.orders[].lines[].x NUMBER");
    }

    /** One odd element among hundreds must be findable, and its values are not told. */
    @Test
    void aFailureInAListSaysInWhichElement() {
        JsonFields top = readNested("{\"orders\":[{\"no\":\"7\",\"lines\":[{\"id\":1},{\"date\":\"hunter2\"}]},{}]}");
        assertThatThrownBy(() -> top.list("orders").get(1).require("no", String::strip))
                .hasMessage("orders[1].no is missing");
        JsonFields line = top.list("orders").get(0).list("lines").get(1);
        assertThatThrownBy(() -> line.find("date", LocalDate::parse))
                .hasMessage("lines[1].date is not as the specification says");
        assertThatThrownBy(() -> line.requireList("lines")).isInstanceOf(InvalidInputException.class);
        assertThat(line).hasToString("JsonFields[lines[1]]");
    }

    @Test
    void aListThatIsOmittedOrNullIsEmptyAndAnEmptyOneIsThere() {
        for (String without : List.of("{}", "{\"orders\":null}", "null")) {
            JsonFields top = readNested(without);
            assertThat(top.list("orders")).isEmpty();
            assertThatThrownBy(() -> top.requireList("orders")).hasMessage("$.orders is missing");
        }
        assertThat(readNested("{\"orders\":[]}").requireList("orders")).isEmpty();
        assertThat(unknown).isEmpty();
    }

    @Test
    void aListThatIsNoListOfObjectsIsMalformed() {
        for (String wrong : List.of("{\"orders\":{}}", "{\"orders\":\"\"}", "{\"orders\":[1]}", "{\"memo\":[]}")) {
            assertThatThrownBy(() -> readNested(wrong)).isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void aShapeNamesEachMemberOnceAndEveryListThatIsAskedFor() {
        assertThatThrownBy(() -> LINE.withList("memo", LINE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> LINE.withList("a", LINE).withList("a", LINE))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read("{}").list("orders")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read("{}").requireList("memo")).isInstanceOf(InvalidInputException.class);
    }

    private JsonFields readNested(String json) {
        JsonShape order = JsonShape.of("orders[]", "no").withList("lines", LINE);
        JsonShape top = JsonShape.of("$", "memo").withList("orders", order);
        return JsonReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                TextScreen.open(),
                notice -> unknown.add(notice.path() + " " + notice.type()),
                top::read);
    }

    private JsonFields readWithList(String json, List<String> elements) {
        return JsonReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                TextScreen.open(),
                notice -> unknown.add(notice.path() + " " + notice.type()),
                in -> LINE.readWithList(
                        in, "list", element -> elements.add(element.kind().name())));
    }

    private JsonFields read(String json) {
        return read(LINE, json);
    }

    private JsonFields read(JsonShape shape, String json) {
        return JsonReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                TextScreen.open(),
                notice -> unknown.add(notice.path() + " " + notice.type()),
                shape::read);
    }
}
