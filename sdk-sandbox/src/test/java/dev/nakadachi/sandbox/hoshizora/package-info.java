/**
 * Hoshizora (ほしぞら試験銀行), a bank that does not exist: corporate accounts and single transfers, as somebody would add a
 * second bank with {@code docs/new-bank.md} and the folder {@code gmoaozora} open beside. Special here: amounts, codes
 * and account numbers are JSON numbers, so leading zeros are gone; the sign of an amount is its direction; the next
 * page is {@code more}; a transfer is taken with 202.
 */
@NullMarked
package dev.nakadachi.sandbox.hoshizora;

import org.jspecify.annotations.NullMarked;
