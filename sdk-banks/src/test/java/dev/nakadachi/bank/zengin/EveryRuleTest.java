package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule, broken once, gives its own finding and no other, at its record, field and byte. The places are counted by
 * hand: a record of the file of transfers has 122 bytes with its CR LF, so the first line begins at byte 122 and its
 * payee at 172.
 */
class EveryRuleTest {

    private static final int LINE_1 = 122;
    private static final int LINE_2 = 244;
    private static final int TRAILER = 366;
    private static final int PAYEE = LINE_1 + 50;
    private static final int WITHIN = PAYEE + 9;
    private static final int STATEMENT_END = 7 * 202;

    @ParameterizedTest
    @MethodSource("readerRows")
    void brokenOnceItIsFoundOnceAndInItsPlace(Broken row) {
        assertThat(row.findings()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(row.rule());
            assertThat(found.ruleId()).isEqualTo(row.rule().id());
            assertThat(found.record()).isEqualTo(row.record());
            assertThat(found.field()).isEqualTo(row.field());
            assertThat(found.offset()).isEqualTo(row.offset());
        });
    }

    @ParameterizedTest
    @MethodSource("readerRows")
    void whatACallerAcceptsIsNoFinding(Broken row) {
        if (row.rule().isAcceptable()) {
            assertThat(row.findingsWhenAccepted()).isEmpty();
        }
    }

    @Test
    void everyRuleHasItsRowHereOrWithTheWriter() {
        Set<ZenginRule> covered = readerRows().map(Broken::rule).collect(Collectors.toSet());
        covered.addAll(WriterRulesTest.COVERED);
        assertThat(covered).isEqualTo(EnumSet.allOf(ZenginRule.class));
    }

    @Test
    void idsAreWordsAndOnesOwn() {
        List<String> ids = Stream.of(ZenginRule.values()).map(ZenginRule::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
        assertThat(ZenginRule.TEXT_SMALL_KANA.id()).isEqualTo("text.small-kana");
    }

    static Stream<Broken> readerRows() {
        return Stream.of(
                        wholeFile(),
                        Stream.of(
                                row(ZenginRule.FILLER_CONTENT, LINE_1 + 113, "X", 2, "filler"),
                                row(ZenginRule.NUMBER_DIGITS, LINE_1 + 80, "00001A0000", 2, "amount", LINE_1 + 85),
                                row(ZenginRule.NUMBER_BLANK, LINE_1 + 80, "    150000", 2, "amount"),
                                row(ZenginRule.CODE_UNLISTED, LINE_1 + 42, "3", 2, "account-type"),
                                row(ZenginRule.DATE_IMPOSSIBLE, 54, "0230", 1, "date"),
                                row(Broken.Format.STATEMENTS, ZenginRule.DATE_ERA, 4, "310507", 1, "created"),
                                row(Broken.Format.STATEMENTS, ZenginRule.DATE_FAR, 4, "190507", 1, "created"),
                                row(ZenginRule.TOTAL_COUNT, TRAILER + 1, "000003", 4, "count"),
                                row(ZenginRule.TOTAL_AMOUNT, TRAILER + 7, "000000150002", 4, "total"),
                                row(
                                        Broken.Format.STATEMENTS,
                                        ZenginRule.TOTAL_RECORDS,
                                        STATEMENT_END + 1,
                                        "0000000009",
                                        8,
                                        "records"),
                                row(
                                        Broken.Format.STATEMENTS,
                                        ZenginRule.TOTAL_ACCOUNTS,
                                        STATEMENT_END + 11,
                                        "00003",
                                        8,
                                        "accounts")),
                        texts())
                .flatMap(rows -> rows);
    }

    /** Section by section of the table of half-width kana and characters. */
    private static Stream<Broken> texts() {
        return Stream.of(
                row(ZenginRule.TEXT_ALIGNMENT, PAYEE, " ", 2, "payee-name"),
                row(ZenginRule.TEXT_CONTROL, WITHIN, "\u0007", 2, "payee-name"),
                raw(ZenginRule.TEXT_UNDEFINED, WITHIN, 0xA0),
                row(ZenginRule.TEXT_DOUBLE_BYTE, WITHIN, "山", 2, "payee-name"),
                row(ZenginRule.TEXT_LOWER_CASE, WITHIN, "a", 2, "payee-name"),
                row(ZenginRule.TEXT_SMALL_KANA, WITHIN, "ｬ", 2, "payee-name"),
                row(ZenginRule.TEXT_LONG_VOWEL, WITHIN, "ｰ", 2, "payee-name"),
                row(ZenginRule.TEXT_WO, WITHIN, "ｦ", 2, "payee-name"),
                row(ZenginRule.TEXT_KANA_PUNCTUATION, WITHIN, "･", 2, "payee-name"),
                row(ZenginRule.TEXT_BRACKET, WITHIN, "｢", 2, "payee-name"),
                row(ZenginRule.TEXT_SYMBOL, WITHIN, "&", 2, "payee-name"),
                row(ZenginRule.TEXT_STRAY_MARK, WITHIN, "ﾞ", 2, "payee-name"),
                row(Broken.Format.SALARIES, ZenginRule.TEXT_LETTER, WITHIN, "A", 2, "payee-name"),
                row(ZenginRule.TEXT_COMMA, LINE_1 + 94, ",", 2, "edi"));
    }

    private static Stream<Broken> wholeFile() {
        return Stream.of(
                whole(
                        ZenginRule.FILE_ENCODING,
                        file -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, file),
                        1,
                        0),
                row(ZenginRule.FILE_CODING, 3, "1", 1, "coding"),
                row(ZenginRule.FILE_FORMAT, 1, "12", 1, "format"),
                whole(ZenginRule.FILE_EMPTY, EveryRuleTest::withoutLines, 2, LINE_1),
                whole(ZenginRule.FILE_AFTER_END, file -> joined(file, HandMade.encoded("X")), 6, 610),
                whole(ZenginRule.FILE_END_MARK, file -> joined(file, new byte[] {0x1A}), 6, 610),
                whole(ZenginRule.RECORD_LENGTH, file -> without(file, LINE_1 + 119), 2, LINE_1 + 119),
                whole(ZenginRule.RECORD_END, file -> without(file, LINE_1 + 120), 2, LINE_1 + 120),
                row(ZenginRule.RECORD_KIND, LINE_2, "5", 3, "record"),
                whole(ZenginRule.RECORD_ORDER, file -> joined(part(file, 0, LINE_1), file), 2, LINE_1),
                whole(ZenginRule.RECORD_UNFINISHED, file -> part(file, 0, 488), 5, 488));
    }

    private static Broken row(ZenginRule rule, int at, String text, long record, String field) {
        return row(Broken.Format.TRANSFERS, rule, at, text, record, field);
    }

    private static Broken row(ZenginRule rule, int at, String text, long record, String field, long offset) {
        return new Broken(rule, Broken.Format.TRANSFERS, put(at, HandMade.encoded(text)), record, field, offset);
    }

    private static Broken row(Broken.Format format, ZenginRule rule, int at, String text, long record, String field) {
        return new Broken(rule, format, put(at, HandMade.encoded(text)), record, field, at);
    }

    private static Broken raw(ZenginRule rule, int at, int one) {
        return new Broken(rule, Broken.Format.TRANSFERS, put(at, new byte[] {(byte) one}), 2, "payee-name", at);
    }

    private static Broken whole(ZenginRule rule, UnaryOperator<byte[]> damage, long record, long offset) {
        return new Broken(rule, Broken.Format.TRANSFERS, damage, record, "record", offset);
    }

    private static UnaryOperator<byte[]> put(int at, byte[] bytes) {
        return file -> joined(part(file, 0, at), bytes, part(file, at + bytes.length, file.length));
    }

    private static byte[] withoutLines(byte[] file) {
        byte[] zeros = HandMade.encoded("8" + "0".repeat(18));
        byte[] restOfTrailer = part(file, TRAILER + zeros.length, file.length);
        return joined(part(file, 0, LINE_1), zeros, restOfTrailer);
    }

    private static byte[] without(byte[] file, int at) {
        return joined(part(file, 0, at), part(file, at + 1, file.length));
    }

    private static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
