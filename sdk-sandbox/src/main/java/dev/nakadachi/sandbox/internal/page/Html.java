package dev.nakadachi.sandbox.internal.page;

/** Text inside a page. */
public final class Html {

    private Html() {}

    /**
     * Escapes a text for element content and quoted attributes.
     *
     * @param text any text
     * @return without the five characters that mean something in HTML
     */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * Undoes {@link #escape}.
     *
     * @param text escaped text
     * @return the text
     */
    public static String unescape(String text) {
        return text.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}
