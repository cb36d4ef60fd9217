/** The one place where time, chance and waiting enter the SDK. */
@NullMarked
package dev.nakadachi.host;

import org.jspecify.annotations.NullMarked;
