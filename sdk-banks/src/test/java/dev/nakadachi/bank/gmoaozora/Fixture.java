package dev.nakadachi.bank.gmoaozora;

import dev.nakadachi.operation.ApiAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers of the bank: files written by hand, or text of a test. */
final class Fixture {

    private Fixture() {}

    static ApiAnswer file(String name) {
        return answer(text(name));
    }

    static ApiAnswer answer(String json) {
        return new ApiAnswer(200, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(String name) {
        try (InputStream stream = Fixture.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no fixture " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
