package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.sandbox.web.Request;
import java.util.Locale;

/** The languages of the pages. */
enum Language {
    JAPANESE("ja"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    Language other() {
        return this == JAPANESE ? ENGLISH : JAPANESE;
    }

    /** By {@code ui_locales} (OpenID Connect Core section 3.1.2.1), else by the browser, else Japanese. */
    static Language of(Request request) {
        String wanted = request.query()
                .one("ui_locales")
                .or(() -> request.header("Accept-Language"))
                .orElse("ja");
        int japanese = position(wanted, "ja");
        int english = position(wanted, "en");
        return english < japanese ? ENGLISH : JAPANESE;
    }

    private static int position(String wanted, String tag) {
        int found = wanted.toLowerCase(Locale.ROOT).indexOf(tag);
        return found < 0 ? Integer.MAX_VALUE : found;
    }
}
