package dev.nakadachi.json;

/**
 * Stands between a document and its reader: every string and number that is read passes through it, whatever member it
 * is in, so no mapping can forget it. Names of members do not: they never reach a result. Pure and thread-safe.
 */
@FunctionalInterface
public interface TextScreen {

    /**
     * A screen that lets everything through.
     *
     * @return the screen
     */
    static TextScreen open() {
        return text -> text;
    }

    /**
     * What the reader may see of a text.
     *
     * @param text the text as the document has it
     * @return the same text, or another in which everything that must not be seen is masked; another text is told to
     *     the listener as {@link Notice.Kind#MASKED_VALUE}
     */
    String screen(String text);
}
