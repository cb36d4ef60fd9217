package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.util.Locale;

/**
 * A text for people, in Japanese and in English. Closed by nature, hence a record.
 *
 * @param japanese is 1 to 2,000 characters without control characters
 * @param english is the same in English, in the same limits
 */
public record Wording(String japanese, String english) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "Wording",
            "(?=.*\\S)[^\\p{Cntrl}]{1,2000}",
            "is 1 to 2,000 characters that are not all blank, without control characters",
            "write what the user shall read, in one paragraph");

    /**
     * Checks both texts.
     *
     * @param japanese as above
     * @param english as above
     */
    public Wording {
        SHAPE.check(japanese);
        SHAPE.check(english);
    }

    /**
     * The same text for both, such as an address of a web site.
     *
     * @param text the text
     * @return the wording
     * @throws dev.nakadachi.error.InvalidInputException when it breaks the limits
     */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /**
     * The text for a reader.
     *
     * @param reader whose language counts: Japanese, or English for every other
     * @return the text
     */
    public String in(Locale reader) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }
}
