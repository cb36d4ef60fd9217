package dev.nakadachi.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** The limits of a document, in one place; only calls that Jackson 2.18 already has. */
final class JacksonFactory {

    static final int MAX_DEPTH = 32;

    static final JsonFactory SHARED = JsonFactory.builder()
            // Names come from outside: they must not stay in the JVM's table of strings, and a flood of
            // colliding names falls back to a slower table instead of an exception.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            // RFC 8259 section 8.1: UTF-8 and nothing else.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(64)
                    .maxStringLength(1_048_576)
                    .maxNameLength(1_024)
                    .build())
            .build();

    private JacksonFactory() {}
}
