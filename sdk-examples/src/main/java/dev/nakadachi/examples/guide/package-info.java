/** The code of the README and the guide, compiled. */
@NullMarked
package dev.nakadachi.examples.guide;

import org.jspecify.annotations.NullMarked;
