package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.CorrelationId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void standardMembersKeepTheOrderOfTheFormatWhateverTheOrderOfTheCalls() {
        AuditEvent event = builder()
                .ledgerSequence(1)
                .result(AuditResult.failed(ErrorCode.RATE_LIMITED))
                .httpStatus(429)
                .operation("accounts.list")
                .build();

        assertThat(event.members().keySet()).containsExactly("operation", "result", "status", "ledger");
        assertThat(event.member("result").orElseThrow()).hasToString("institution.rate-limited");
        assertThat(event.member("user")).isEmpty();
    }

    @Test
    void theProvidersCodeIsMasked() {
        AuditEvent event = builder().providerCode("ERR-1234567").build();

        assertThat(event.member("code").orElseThrow()).hasToString("ERR-*******");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "with space", "quote\"", "1st", "name-that-is-longer-than-32-letters"})
    void anOpenMemberHasAPlainName(String name) {
        AuditEventBuilder event = builder();

        assertThatThrownBy(() -> event.with(name, AuditValue.flag(true)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("AuditEvent.with");
    }

    @Test
    void thereAreAtMost32OpenMembers() {
        AuditEventBuilder event = builder();
        IntStream.range(0, 32).forEach(i -> event.with("m" + i, AuditValue.number(i)));

        assertThatThrownBy(() -> event.with("one-more", AuditValue.number(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void numbersKeepTheirRange() {
        AuditEventBuilder event = builder();

        assertThatThrownBy(() -> event.httpStatus(99)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> event.httpStatus(600)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> event.attempt(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> event.ledgerSequence(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> event.operation("Accounts List")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> event.safety("UNSAFE")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aBuiltEventDoesNotChange() {
        AuditEventBuilder builder = builder();
        AuditEvent event = builder.build();

        builder.attempt(1).with("later", AuditValue.flag(true));

        assertThat(event.members()).isEmpty();
        assertThat(event.more()).isEmpty();
    }

    /** The longest event there can be still fits a line that the verifier reads whole. */
    @Test
    void noEventOutgrowsALine() {
        AuditEventBuilder builder = builder();
        IntStream.range(0, 32)
                .forEach(i -> builder.with(
                        "n".repeat(30) + (char) ('a' + i / 26) + (char) ('a' + i % 26),
                        AuditValue.text("a.".repeat(64))));

        assertThat(LineWriter.members(builder.build()).length).isLessThan(LineReader.LONGEST_LINE / 2);
    }

    private static AuditEventBuilder builder() {
        return AuditEvent.builder(AuditKind.CALL_CLOSED, NOON, new CorrelationId("c-1"));
    }
}
