package dev.nakadachi.sandbox.oauth;

/**
 * A text of a page in both languages. Closed by nature, hence a record.
 *
 * @param japanese for {@code ja}
 * @param english for {@code en}
 */
public record Words(String japanese, String english) {

    /**
     * The text in one language.
     *
     * @param language of the page
     * @return the text, not escaped
     */
    public String in(Language language) {
        return language == Language.JAPANESE ? japanese : english;
    }
}
