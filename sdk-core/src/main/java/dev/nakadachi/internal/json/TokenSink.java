package dev.nakadachi.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes tokens as UTF-8 into memory. Not thread-safe. */
public final class TokenSink {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final JsonGenerator generator;

    /** An empty document. */
    public TokenSink() {
        try {
            generator = JacksonFactory.SHARED.createGenerator(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts an object. */
    public void object() {
        put(JsonGenerator::writeStartObject);
    }

    /** Ends an object. */
    public void endObject() {
        put(JsonGenerator::writeEndObject);
    }

    /** Starts an array. */
    public void array() {
        put(JsonGenerator::writeStartArray);
    }

    /** Ends an array. */
    public void endArray() {
        put(JsonGenerator::writeEndArray);
    }

    /**
     * Names the member that follows.
     *
     * @param name its name
     */
    public void name(String name) {
        put(to -> to.writeFieldName(name));
    }

    /**
     * A string.
     *
     * @param text its characters
     */
    public void text(String text) {
        put(to -> to.writeString(text));
    }

    /**
     * A number by its text.
     *
     * @param digits a JSON number
     */
    public void number(String digits) {
        put(to -> to.writeNumber(digits));
    }

    /**
     * True or false.
     *
     * @param value which
     */
    public void flag(boolean value) {
        put(to -> to.writeBoolean(value));
    }

    /** Null. */
    public void nothing() {
        put(JsonGenerator::writeNull);
    }

    /**
     * Ends the document.
     *
     * @return its bytes
     */
    public byte[] finish() {
        put(JsonGenerator::close);
        return bytes.toByteArray();
    }

    private void put(Step step) {
        try {
            step.on(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void on(JsonGenerator generator) throws IOException;
    }
}
