/**
 * HTTP as the SDK needs it: one attempt, a bounded answer, and an honest word on whether anything may have been
 * executed.
 */
@NullMarked
package dev.nakadachi.transport;

import org.jspecify.annotations.NullMarked;
