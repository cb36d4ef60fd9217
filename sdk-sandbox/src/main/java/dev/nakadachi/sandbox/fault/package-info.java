/** Faults that a test orders from the sandbox's server. */
@NullMarked
package dev.nakadachi.sandbox.fault;

import org.jspecify.annotations.NullMarked;
