package dev.nakadachi.bank.dialect.parasol;

/**
 * What an answer of AnserParaSOL holds. The items of a line are public, without the names of their JSON members; what
 * the other answers hold is not. New constants may be added.
 */
public enum ParaSolItem {
    /** In the answer of {@code /accounts}: the list of accounts. */
    ACCOUNTS,
    /** In every answer where the bank repeats it: the account's reference ({@code account_id} of the paths). */
    ACCOUNT_ID,
    /** Of an account: what it is (科目). */
    ACCOUNT_TYPE,
    /** Of an account: its branch. */
    BRANCH_CODE,
    /** Of an account: its number, in 7 digits. */
    ACCOUNT_NUMBER,
    /** Of an account in the list: its balance, where the bank sends it there. */
    LISTED_BALANCE,
    /** In the answer of {@code /accounts/{account_id}}: the balance. */
    BALANCE,
    /** In the answer of {@code /accounts/{account_id}}: what can be withdrawn. */
    WITHDRAWABLE,
    /** Of an account, a balance, a history or a line: the currency of ISO 4217. Without it amounts are yen. */
    CURRENCY,
    /** In the answer of {@code /accounts/{account_id}/transactions}: the list of lines. */
    LINES,
    /** Of a line: its number (取引ID). */
    LINE_ID,
    /** Of a line: normal, cancelled or missing (状態). */
    LINE_STATE,
    /** Of a line: when it was booked (取引日). */
    DATE,
    /** Of a line: from when it counts (起算日). */
    VALUE_DATE,
    /** Of a line: what was done (取引内容). */
    CONTENT,
    /** Of a line: in or out (入出金区分). */
    DIRECTION,
    /** Of a line: how much. */
    AMOUNT,
    /** Of a line: the balance after it. */
    BALANCE_AFTER,
    /** Of a line in a foreign currency: the rate (適用相場). Nothing reads it, but it shows that the line is not in yen. */
    RATE,
    /** Of a line in a foreign currency: how it was handled (取扱). Nothing reads it. */
    RATE_HANDLING,
    /** Of a line: what it is about (摘要). */
    REMARKS,
    /** Of a line: the customer's number at who collects, such as a power company (需要家番号). Nothing reads it. */
    CUSTOMER_NUMBER
}
