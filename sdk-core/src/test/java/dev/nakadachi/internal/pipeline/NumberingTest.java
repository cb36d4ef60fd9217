package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.provider.RequestNumbering;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final HeaderName HEADER = new HeaderName("x-request-number");

    private final Bench bench = new Bench();

    @Test
    void everyRequestHasANumberOfItsOwnFurtherAttemptsIncluded() {
        bench.numbering = Optional.of(new RequestNumbering(HEADER, 26));
        bench.transport.answers(503, "{}").answers(200, "{\"word\":\"hi\"}").answers(200, "{\"word\":\"hi\"}");
        bench.greet();
        bench.greet();
        List<String> numbers =
                bench.transport.sent().stream().map(NumberingTest::number).toList();
        assertThat(numbers).hasSize(3).doesNotHaveDuplicates();
        // The clock of the bench stands at 2026-04-01T00:00:00Z, which is the same day in Tokyo.
        assertThat(numbers).allMatch(number -> number.matches("20260401-[0-9A-Z]{17}"));
    }

    @Test
    void nobodyIsNumberedUnasked() {
        bench.transport.answers(200, "{\"word\":\"hi\"}");
        bench.greet();
        assertThat(bench.transport.sent().get(0).headers().first(HEADER)).isEmpty();
    }

    @Test
    void aNumberTooShortToBeUniqueIsRefused() {
        assertThatThrownBy(() -> new RequestNumbering(HEADER, 16)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new RequestNumbering(HEADER, 65)).isInstanceOf(InvalidInputException.class);
    }

    private static String number(WireRequest request) {
        return request.headers().first(HEADER).orElseThrow();
    }
}
