/** Fakes that tests of several packages share. */
@NullMarked
package dev.nakadachi.testing;

import org.jspecify.annotations.NullMarked;
