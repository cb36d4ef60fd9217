package dev.nakadachi.sandbox.oauth;

/**
 * A text of a page in both languages. Closed by nature, hence a record.
 *
 * @param japanese for {@code ja}
 * @param english for {@code en}
 */
public record Words(String japanese, String english) {}
