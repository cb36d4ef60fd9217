/** The stairs of a call, in one numbered order. */
@NullMarked
package dev.nakadachi.internal.pipeline;

import org.jspecify.annotations.NullMarked;
