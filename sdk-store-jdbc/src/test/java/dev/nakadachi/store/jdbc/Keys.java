package dev.nakadachi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.token.RecordKey;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Words that the tests share. */
final class Keys {

    static final RecordKey KEY = new RecordKey("grant", "00112233445566778899aabbccddeeff");
    static final RecordKey OTHER = new RecordKey("grant", "ffeeddccbbaa99887766554433221100");
    static final Duration LONG = TestPostgres.PATIENCE;
    static final Duration SHORT = Duration.ofMillis(20);

    private Keys() {}

    /** One of many. */
    static RecordKey key(int number) {
        return new RecordKey("grant", HexFormat.of().toHexDigits((long) number));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String textOf(TokenStore store, RecordKey key) {
        return store.read(key)
                .flatMap(StoredRecord::sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("nothing");
    }

    static void assertRefused(ErrorCode code, String words, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOf(NakadachiException.class)
                .hasMessageStartingWith(code + ": ")
                .hasMessageContaining(words);
    }
}
