/** Lines that stay the same line, and their incremental synchronisation over any source of lines. */
@NullMarked
package dev.nakadachi.sync;

import org.jspecify.annotations.NullMarked;
