/**
 * Money Forward ME (マネーフォワード ME), an aggregator: it reads accounts at banks and card companies and hands on what it has
 * read. Special here: each element of a list is wrapped in an object; pages are numbered; the sign of an amount is its
 * direction; a period above one year is cut in silence, so it is refused here; a refreshed token ends the former ones
 * when it is first used.
 *
 * @see <a href="https://github.com/moneyforward/api-doc">The published documents</a>
 */
@NullMarked
package dev.nakadachi.bank.moneyforward;

import org.jspecify.annotations.NullMarked;
