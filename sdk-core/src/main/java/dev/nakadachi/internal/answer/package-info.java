/** What every answer of an institution has in common, whatever endpoint it came from. */
@NullMarked
package dev.nakadachi.internal.answer;

import org.jspecify.annotations.NullMarked;
