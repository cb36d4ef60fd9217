/**
 * A bank that does not exist, written by the guide {@code docs/add-a-bank.md} alone: pages by offset, signs beside the
 * amounts, days without dashes.
 */
@NullMarked
package dev.nakadachi.sandbox.kitsune;

import org.jspecify.annotations.NullMarked;
