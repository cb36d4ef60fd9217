package dev.nakadachi.audit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule of {@link AuditValue#text}. */
final class Masking {

    private static final String MASKED = "masked";
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9]{16,}");
    private static final Pattern DIGITS = Pattern.compile("[0-9](?:[._:-]*[0-9]){6,}");
    private static final Pattern LETTER_AND_DIGIT = Pattern.compile(".*(?:[A-Za-z].*[0-9]|[0-9].*[A-Za-z]).*");
    private static final int ALWAYS_TOO_LONG = 25;

    private Masking() {}

    static String mask(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            return MASKED;
        }
        String withoutRuns = LONG_RUN.matcher(text).replaceAll(Masking::maskRun);
        return DIGITS.matcher(withoutRuns).replaceAll(digits -> digits.group().replaceAll("[0-9]", "*"));
    }

    private static String maskRun(MatchResult found) {
        String run = found.group();
        boolean token =
                run.length() >= ALWAYS_TOO_LONG || LETTER_AND_DIGIT.matcher(run).matches();
        return token ? "*".repeat(run.length()) : Matcher.quoteReplacement(run);
    }
}
