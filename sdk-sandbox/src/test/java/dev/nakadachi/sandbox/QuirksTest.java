package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.dialect.gmo.GmoQuirk;
import org.junit.jupiter.api.Test;

/** The lenient forms of the facts on GMO Aozora Net Bank, section 2.2. */
class QuirksTest {

    private static final String LINES = "/accounts/transactions?accountId=101011234567&dateTo=2026-04-15";

    @Test
    void absentMembersMayBeNull() {
        assertThat(body(GmoQuirk.ABSENT_AS_NULL, LINES)).contains("\"nextItemKey\":null", "\"remarks\":null");
    }

    @Test
    void hasNextMayBeAString() {
        assertThat(body(GmoQuirk.HAS_NEXT_AS_TEXT, LINES)).contains("\"hasNext\":\"false\"");
    }

    @Test
    void countMayBeANumber() {
        assertThat(body(GmoQuirk.COUNT_AS_NUMBER, LINES)).contains("\"count\":100,");
    }

    @Test
    void theAccountTypeMayHaveOneCharacter() {
        assertThat(body(GmoQuirk.SHORT_ACCOUNT_TYPE, "/accounts"))
                .contains("\"accountTypeCode\":\"1\"", "\"accountTypeCode\":\"2\"", "\"accountTypeCode\":\"11\"");
    }

    private static String body(GmoQuirk quirk, String path) {
        try (Sandbox sandbox = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .historyLines(100)
                .quirk(quirk)
                .start()) {
            PlainClient client = new PlainClient(sandbox);
            return client.bank(path, client.accessToken("alice")).body();
        }
    }
}
