/**
 * One error vocabulary: canonical codes, advice from a table that is data, and a few exceptions by what the caller can
 * do.
 */
@NullMarked
package dev.nakadachi.error;

import org.jspecify.annotations.NullMarked;
