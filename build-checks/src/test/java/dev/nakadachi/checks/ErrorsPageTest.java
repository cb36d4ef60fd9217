package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.Advice;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} says what the code says. */
class ErrorsPageTest {

    private final Document page = Document.at(Room.top().resolve("docs/errors.md"));

    @Test
    void theTableEqualsTheCode() throws IllegalAccessException {
        page.mustBe(page.withPart("error-codes", table()));
    }

    @Test
    void everyExceptionIsExplained() {
        for (Class<?> type : NakadachiException.class.getPermittedSubclasses()) {
            assertThat(page.text()).contains("### `" + type.getSimpleName() + "`");
        }
    }

    private static String table() throws IllegalAccessException {
        StringBuilder table = new StringBuilder("| code | exception | call again | who acts | what to do |\n");
        table.append("|---|---|---|---|---|\n");
        for (ErrorCode code : codes()) {
            Advice advice = code.advice();
            table.append("| `")
                    .append(code.value())
                    .append("` | `")
                    .append(exception(code))
                    .append("` | ")
                    .append(advice.retry().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" | ")
                    .append(advice.action().toString().replace('-', ' '))
                    .append(" | ")
                    .append(advice.remedy())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String exception(ErrorCode code) {
        return Problem.of(code, "a row of the table").toException().getClass().getSimpleName();
    }

    private static List<ErrorCode> codes() throws IllegalAccessException {
        List<ErrorCode> codes = new ArrayList<>();
        for (Field field : ErrorCode.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof ErrorCode code) {
                codes.add(code);
            }
        }
        return codes;
    }
}
