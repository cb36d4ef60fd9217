package dev.nakadachi.bank.zengin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Objects;

/** The files under test resources, which were written by hand from the tables and not by the code under test. */
final class HandMade {

    /** Every hand-made file is read as of this day, unless a test says otherwise. */
    static final DateReading DATES = DateReading.nearestTo(LocalDate.of(2026, 11, 21));

    private static final Charset CP932 = Charset.forName("windows-31j");

    private HandMade() {}

    static byte[] bytes(String name) {
        try (InputStream in = HandMade.class.getResourceAsStream(name + ".dat")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static InputStream file(String name) {
        return in(bytes(name));
    }

    static byte[] encoded(String text) {
        return text.getBytes(CP932);
    }
}
