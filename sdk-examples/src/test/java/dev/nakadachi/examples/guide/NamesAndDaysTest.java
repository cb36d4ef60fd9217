package dev.nakadachi.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.calendar.BusinessCalendar;
import dev.nakadachi.bank.calendar.HolidayTable;
import dev.nakadachi.bank.kana.HalfKana;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comments of docs/kana.md and docs/calendar.md say. */
class NamesAndDaysTest {

    @Test
    void namesBecomeWhatTheCommentsSay() {
        assertThat(Names.widths()).containsExactly("ｶﾞﾙﾀﾞ商店", "ガルダ①A", "ｶ)ｶﾞﾙﾀﾞ ｼｮｳｼﾞ");
        assertThat(new HalfKana("ｶ)ｶﾞﾙﾀﾞ ｼｮｳｼﾞ").bytes()).isEqualTo(13);
        assertThat(Names.field().value()).isEqualTo("ｶ)ｻ-ﾊﾞ- ｼﾖﾂﾌﾟ");
        assertThat(Names.abbreviations().subList(0, 2))
                .extracting(HalfKana::value)
                .containsExactly("ｶ)", "ﾕ)");
        assertThat(Names.narrow()).hasToString("NameComparer[fields of [20] bytes]");
    }

    @Test
    void namesAreCompared() {
        assertThat(Names.compared(new KanaName("ｶ)ｻｰﾊﾞｰ"), new KanaName("ｶ)ｻ-ﾊﾞ-")))
                .isTrue();
        assertThat(Names.compared(new KanaName("ﾊﾞﾝ"), new KanaName("ﾊﾝ"))).isFalse();
        assertThat(Names.compared(new KanaName("ﾊﾞﾝ"), new KanaName("ｶﾝ"))).isFalse();
    }

    /** Thursday 31 December 2026 is paid on Monday 4 January; two business days before is Tuesday 29 December. */
    @Test
    void businessDaysAreCounted(@TempDir Path folder) throws IOException {
        assertThat(BusinessDays.execution(LocalDate.of(2026, 12, 31))).isEqualTo("2026-12-29");
        Path csv = folder.resolve("syukujitsu.csv");
        Files.writeString(csv, "日,名\n2030/1/1,元日\n2030/11/23,勤労感謝の日\n");
        BusinessCalendar renewed = BusinessDays.renewed(csv);
        assertThat(renewed.last()).isEqualTo("2030-12-31");
        assertThat(BusinessDays.known(renewed, LocalDate.of(2031, 1, 1))).isFalse();
        assertThat(BusinessDays.known(BusinessCalendar.ofBanks(HolidayTable.published()), LocalDate.of(2027, 12, 31)))
                .isTrue();
    }
}
