package dev.nakadachi.sandbox.bank;

/** The account types of the dialect. The names are the sandbox's own. */
public enum AccountKind {
    /** Ordinary, with interest (普通預金). */
    ORDINARY("01", "普通預金有利息"),
    /** Ordinary for settlement, without interest (決済用普通預金). */
    SETTLEMENT("02", "普通預金決済用"),
    /** Time deposit (定期預金). */
    TIME_DEPOSIT("11", "定期預金"),
    /** Foreign currency ordinary (外貨普通預金). */
    FOREIGN("51", "外貨普通預金"),
    /** Linked to a securities account. */
    SECURITIES("81", "証券連携口座");

    private final String code;
    private final String typeName;

    AccountKind(String code, String typeName) {
        this.code = code;
        this.typeName = typeName;
    }

    /**
     * The type code.
     *
     * @return two digits
     */
    public String code() {
        return code;
    }

    /**
     * The name of the type.
     *
     * @return in Japanese
     */
    public String typeName() {
        return typeName;
    }

    /**
     * Whether it has branch, number, holder and lines.
     *
     * @return true for these two
     */
    public boolean yenOrdinary() {
        return this == ORDINARY || this == SETTLEMENT;
    }
}
