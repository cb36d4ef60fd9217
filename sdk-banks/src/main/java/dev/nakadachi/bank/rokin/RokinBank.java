package dev.nakadachi.bank.rokin;

import dev.nakadachi.bank.BankCode;

/**
 * The labour banks, in the order of the federation's page (names) with their numbers in the Zengin system (github
 * zengin-code/source-data, data/banks.yml). Banks merge: new constants may be added, and one may go.
 */
public enum RokinBank {
    /** Hokkaido (北海道労働金庫). */
    HOKKAIDO("北海道労働金庫", "2951"),
    /** Tohoku (東北労働金庫). */
    TOHOKU("東北労働金庫", "2954"),
    /** Chuo (中央労働金庫). */
    CHUO("中央労働金庫", "2963"),
    /** Niigata (新潟県労働金庫). */
    NIIGATA("新潟県労働金庫", "2965"),
    /** Nagano (長野県労働金庫). */
    NAGANO("長野県労働金庫", "2966"),
    /** Shizuoka (静岡県労働金庫). */
    SHIZUOKA("静岡県労働金庫", "2968"),
    /** Hokuriku (北陸労働金庫). */
    HOKURIKU("北陸労働金庫", "2970"),
    /** Tokai (東海労働金庫). */
    TOKAI("東海労働金庫", "2972"),
    /** Kinki (近畿労働金庫). */
    KINKI("近畿労働金庫", "2978"),
    /** Chugoku (中国労働金庫). */
    CHUGOKU("中国労働金庫", "2984"),
    /** Shikoku (四国労働金庫). */
    SHIKOKU("四国労働金庫", "2987"),
    /** Kyushu (九州労働金庫). */
    KYUSHU("九州労働金庫", "2990"),
    /** Okinawa (沖縄県労働金庫). */
    OKINAWA("沖縄県労働金庫", "2997");

    private final String displayName;
    private final String code;

    RokinBank(String displayName, String code) {
        this.displayName = displayName;
        this.code = code;
    }

    /**
     * What a person reads.
     *
     * @return the name in Japanese
     */
    public String displayName() {
        return displayName;
    }

    /**
     * Its number in the Zengin system.
     *
     * @return the code
     */
    public BankCode code() {
        return new BankCode(code);
    }
}
