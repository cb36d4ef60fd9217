package dev.nakadachi.bank.calendar;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the list of national holidays that the Cabinet Office publishes (内閣府「国民の祝日」について, syukujitsu.csv): a line of
 * headings, then a day as {@code 2027/1/1} and a name on each line, in Shift_JIS. A table of your own may have the same
 * shape. Stateless, so thread-safe.
 *
 * <p>Source: https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html
 */
public final class CabinetOfficeCsv {

    private static final Pattern LINE = Pattern.compile("\"?([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})\"?,\"?([^,\"]+)\"?");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private CabinetOfficeCsv() {}

    /**
     * Reads a whole file.
     *
     * @param file its bytes in UTF-8, with a byte order mark or without, else in Shift_JIS
     * @return the table; it ends with the last year that the file names
     * @throws dev.nakadachi.error.InvalidInputException when a line after the first is not a day and a name, when a day
     *     is named twice, or when the file was cut ({@link HolidayTable#of}); says which line
     */
    public static HolidayTable read(byte[] file) {
        List<String> lines = List.of(LINE_END.split(text(Objects.requireNonNull(file, "file")), -1));
        Map<LocalDate, String> days = new TreeMap<>();
        for (int at = 1; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                read(lines.get(at).strip(), at + 1, days);
            }
        }
        return HolidayTable.of(days);
    }

    private static void read(String line, int number, Map<LocalDate, String> days) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            throw refused(number, "is a day as 2027/1/1, a comma and a name");
        }
        if (days.putIfAbsent(day(found, number), found.group(4)) != null) {
            throw refused(number, "names a day that no line before names");
        }
    }

    private static LocalDate day(Matcher found, int line) {
        try {
            return LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        } catch (DateTimeException noDay) {
            throw refused(line, "names a day that the calendar has");
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static InvalidInputException refused(int line, String requirement) {
        return Rule.of(
                        "CabinetOfficeCsv",
                        "line " + line + " " + requirement,
                        "fetch the file again, or correct your own",
                        kept -> false)
                .broken();
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, Charset.forName("windows-31j"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
