/** Rules that hold over all rooms of the house. */
@NullMarked
package dev.nakadachi.checks;

import org.jspecify.annotations.NullMarked;
