package dev.nakadachi.bank;

/** The type of the account that is paid into (預金種目), as the Zengin formats know it. */
public enum PayeeAccountType {
    /** Ordinary deposit (普通預金), 1. */
    ORDINARY,
    /** Current account (当座預金), 2. */
    CURRENT,
    /** Savings deposit (貯蓄預金), 4. */
    SAVINGS,
    /** Any other, 9. */
    OTHER
}
