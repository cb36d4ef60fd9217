package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.error.Rule;

/**
 * The type of an account (預金種目) in the list of the formats. Open: a code that the list does not have is a value like
 * any other. Each format takes a part of the list. Closed by nature, hence a record.
 *
 * @param code is one printable character, a digit in the list
 */
public record DepositType(String code) {

    private static final Rule<String> SHAPE =
            Rule.pattern("DepositType", "[\\x20-\\x7E]", "is one printable character", "use one of the constants");

    /** Ordinary deposit (普通). */
    public static final DepositType ORDINARY = new DepositType("1");

    /** Current account (当座). */
    public static final DepositType CURRENT = new DepositType("2");

    /** Deposit for taxes (納税準備). */
    public static final DepositType TAX_RESERVE = new DepositType("3");

    /** Savings deposit (貯蓄). */
    public static final DepositType SAVINGS = new DepositType("4");

    /** Deposit at notice (通知). */
    public static final DepositType NOTICE = new DepositType("5");

    /** Time deposit (定期). */
    public static final DepositType TIME = new DepositType("6");

    /** Time deposit paid in instalments (積立定期). */
    public static final DepositType INSTALMENT_TIME = new DepositType("7");

    /** Instalment savings (定期積金). */
    public static final DepositType INSTALMENT_SAVINGS = new DepositType("8");

    /** Any other. */
    public static final DepositType OTHER = new DepositType("9");

    /**
     * Checks the shape.
     *
     * @param code as above
     */
    public DepositType {
        SHAPE.check(code);
    }

    /**
     * The same type where a transfer names it.
     *
     * @param type the type of a payee's account
     * @return its code
     */
    public static DepositType of(PayeeAccountType type) {
        return new DepositType(type.zenginCode());
    }

    /** Ordinary, current and savings accounts have one kind of line, deposits with a term another. */
    boolean hasTerm() {
        return equals(NOTICE) || equals(TIME) || equals(INSTALMENT_TIME);
    }

    @Override
    public String toString() {
        return code;
    }
}
