package dev.nakadachi.card;

import dev.nakadachi.json.TextScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Masks what looks like a card number (PAN): 13 to 19 digits of any script whose check digit is right (Luhn, ISO/IEC
 * 7812-1), with blanks, dashes, underscores or invisible characters anywhere between groups of them. Of no such number
 * are more than its last four digits left. Guideline on APIs for credit-card data, section 1.2 (2) ii: no PAN passes
 * through the API.
 *
 * <p>A number starts and ends where a group of digits does, so one between a date and a telephone number is found, and
 * an order number that fails the check is left. One in ten other numbers of that length passes by chance and is masked
 * too; only the text for a person suffers. In a group of more than 19 digits every part counts. Pure and thread-safe.
 */
public final class PanScreen {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int LEFT = 4;

    private final int[] characters;
    private final List<Integer> run = new ArrayList<>();
    private final boolean[] hidden;

    private PanScreen(String text) {
        this.characters = text.codePoints().toArray();
        this.hidden = new boolean[characters.length];
    }

    /**
     * The screen of every card operation.
     *
     * @return the screen
     */
    public static TextScreen screen() {
        return PanScreen::screened;
    }

    static String screened(String text) {
        Objects.requireNonNull(text, "text");
        return text.length() < SHORTEST ? text : new PanScreen(text).masked(text);
    }

    private String masked(String text) {
        for (int place = 0; place < characters.length; place++) {
            if (isDigit(place)) {
                run.add(place);
            } else if (!isBetween(characters[place])) {
                endRun();
            }
        }
        endRun();
        StringBuilder shown = new StringBuilder(text.length());
        boolean clean = true;
        for (int place = 0; place < characters.length; place++) {
            clean &= !hidden[place];
            shown.appendCodePoint(hidden[place] ? '*' : characters[place]);
        }
        return clean ? text : shown.toString();
    }

    private void endRun() {
        for (int start = 0; start + SHORTEST <= run.size(); start++) {
            int last = Math.min(start + LONGEST, run.size());
            for (int end = start + SHORTEST; end <= last; end++) {
                if (mayStart(start) && mayEnd(end) && checks(start, end)) {
                    hide(start, end);
                }
            }
        }
        run.clear();
    }

    private boolean mayStart(int start) {
        return start == 0 || isGap(start) || isInLongGroup(start);
    }

    private boolean mayEnd(int end) {
        return end == run.size() || isGap(end) || isInLongGroup(end);
    }

    /** Whether something stands between a digit of the run and the digit before it. */
    private boolean isGap(int index) {
        return run.get(index) != run.get(index - 1) + 1;
    }

    private boolean isInLongGroup(int index) {
        int first = index;
        int behind = index;
        while (first > 0 && index - first <= LONGEST && !isGap(first)) {
            first--;
        }
        while (behind < run.size() && behind - index <= LONGEST && (behind == first || !isGap(behind))) {
            behind++;
        }
        return behind - first > LONGEST;
    }

    /** Luhn: every second digit from the right is doubled, and its digits are added. */
    private boolean checks(int start, int end) {
        int sum = 0;
        for (int index = end - 1; index >= start; index--) {
            int digit = Character.digit(characters[run.get(index)], 10);
            int weighed = (end - index) % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private void hide(int start, int end) {
        for (int index = start; index < end - LEFT; index++) {
            hidden[run.get(index)] = true;
        }
    }

    private boolean isDigit(int place) {
        return Character.getType(characters[place]) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isBetween(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION -> true;
            // Minus sign, and the long vowel marks that stand for a dash in Japanese text.
            default -> character == 0x2212 || character == 0x30FC || character == 0xFF70;
        };
    }
}
