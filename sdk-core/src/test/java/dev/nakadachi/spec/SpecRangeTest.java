package dev.nakadachi.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecRangeTest {

    private static final SpecVersion V1_1_12 = SpecVersion.parse("1.1.12");

    @Test
    void partsAreComparedAsNumbers() {
        assertThat(V1_1_12).isGreaterThan(SpecVersion.parse("1.1.9"));
        assertThat(SpecVersion.parse("2.0.0")).isGreaterThan(SpecVersion.parse("1.99.99"));
        assertThat(SpecVersion.parse("1.2.0")).isGreaterThan(V1_1_12);
        assertThat(V1_1_12).hasToString("1.1.12").isEqualTo(new SpecVersion(1, 1, 12));
    }

    @Test
    void bothEndsBelongToTheRange() {
        SpecRange range = new SpecRange(SpecVersion.parse("1.1.0"), SpecVersion.parse("1.2.0"));
        assertThat(range.contains(SpecVersion.parse("1.1.0"))).isTrue();
        assertThat(range.contains(SpecVersion.parse("1.2.0"))).isTrue();
        assertThat(range.contains(SpecVersion.parse("1.2.1"))).isFalse();
        assertThat(range.contains(SpecVersion.parse("1.0.99"))).isFalse();
        assertThat(SpecRange.any().contains(V1_1_12)).isTrue();
        assertThat(SpecRange.only(V1_1_12)).hasToString("1.1.12");
    }

    @Test
    void aRangeDoesNotRunBackwards() {
        assertThatThrownBy(() -> new SpecRange(V1_1_12, SpecVersion.parse("1.0.0")))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.1", "v1.1.1", "1.1.1-rc", "1..1", "-1.0.0", "1.0.0.0", "9999999.0.0"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> SpecVersion.parse(text)).isInstanceOf(InvalidInputException.class);
    }
}
