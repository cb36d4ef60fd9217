/**
 * Shirokuma (しろくま試験銀行), a bank that does not exist, added as {@code docs/add-a-bank.md} tells: its facts, its dialect
 * for the sandbox, its provider and its contract test. Special here: members in romaji, dates without dashes, a sign
 * field beside every amount, pages by number with the count of all pages, newest lines first, one balance at a time.
 */
@NullMarked
package dev.nakadachi.sandbox.shirokuma;

import org.jspecify.annotations.NullMarked;
