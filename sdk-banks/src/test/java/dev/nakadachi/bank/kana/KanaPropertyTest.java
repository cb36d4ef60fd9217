package dev.nakadachi.bank.kana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every text of one-byte characters: 20,000 of them, of 0 to 60 characters, half of those kana. */
class KanaPropertyTest {

    private static final long SEED = 20261121;
    private static final int TEXTS = 20_000;

    @Test
    void widthsGoThereAndBack() {
        forEachText(text -> {
            assertThat(KanaWidth.HALF.of(text.toFull())).isEqualTo(text.value());
            assertThat(HalfKana.of(text.toFull())).isEqualTo(text);
            assertThat(HalfKana.ofBytes(text.toBytes())).isEqualTo(text);
        });
        System.out.println("KANA " + TEXTS + " texts half to full to half and to bytes and back, seed " + SEED);
    }

    /** 5C and 7E are a yen sign and an overline in the JDK's JIS X 0201, so that Shift_JIS and CP932 judge. */
    @Test
    void theLengthIsThatOfTheBytesInEveryCharset() {
        forEachText(text -> {
            assertThat(text.toBytes()).hasSize(text.bytes());
            assertThat(text.toBytes()).isEqualTo(text.value().getBytes(Charset.forName("Shift_JIS")));
            assertThat(text.toBytes()).isEqualTo(text.value().getBytes(Charset.forName("windows-31j")));
        });
    }

    @Test
    void aCutKeepsAsMuchAsItCanAndNoKanaWithoutItsMark() {
        forEachText(text -> {
            for (int width = 0; width <= text.bytes() + 1; width++) {
                String cut = text.cut(width).value();
                assertThat(text.value()).startsWith(cut);
                assertThat(cut.length()).isLessThanOrEqualTo(width);
                String rest = text.value().substring(cut.length());
                assertThat(rest.isEmpty() || cut.isEmpty() || !KanaWidth.isMark(rest.charAt(0)))
                        .isTrue();
                String more = text.value().substring(cut.length(), Math.min(width, text.bytes()));
                assertThat(more.isEmpty() || onlyOneKanaWithMarks(more, rest)).isTrue();
            }
        });
    }

    @Test
    void whatIsWrittenKeepsTheRulesOfItsFieldAndStays() {
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = chance.nextInt(30); length > 0; length--) {
                name.append((char) ('\u30A1' + chance.nextInt('\u30F4' - '\u30A1')));
            }
            String text = name.toString().replaceAll("[ヰヱヮヲ]", "ー");
            HalfKana written = ZenginAlphabet.PARTY_NAME.write(text);
            assertThat(ZenginAlphabet.PARTY_NAME.fault(written)).isEmpty();
            assertThat(ZenginAlphabet.PARTY_NAME.write(written.value())).isEqualTo(written);
            assertThat(NameComparer.ofFields(Set.of())
                            .compare(text, written.value())
                            .isExplained())
                    .isTrue();
        }
    }

    /** What a shorter cut leaves out inside its width is the start of one kana whose mark did not fit. */
    private static boolean onlyOneKanaWithMarks(String left, String rest) {
        boolean marks = left.chars().skip(1).allMatch(one -> KanaWidth.isMark((char) one));
        return marks && KanaWidth.isMark(rest.charAt(left.length()));
    }

    private static void forEachText(Consumer<HalfKana> check) {
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = chance.nextInt(61); length > 0; length--) {
                boolean kana = chance.nextBoolean();
                text.append((char) (kana ? '\uFF61' + chance.nextInt(63) : ' ' + chance.nextInt(95)));
            }
            check.accept(new HalfKana(text.toString()));
        }
    }
}
