package dev.nakadachi.bank;

import java.util.Locale;

/** The part of a command that a {@link CommandFinding} is about. New constants may be added: write a default branch. */
public enum CommandMember {
    /** The command as a whole. */
    COMMAND,
    /** The account that pays. */
    FROM,
    /** The account that pays, written out. */
    PAYING_ACCOUNT,
    /** The designated date. */
    DATE,
    /** What happens on a holiday. */
    HOLIDAY_RULE,
    /** The name under which the payer appears. */
    REMITTER,
    /** The number under which the bank knows the payer. */
    REMITTER_CODE,
    /** The name of the data. */
    DATA_NAME,
    /** Who shall approve. */
    APPROVERS,
    /** How it is approved. */
    APPROVAL_PATTERN,
    /** All payments. */
    PAYMENTS,
    /** The sum of all payments. */
    TOTAL,
    /** The amount of a payment. */
    AMOUNT,
    /** The account of a payee. */
    PAYEE,
    /** The type of a payee's account. */
    PAYEE_TYPE,
    /** The name of a payee. */
    PAYEE_NAME,
    /** The EDI information of a payment. */
    EDI,
    /** What the transfer costs. */
    FEE,
    /** What can be withdrawn from the account that pays. */
    FUNDS;

    /** As it stands in rule ids, such as {@code payee-name}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
