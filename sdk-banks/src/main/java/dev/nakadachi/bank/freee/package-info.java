/**
 * freee accounting, an aggregator: it reads accounts at banks and card companies and hands on what it has read. Special
 * here: a company of the user stands in every call; pages go by offset, newest first; an answer names no account; money
 * is a whole number of yen and the direction a word.
 *
 * @see <a href="https://github.com/freee/freee-api-schema">The published schema</a>
 * @see <a href="https://developer.freee.co.jp/tips/faq/token_lifetime">The life of tokens</a>
 */
@NullMarked
package dev.nakadachi.bank.freee;

import org.jspecify.annotations.NullMarked;
