package dev.nakadachi.bank.kana;

import dev.nakadachi.bank.kana.Abbreviation.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The table behind {@link Abbreviation#published()}, one word a line: Japanese, reading, short form. */
final class PublishedAbbreviations {

    private static final String CORPORATIONS = """
            株式会社 ｶﾌﾞｼｷｶﾞｲｼﾔ ｶ
            有限会社 ﾕｳｹﾞﾝｶﾞｲｼﾔ ﾕ
            合名会社 ｺﾞｳﾒｲｶﾞｲｼﾔ ﾒ
            合資会社 ｺﾞｳｼｶﾞｲｼﾔ ｼ
            合同会社 ｺﾞｳﾄﾞｳｶﾞｲｼﾔ ﾄﾞ
            医療法人 ｲﾘﾖｳﾎｳｼﾞﾝ ｲ
            医療法人社団 ｲﾘﾖｳﾎｳｼﾞﾝｼﾔﾀﾞﾝ ｲ
            医療法人財団 ｲﾘﾖｳﾎｳｼﾞﾝｻﾞｲﾀﾞﾝ ｲ
            社会医療法人 ｼﾔｶｲｲﾘﾖｳﾎｳｼﾞﾝ ｲ
            財団法人 ｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ ｻﾞｲ
            一般財団法人 ｲﾂﾊﾟﾝｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ ｻﾞｲ
            公益財団法人 ｺｳｴｷｻﾞｲﾀﾞﾝﾎｳｼﾞﾝ ｻﾞｲ
            社団法人 ｼﾔﾀﾞﾝﾎｳｼﾞﾝ ｼﾔ
            一般社団法人 ｲﾂﾊﾟﾝｼﾔﾀﾞﾝﾎｳｼﾞﾝ ｼﾔ
            公益社団法人 ｺｳｴｷｼﾔﾀﾞﾝﾎｳｼﾞﾝ ｼﾔ
            宗教法人 ｼﾕｳｷﾖｳﾎｳｼﾞﾝ ｼﾕｳ
            学校法人 ｶﾞﾂｺｳﾎｳｼﾞﾝ ｶﾞｸ
            社会福祉法人 ｼﾔｶｲﾌｸｼﾎｳｼﾞﾝ ﾌｸ
            更生保護法人 ｺｳｾｲﾎｺﾞﾎｳｼﾞﾝ ﾎｺﾞ
            相互会社 ｿｳｺﾞｶﾞｲｼﾔ ｿ
            特定非営利活動法人 ﾄｸﾃｲﾋｴｲﾘｶﾂﾄﾞｳﾎｳｼﾞﾝ ﾄｸﾋ
            独立行政法人 ﾄﾞｸﾘﾂｷﾞﾖｳｾｲﾎｳｼﾞﾝ ﾄﾞｸ
            地方独立行政法人 ﾁﾎｳﾄﾞｸﾘﾂｷﾞﾖｳｾｲﾎｳｼﾞﾝ ﾁﾄﾞｸ
            国立大学法人 ｺｸﾘﾂﾀﾞｲｶﾞｸﾎｳｼﾞﾝ ﾀﾞｲ
            公立大学法人 ｺｳﾘﾂﾀﾞｲｶﾞｸﾎｳｼﾞﾝ ﾀﾞｲ
            弁護士法人 ﾍﾞﾝｺﾞｼﾎｳｼﾞﾝ ﾍﾞﾝ
            有限責任中間法人 ﾕｳｹﾞﾝｾｷﾆﾝﾁﾕｳｶﾝﾎｳｼﾞﾝ ﾁﾕｳ
            無限責任中間法人 ﾑｹﾞﾝｾｷﾆﾝﾁﾕｳｶﾝﾎｳｼﾞﾝ ﾁﾕｳ
            行政書士法人 ｷﾞﾖｳｾｲｼﾖｼﾎｳｼﾞﾝ ｷﾞﾖ
            司法書士法人 ｼﾎｳｼﾖｼﾎｳｼﾞﾝ ｼﾎｳ
            税理士法人 ｾﾞｲﾘｼﾎｳｼﾞﾝ ｾﾞｲ
            社会保険労務士法人 ｼﾔｶｲﾎｹﾝﾛｳﾑｼﾎｳｼﾞﾝ ﾛｳﾑ
            農事組合法人 ﾉｳｼﾞｸﾐｱｲﾎｳｼﾞﾝ ﾉｳ
            管理組合法人 ｶﾝﾘｸﾐｱｲﾎｳｼﾞﾝ ｶﾝﾘ
            """;

    private static final String OFFICES = """
            営業所 ｴｲｷﾞﾖｳｼﾖ ｴｲ
            出張所 ｼﾕﾂﾁﾖｳｼﾞﾖ ｼﾕﾂ
            """;

    private static final String BUSINESSES = """
            連合会 ﾚﾝｺﾞｳｶｲ ﾚﾝ
            協同組合 ｷﾖｳﾄﾞｳｸﾐｱｲ ｷﾖｳｸﾐ
            共済組合 ｷﾖｳｻｲｸﾐｱｲ ｷﾖｳｻｲ
            生命保険 ｾｲﾒｲﾎｹﾝ ｾｲﾒｲ
            海上火災保険 ｶｲｼﾞﾖｳｶｻｲﾎｹﾝ ｶｲｼﾞﾖｳ
            火災海上保険 ｶｻｲｶｲｼﾞﾖｳﾎｹﾝ ｶｻｲ
            健康保険組合 ｹﾝｺｳﾎｹﾝｸﾐｱｲ ｹﾝﾎﾟ
            国民健康保険組合 ｺｸﾐﾝｹﾝｺｳﾎｹﾝｸﾐｱｲ ｺｸﾎ
            国民健康保険団体連合会 ｺｸﾐﾝｹﾝｺｳﾎｹﾝﾀﾞﾝﾀｲﾚﾝｺﾞｳｶｲ ｺｸﾎﾚﾝ
            社会保険診療報酬支払基金 ｼﾔｶｲﾎｹﾝｼﾝﾘﾖｳﾎｳｼﾕｳｼﾊﾗｲｷｷﾝ ｼﾔﾎ
            厚生年金基金 ｺｳｾｲﾈﾝｷﾝｷｷﾝ ｺｳﾈﾝ
            労働組合 ﾛｳﾄﾞｳｸﾐｱｲ ﾛｳｸﾐ
            農業協同組合連合会 ﾉｳｷﾞﾖｳｷﾖｳﾄﾞｳｸﾐｱｲﾚﾝｺﾞｳｶｲ ﾉｳｷﾖｳﾚﾝ
            共済農業協同組合連合会 ｷﾖｳｻｲﾉｳｷﾞﾖｳｷﾖｳﾄﾞｳｸﾐｱｲﾚﾝｺﾞｳｶｲ ｷﾖｳｻｲﾚﾝ
            漁業協同組合連合会 ｷﾞﾖｷﾞﾖｳｷﾖｳﾄﾞｳｸﾐｱｲﾚﾝｺﾞｳｶｲ ｷﾞﾖﾚﾝ
            食糧販売協同組合 ｼﾖｸﾘﾖｳﾊﾝﾊﾞｲｷﾖｳﾄﾞｳｸﾐｱｲ ｼﾖｸﾊﾝｷﾖｳ
            社会福祉協議会 ｼﾔｶｲﾌｸｼｷﾖｳｷﾞｶｲ ｼﾔｷﾖｳ
            """;

    static final List<Abbreviation> ALL = Stream.of(
                    table(Kind.CORPORATION, CORPORATIONS),
                    table(Kind.OFFICE, OFFICES),
                    table(Kind.BUSINESS, BUSINESSES))
            .flatMap(all -> all)
            .toList();

    private PublishedAbbreviations() {}

    private static Stream<Abbreviation> table(Kind kind, String words) {
        return words.lines()
                .map(line -> line.split(" ", -1))
                .map(part -> new Abbreviation(kind, part[0], new HalfKana(part[1]), new HalfKana(part[2])));
    }
}
