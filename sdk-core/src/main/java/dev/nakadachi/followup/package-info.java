/** Commands after their call: who finds out what became of them reads and records it here. */
@NullMarked
package dev.nakadachi.followup;

import org.jspecify.annotations.NullMarked;
