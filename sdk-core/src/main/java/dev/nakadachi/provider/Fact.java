package dev.nakadachi.provider;

/**
 * A line of a profile's fact sheet. Closed by nature, hence a record.
 *
 * @param topic what it is about
 * @param value what holds
 * @param source how well it is known and from where
 */
public record Fact(String topic, String value, Source source) {}
