/** Values that must not be printed, compared or serialised by accident. */
@NullMarked
package dev.nakadachi.secret;

import org.jspecify.annotations.NullMarked;
