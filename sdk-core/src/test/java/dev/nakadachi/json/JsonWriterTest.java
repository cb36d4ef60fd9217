package dev.nakadachi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void membersKeepTheirOrderAndAmountsArePlain() {
        byte[] body = JsonWriter.write(to -> to.text("name", "ｶ)ﾃｽﾄ \"1\"")
                .amountAsText("amount", Money.yen(-110_000))
                .amountAsNumber("foreign", new Money(new BigDecimal("1E+3"), new CurrencyCode("USD")))
                .integer("count", 2)
                .number("rate", "0.125")
                .flag("last", true)
                .nothing("memo")
                .texts("codes", List.of("b", "a"))
                .objects("items", List.of("1", "2"), (id, item) -> item.text("itemId", id))
                .object("inner", inner -> inner.text("name", "x")));
        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"ｶ)ﾃｽﾄ \\\"1\\\"\",\"amount\":\"-110000\",\"foreign\":1000,\"count\":2,"
                        + "\"rate\":0.125,\"last\":true,\"memo\":null,\"codes\":[\"b\",\"a\"],"
                        + "\"items\":[{\"itemId\":\"1\"},{\"itemId\":\"2\"}],\"inner\":{\"name\":\"x\"}}");
    }

    @Test
    void aNameTwiceIsRefused() {
        assertThatThrownBy(() -> JsonWriter.write(to -> to.text("a", "1").integer("a", 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("write each member once");
    }

    @Test
    void theOuterWriterRestsWhileAnInnerOneIsOpen() {
        assertThatThrownBy(() -> JsonWriter.write(to -> to.object("a", inner -> to.text("b", "1"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void halfACharacterAndAnythingButPlainDigitsAreRefused() {
        assertThatThrownBy(() -> JsonWriter.write(to -> to.text("a", "\uD83D")))
                .isInstanceOf(InvalidInputException.class);
        for (String digits : List.of("1e3", "01", "+1", "NaN", "1,000", "", "1.")) {
            assertThatThrownBy(() -> JsonWriter.write(to -> to.number("a", digits)))
                    .as(digits)
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
