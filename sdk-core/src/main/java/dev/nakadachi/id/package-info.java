/** Identifiers, each a type of its own so that swapped arguments do not compile. */
@NullMarked
package dev.nakadachi.id;

import org.jspecify.annotations.NullMarked;
