/** Exact amounts of money. */
@NullMarked
package dev.nakadachi.money;

import org.jspecify.annotations.NullMarked;
