package dev.nakadachi.bank.kana;

import java.util.List;
import java.util.Objects;

/**
 * A word that the names of accounts hold in a short form (略語). Corporations and offices stand in brackets, by the place
 * of the word in the name: {@code ｶ)} at its head, {@code (ｶ)} in its middle, {@code (ｶ} at its end. Closed by nature,
 * hence a record.
 *
 * <p>Source: the lists that banks publish for payers, read of Keiyo Bank
 * (https://www.keiyobank.co.jp/alpha_dbank/internet/typing.html) and Joyo Bank
 * (https://www.joyobank.co.jp/j_help/1901/attention.html), and the table of the document at
 * https://expydoc.com/doc/7181036. {@link #published()} has what was read there and no more: a bank may take others.
 *
 * @param kind what the word names
 * @param term the word in Japanese, such as 株式会社
 * @param reading the word in large half-width kana, such as {@code ｶﾌﾞｼｷｶﾞｲｼﾔ}
 * @param kana its short form without brackets, such as {@code ｶ}
 */
public record Abbreviation(Kind kind, String term, HalfKana reading, HalfKana kana) {

    /** What a word names. */
    public enum Kind {
        /** The form of a corporation (法人略語), in brackets. */
        CORPORATION,
        /** A kind of office (営業所略語), in brackets. */
        OFFICE,
        /** A kind of business (事業略語), without brackets. */
        BUSINESS
    }

    /** Where a word stands in a name. */
    public enum Place {
        /** At the head: {@code ｶ)}. */
        HEAD,
        /** Between other words: {@code (ｶ)}. */
        MIDDLE,
        /** At the end: {@code (ｶ}. */
        END
    }

    /**
     * Needs all parts.
     *
     * @param kind as above
     * @param term as above
     * @param reading as above
     * @param kana as above
     */
    public Abbreviation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(kana, "kana");
    }

    /**
     * The short form as it is written at a place.
     *
     * @param place where the word stands
     * @return with the brackets of the place; a kind of business has none
     */
    public HalfKana at(Place place) {
        if (kind == Kind.BUSINESS) {
            return kana;
        }
        String open = place == Place.HEAD ? "" : "(";
        String close = place == Place.END ? "" : ")";
        return new HalfKana(open + kana.value() + close);
    }

    /**
     * The abbreviations that were read at the sources above.
     *
     * @return corporations, offices and businesses, unmodifiable
     */
    public static List<Abbreviation> published() {
        return PublishedAbbreviations.ALL;
    }

    @Override
    public String toString() {
        return kind + " " + term;
    }
}
