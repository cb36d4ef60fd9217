package dev.nakadachi.bank.gmoaozora;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.operation.ApiAnswer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an answer, the mapping gives a value or the one failure, and the failure repeats no value. */
class MappingPropertyTest {

    private static final long SEED = 20_261_121L;
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "0",
            "-1",
            "1e400",
            "0.001",
            "true",
            "\"hunter2\"",
            "\"9999999999999999999999999999999\"",
            "\"+999999999-12-31\"",
            "\"2025-13-01\"",
            "{}",
            "[]",
            "[{\"hunter2\":1}]",
            "\"\\u0000\"",
            "\"１\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200.accounts.typical.json",
                "200.accounts.lenient.json",
                "200.balances.typical.json",
                "200.balances.foreign.json",
                "200.transactions.typical.json",
                "200.transactions.lenient.json",
                "200.transactions.correction.json"
            })
    void aDamagedAnswerGivesAValueOrTheOneFailure(String fixture) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        String text = Fixture.text(fixture);
        int failures = 0;
        for (int run = 0; run < 1_500; run++) {
            failures += fails(fixture, damageBytes(text, chance)) ? 1 : 0;
            failures += fails(fixture, replaceValue(text, chance)) ? 1 : 0;
        }
        assertThat(failures).as("seed %d", SEED).isBetween(300, 2_999);
    }

    private static boolean fails(String fixture, byte[] body) {
        Function<ApiAnswer, ?> mapping = fixture.contains("accounts")
                ? GmoEnquiries::accounts
                : fixture.contains("balances") ? GmoEnquiries::balances : GmoEnquiries::transactions;
        try {
            assertThat(mapping.apply(new ApiAnswer(200, () -> new ByteArrayInputStream(body))))
                    .isNotNull();
            return false;
        } catch (MalformedJsonException e) {
            assertThat(e).hasNoCause();
            assertThat(e.getMessage()).doesNotContain("hunter2", "1234567", "ﾃｽﾄ", "テスト");
            return true;
        }
    }

    private static byte[] damageBytes(String text, RandomGenerator chance) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int hits = 1 + chance.nextInt(3); hits > 0; hits--) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    /** Puts another value behind a colon picked by chance. */
    private static byte[] replaceValue(String text, RandomGenerator chance) {
        int colon = text.indexOf("\":", chance.nextInt(text.length()));
        int start = (colon < 0 ? text.indexOf("\":") : colon) + 2;
        int end = start + 1;
        while (end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String value = VALUES.get(chance.nextInt(VALUES.size()));
        return (text.substring(0, start) + value + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}
