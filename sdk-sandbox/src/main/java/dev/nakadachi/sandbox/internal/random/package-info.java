/** Unpredictable text, and draws that a seed repeats. */
@NullMarked
package dev.nakadachi.sandbox.internal.random;

import org.jspecify.annotations.NullMarked;
