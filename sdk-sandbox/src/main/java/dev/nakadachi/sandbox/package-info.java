/** Institutions that run in the caller's own JVM, for tests: start with {@link dev.nakadachi.sandbox.Sandbox}. */
@NullMarked
package dev.nakadachi.sandbox;

import org.jspecify.annotations.NullMarked;
