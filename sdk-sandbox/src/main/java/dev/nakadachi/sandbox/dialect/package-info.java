/**
 * How an institution of the sandbox speaks.
 *
 * <p>To add one: a folder below {@code dialect} with one public class that implements
 * {@link dev.nakadachi.sandbox.dialect.Dialect}, everything else package-private. {@code premises()} says where it is
 * and what it permits, {@code open} adds the routes and renders what {@link dev.nakadachi.sandbox.dialect.BackOffice}
 * holds, {@code refusal} is its error body. A test opens it with {@code Sandbox.builder().dialect(yours)} and finds its
 * addresses, client and users at {@code sandbox.institution(yours)}. A dialect holds no state that outlives
 * {@code open}, depends on no other dialect, and writes every member by hand from the facts: {@code gmo} and
 * {@code meti} show how.
 */
@NullMarked
package dev.nakadachi.sandbox.dialect;

import org.jspecify.annotations.NullMarked;
