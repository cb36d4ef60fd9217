/** How a store is known to be the one that was opened, and to belong to the key set at hand. */
@NullMarked
package dev.nakadachi.internal.sentinel;

import org.jspecify.annotations.NullMarked;
