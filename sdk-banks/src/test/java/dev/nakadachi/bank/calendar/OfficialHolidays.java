package dev.nakadachi.bank.calendar;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * National holidays as the Cabinet Office lists them (syukujitsu.csv). 2019 has the accession and the enthronement,
 * 2020 and 2021 the holidays that moved for the Games, 2026 a citizens' holiday (22 September). The year 2028 is not
 * listed before February 2027: its days follow from the law, its equinoxes are those that the National Astronomical
 * Observatory expects (20 March, 22 September).
 */
final class OfficialHolidays {

    private static final String HEADINGS = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";

    static final String OF_2019 = """
            2019/1/1,元日
            2019/1/14,成人の日
            2019/2/11,建国記念の日
            2019/3/21,春分の日
            2019/4/29,昭和の日
            2019/4/30,休日
            2019/5/1,休日（祝日扱い）
            2019/5/2,休日
            2019/5/3,憲法記念日
            2019/5/4,みどりの日
            2019/5/5,こどもの日
            2019/5/6,休日
            2019/7/15,海の日
            2019/8/11,山の日
            2019/8/12,休日
            2019/9/16,敬老の日
            2019/9/23,秋分の日
            2019/10/14,体育の日（スポーツの日）
            2019/10/22,休日（祝日扱い）
            2019/11/3,文化の日
            2019/11/4,休日
            2019/11/23,勤労感謝の日
            """;

    static final String OF_2020 = """
            2020/1/1,元日
            2020/1/13,成人の日
            2020/2/11,建国記念の日
            2020/2/23,天皇誕生日
            2020/2/24,休日
            2020/3/20,春分の日
            2020/4/29,昭和の日
            2020/5/3,憲法記念日
            2020/5/4,みどりの日
            2020/5/5,こどもの日
            2020/5/6,休日
            2020/7/23,海の日
            2020/7/24,スポーツの日
            2020/8/10,山の日
            2020/9/21,敬老の日
            2020/9/22,秋分の日
            2020/11/3,文化の日
            2020/11/23,勤労感謝の日
            """;

    static final String OF_2021 = """
            2021/1/1,元日
            2021/1/11,成人の日
            2021/2/11,建国記念の日
            2021/2/23,天皇誕生日
            2021/3/20,春分の日
            2021/4/29,昭和の日
            2021/5/3,憲法記念日
            2021/5/4,みどりの日
            2021/5/5,こどもの日
            2021/7/22,海の日
            2021/7/23,スポーツの日
            2021/8/8,山の日
            2021/8/9,休日
            2021/9/20,敬老の日
            2021/9/23,秋分の日
            2021/11/3,文化の日
            2021/11/23,勤労感謝の日
            """;

    static final String OF_2026 = """
            2026/1/1,元日
            2026/1/12,成人の日
            2026/2/11,建国記念の日
            2026/2/23,天皇誕生日
            2026/3/20,春分の日
            2026/4/29,昭和の日
            2026/5/3,憲法記念日
            2026/5/4,みどりの日
            2026/5/5,こどもの日
            2026/5/6,休日
            2026/7/20,海の日
            2026/8/11,山の日
            2026/9/21,敬老の日
            2026/9/22,休日
            2026/9/23,秋分の日
            2026/10/12,スポーツの日
            2026/11/3,文化の日
            2026/11/23,勤労感謝の日
            """;

    static final String OF_2027 = """
            2027/1/1,元日
            2027/1/11,成人の日
            2027/2/11,建国記念の日
            2027/2/23,天皇誕生日
            2027/3/21,春分の日
            2027/3/22,休日
            2027/4/29,昭和の日
            2027/5/3,憲法記念日
            2027/5/4,みどりの日
            2027/5/5,こどもの日
            2027/7/19,海の日
            2027/8/11,山の日
            2027/9/20,敬老の日
            2027/9/23,秋分の日
            2027/10/11,スポーツの日
            2027/11/3,文化の日
            2027/11/23,勤労感謝の日
            """;

    static final String EXPECTED_OF_2028 = """
            2028/1/1,元日
            2028/1/10,成人の日
            2028/2/11,建国記念の日
            2028/2/23,天皇誕生日
            2028/3/20,春分の日
            2028/4/29,昭和の日
            2028/5/3,憲法記念日
            2028/5/4,みどりの日
            2028/5/5,こどもの日
            2028/7/17,海の日
            2028/8/11,山の日
            2028/9/18,敬老の日
            2028/9/22,秋分の日
            2028/10/9,スポーツの日
            2028/11/3,文化の日
            2028/11/23,勤労感謝の日
            """;

    private OfficialHolidays() {}

    /** The bytes of a file with these lines, as the Cabinet Office writes it. */
    static byte[] file(String... years) {
        return (HEADINGS + String.join("", years).replace("\n", "\r\n")).getBytes(Charset.forName("windows-31j"));
    }

    static HolidayTable table(String... years) {
        return CabinetOfficeCsv.read(file(years));
    }

    static List<LocalDate> days(String year) {
        return year.lines()
                .map(line -> line.substring(0, line.indexOf(',')).split("/", -1))
                .map(part ->
                        LocalDate.of(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2])))
                .collect(Collectors.toList());
    }
}
