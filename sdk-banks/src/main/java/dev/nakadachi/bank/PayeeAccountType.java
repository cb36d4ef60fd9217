package dev.nakadachi.bank;

/** The type of the account that is paid into (預金種目), as the Zengin formats know it. */
public enum PayeeAccountType {
    /** Ordinary deposit (普通預金), 1. */
    ORDINARY("1"),
    /** Current account (当座預金), 2. */
    CURRENT("2"),
    /** Savings deposit (貯蓄預金), 4. */
    SAVINGS("4"),
    /** Any other, 9. */
    OTHER("9");

    private final String zenginCode;

    PayeeAccountType(String zenginCode) {
        this.zenginCode = zenginCode;
    }

    /**
     * The code of the Zengin formats (総合振込 and others), which many banks use in their APIs too.
     *
     * @return one digit
     */
    public String zenginCode() {
        return zenginCode;
    }
}
