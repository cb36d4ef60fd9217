/** The JUnit 5 extension; needs {@code junit-jupiter-api} on the class path. */
@NullMarked
package dev.nakadachi.sandbox.junit;

import org.jspecify.annotations.NullMarked;
