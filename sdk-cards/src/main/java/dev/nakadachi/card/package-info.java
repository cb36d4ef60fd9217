/**
 * The card domain: cards, statements and their lines (クレジットカード) as every issuer knows them, without any card number.
 */
@NullMarked
package dev.nakadachi.card;

import org.jspecify.annotations.NullMarked;
