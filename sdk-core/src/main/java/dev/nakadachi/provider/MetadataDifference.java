package dev.nakadachi.provider;

/**
 * Something that a profile states and the institution's metadata says otherwise. Closed by nature, hence a record.
 *
 * @param topic what it is about
 * @param stated what the profile or the endpoints hold
 * @param published what the metadata says
 */
public record MetadataDifference(String topic, String stated, String published) {}
