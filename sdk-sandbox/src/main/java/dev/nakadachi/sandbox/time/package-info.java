/** A clock and a host whose time belongs to the test. */
@NullMarked
package dev.nakadachi.sandbox.time;

import org.jspecify.annotations.NullMarked;
