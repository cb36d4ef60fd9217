package dev.nakadachi.error;

/**
 * One of the breaches that a check found in an input with many parts, such as a file. Prints where and what, and never
 * a value of the input.
 */
public interface Finding {

    /**
     * The rule that is broken.
     *
     * @return a stable id, such as {@code text.small-kana}
     */
    String ruleId();

    /**
     * Where, what must hold and what to do.
     *
     * @return a sentence without values of the input
     */
    String words();
}
