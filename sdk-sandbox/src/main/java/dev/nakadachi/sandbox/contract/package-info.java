/** What an implementation of an SPI has to keep, as JUnit 5 tests to extend. Needs {@code junit-jupiter-api}. */
@NullMarked
package dev.nakadachi.sandbox.contract;

import org.jspecify.annotations.NullMarked;
