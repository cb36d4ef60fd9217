package dev.nakadachi.sandbox.internal.page;

import dev.nakadachi.sandbox.oauth.Words;
import dev.nakadachi.sandbox.web.Request;
import java.util.Locale;

/** The languages of the pages. */
public enum Language {
    /** Japanese. */
    JAPANESE("ja"),
    /** English. */
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language tag.
     *
     * @return {@code ja} or {@code en}
     */
    public String tag() {
        return tag;
    }

    /**
     * The one that a page offers to change to.
     *
     * @return not this one
     */
    public Language other() {
        return this == JAPANESE ? ENGLISH : JAPANESE;
    }

    /**
     * By {@code ui_locales} (OpenID Connect Core section 3.1.2.1), else by the browser, else Japanese.
     *
     * @param request for a page
     * @return the language that stands first
     */
    public static Language of(Request request) {
        String wanted = request.query()
                .one("ui_locales")
                .or(() -> request.header("Accept-Language"))
                .orElse("ja");
        int japanese = position(wanted, "ja");
        int english = position(wanted, "en");
        return english < japanese ? ENGLISH : JAPANESE;
    }

    /**
     * A text in this language.
     *
     * @param words in both
     * @return not escaped
     */
    public String of(Words words) {
        return this == JAPANESE ? words.japanese() : words.english();
    }

    private static int position(String wanted, String tag) {
        int found = wanted.toLowerCase(Locale.ROOT).indexOf(tag);
        return found < 0 ? Integer.MAX_VALUE : found;
    }
}
