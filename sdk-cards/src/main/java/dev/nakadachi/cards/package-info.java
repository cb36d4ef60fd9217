/** The way in: every card issuer that this room offers. */
@NullMarked
package dev.nakadachi.cards;

import org.jspecify.annotations.NullMarked;
