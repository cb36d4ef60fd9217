package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.error.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of bulk transfers whose values are known from one public sample and whose meaning is not public. Immutable
 * and thread-safe; {@code with} methods return a copy.
 */
public final class BulkWords {

    /** What the bank does with data that it would warn of. */
    public enum WarnedData {
        /** It does not take them: the default. */
        REFUSE,
        /** It takes them, as in the public sample. */
        TAKE
    }

    /** How the bank writes the days of its list. */
    public enum ListDates {
        /** As {@code 2025/05/01}: the default [I: N2 ?]. */
        SLASHES("yyyy/MM/dd"),
        /** As {@code 2025-05-01}. */
        DASHES("yyyy-MM-dd");

        private final DateTimeFormatter form;

        ListDates(String pattern) {
            this.form = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }

        String write(LocalDate day) {
            return form.format(day);
        }
    }

    private static final Rule<String> WORD = Rule.pattern(
            "BulkWords",
            "[A-Za-z0-9_-]{1,40}",
            "takes words of 1 to 40 letters, digits, underscores or dashes",
            "use the word of your contract documents");

    private final String warningCheckType;
    private final WarnedData warned;
    private final String useMedia;
    private final ListDates listDates;
    private final @Nullable String submission;

    private BulkWords(
            String warningCheckType,
            WarnedData warned,
            String useMedia,
            ListDates listDates,
            @Nullable String submission) {
        this.warningCheckType = warningCheckType;
        this.warned = warned;
        this.useMedia = useMedia;
        this.listDates = listDates;
        this.submission = submission;
    }

    /**
     * The words of the sample [I: N2], but data with warnings are refused, and no submission is possible.
     *
     * @return the start of a chain of {@code with}
     */
    public static BulkWords samples() {
        return new BulkWords("1100000000", WarnedData.REFUSE, "1", ListDates.SLASHES, null);
    }

    /**
     * Which warnings the bank looks for ({@code warning_check_type}), and what it does with data that have one.
     *
     * @param checkType the bank's word; 1100000000 unless said
     * @param value {@link WarnedData#REFUSE} unless said
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be such a word
     */
    public BulkWords withWarnings(String checkType, WarnedData value) {
        return new BulkWords(WORD.check(checkType), value, useMedia, listDates, submission);
    }

    /**
     * The word that makes a submission hand a transfer on to its approvers ({@code approval_cancel_type}). The only
     * public sample has {@code approval_cancel} [I: N2], and whether that submits or takes back is not said; so nothing
     * is sent before you name the word.
     *
     * @param approvalCancelType the bank's word
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be such a word
     */
    public BulkWords withSubmission(String approvalCancelType) {
        return new BulkWords(warningCheckType, warned, useMedia, listDates, WORD.check(approvalCancelType));
    }

    /**
     * The medium of a submission ({@code use_media}).
     *
     * @param value the bank's word; 1 unless said
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be such a word
     */
    public BulkWords withMedia(String value) {
        return new BulkWords(warningCheckType, warned, WORD.check(value), listDates, submission);
    }

    /**
     * How the days of the list are written.
     *
     * @param value {@link ListDates#SLASHES} unless said
     * @return a copy
     */
    public BulkWords withListDates(ListDates value) {
        return new BulkWords(warningCheckType, warned, useMedia, value, submission);
    }

    String warningCheckType() {
        return warningCheckType;
    }

    boolean takesWarnedData() {
        return warned == WarnedData.TAKE;
    }

    String useMedia() {
        return useMedia;
    }

    ListDates listDates() {
        return listDates;
    }

    Optional<String> submission() {
        return Optional.ofNullable(submission);
    }
}
