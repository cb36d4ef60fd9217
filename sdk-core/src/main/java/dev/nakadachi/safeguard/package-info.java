/** Safeguards that the guidelines demand of the connecting party, the stop switch first. */
@NullMarked
package dev.nakadachi.safeguard;

import org.jspecify.annotations.NullMarked;
