/** The way in: every bank that this room offers. */
@NullMarked
package dev.nakadachi.banks;

import org.jspecify.annotations.NullMarked;
