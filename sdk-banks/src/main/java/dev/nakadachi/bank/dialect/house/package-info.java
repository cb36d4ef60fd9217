/**
 * The house dialect: how a bank that publishes nothing may answer, in messages of our own, published in
 * {@code docs/house-api.md}. Special here: it follows the public outline of what the Japanese Bankers Association's
 * message standard (電文仕様標準) is about, whose item lists are not public, so it is no form of that standard.
 */
@NullMarked
package dev.nakadachi.bank.dialect.house;

import org.jspecify.annotations.NullMarked;
