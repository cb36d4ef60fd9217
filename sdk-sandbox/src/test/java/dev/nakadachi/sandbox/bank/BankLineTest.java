package dev.nakadachi.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankLineTest {

    private static final LocalDateTime AT = LocalDateTime.of(2025, 4, 15, 10, 15, 0, 123_456_000);

    /** "may be negative (corrections); sign of direction is in transactionType": 1 in, 2 out. */
    @ParameterizedTest
    @CsvSource({"100, false, 1, 100", "-100, false, 2, 100", "100, true, 2, -100", "-100, true, 1, -100"})
    void theDirectionIsInTheTypeAndACorrectionInTheSign(long change, boolean correction, String type, long amount) {
        BankLine line = new BankLine(AT, change, correction, 1_000, Optional.empty(), false);

        assertThat(line.type()).isEqualTo(type);
        assertThat(line.amount()).isEqualTo(amount);
    }

    @Test
    void theKeyIsAMicrosecondTimeStamp() {
        assertThat(new BankLine(AT, 1, false, 1, Optional.empty(), false).itemKey())
                .isEqualTo("20250415101500123456");
    }
}
