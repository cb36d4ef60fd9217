/**
 * Compares the shape of live answers with the expected one, and keeps no value:
 * {@link dev.nakadachi.sandbox.drift.DriftWatch}.
 */
@NullMarked
package dev.nakadachi.sandbox.drift;

import org.jspecify.annotations.NullMarked;
