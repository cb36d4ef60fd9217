/** Processes that die in every state of a transfer, and others that take over. */
@NullMarked
package dev.nakadachi.store.drill;

import org.jspecify.annotations.NullMarked;
