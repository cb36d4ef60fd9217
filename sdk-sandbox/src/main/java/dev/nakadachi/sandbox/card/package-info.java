/** The sandbox's card issuer: cards, statements and lines in the message shape of {@code docs/card-api}. */
@NullMarked
package dev.nakadachi.sandbox.card;

import org.jspecify.annotations.NullMarked;
