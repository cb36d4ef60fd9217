/** The one place that sees Jackson: strict tokens in, plain tokens out, and what an error may show of a body. */
@NullMarked
package dev.nakadachi.internal.json;

import org.jspecify.annotations.NullMarked;
