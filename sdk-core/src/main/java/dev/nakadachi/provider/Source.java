package dev.nakadachi.provider;

import java.util.Objects;

/**
 * How well a fact is known and where it stands. Closed by nature, hence a record.
 *
 * @param grade how well
 * @param reference the document, such as a repository with its commit
 */
public record Source(Grade grade, String reference) {

    /**
     * Needs both parts.
     *
     * @param grade as above
     * @param reference as above
     */
    public Source {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * Published by the institution.
     *
     * @param reference the document
     * @return the source
     */
    public static Source official(String reference) {
        return new Source(Grade.OFFICIAL, reference);
    }

    /**
     * Known from an integrator.
     *
     * @param reference the document
     * @return the source
     */
    public static Source integrator(String reference) {
        return new Source(Grade.INTEGRATOR, reference);
    }

    /**
     * Conflicting or inferred.
     *
     * @param reference the documents
     * @return the source
     */
    public static Source uncertain(String reference) {
        return new Source(Grade.UNCERTAIN, reference);
    }

    /**
     * Nothing public was found.
     *
     * @return the source of a default of ours
     */
    public static Source unknown() {
        return new Source(Grade.UNKNOWN, "nothing public found; the value is a default of this SDK");
    }

    /**
     * Chosen, not found.
     *
     * @param reference by whom and why
     * @return the source
     */
    public static Source chosen(String reference) {
        return new Source(Grade.CHOSEN, reference);
    }
}
