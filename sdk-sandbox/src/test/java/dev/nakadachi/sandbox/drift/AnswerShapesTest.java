package dev.nakadachi.sandbox.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.NoticeListener;
import dev.nakadachi.json.TextScreen;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shapes by hand: each document is short enough to be read. */
class AnswerShapesTest {

    private static final String BOOK = """
            {"bank": "A", "open": true, "lines": [{"amount": "1", "memo": "x"}, {"amount": "2"}]}""";

    @Test
    void pathsTypesAndWhetherTheyAreAlwaysThereAndNothingElse() {
        assertThat(shapes(BOOK).text()).isEqualTo("""
                        lines.read $ OBJECT sometimes
                        lines.read $.bank TEXT always
                        lines.read $.lines ARRAY always
                        lines.read $.lines[] OBJECT sometimes
                        lines.read $.lines[].amount TEXT always
                        lines.read $.lines[].memo TEXT sometimes
                        lines.read $.open FLAG always
                        """);
    }

    @Test
    void newVanishedAndRetyped() {
        AnswerShapes live = shapes("""
                {"bank": 7, "lines": [{"amount": "1", "fee": {"yen": 1}}], "more": null}""");

        assertThat(live.differencesFrom(shapes(BOOK)))
                .extracting(drift -> drift.kind() + " " + drift.path() + " " + drift.expected() + " " + drift.found())
                .containsExactly(
                        "RETYPED $.bank [TEXT] [NUMBER]",
                        "NEW $.lines[].fee [] [OBJECT]",
                        "NEW $.more [] [NULL]",
                        "VANISHED $.open [FLAG] []");
    }

    @Test
    void nullAndAnEmptyListAndAMemberThatIsNotAlwaysThereAreNoDrift() {
        assertThat(shapes("""
                        {"bank": null, "open": true, "lines": []}""").differencesFrom(shapes(BOOK))).isEmpty();
        assertThat(shapes("""
                        {"bank": "A", "open": true, "lines": [{"amount": "1"}]}""").differencesFrom(shapes(BOOK))).isEmpty();
    }

    @Test
    void namesThatCouldBeDataAreQuestionMarks() {
        assertThat(shapes("""
                        {"1234567": 1, "山田": 2, "account1234567": 3, "a b": 4, "line2": 5}""").text()).isEqualTo("""
                        lines.read $ OBJECT sometimes
                        lines.read $.? NUMBER sometimes
                        lines.read $.line2 NUMBER always
                        """);
    }

    @Test
    void whatWasNotAskedIsNotCompared() {
        AnswerShapes other = new AnswerShapes(Map.of("balances.read", new AnswerShape(Map.of())));

        assertThat(shapes(BOOK).differencesFrom(other)).isEmpty();
    }

    @Test
    void otherTextIsRefused() {
        assertThatThrownBy(() -> AnswerShapes.parse("lines.read $.bank STRING always"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> AnswerShapes.parse("{}")).isInstanceOf(InvalidInputException.class);
    }

    private static AnswerShapes shapes(String json) {
        ShapeNotes notes = new ShapeNotes();
        ByteArrayInputStream bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        JsonReader.read(bytes, TextScreen.open(), NoticeListener.none(), in -> {
            notes.read(in);
            return notes;
        });
        return new AnswerShapes(Map.of("lines.read", notes.shape()));
    }
}
