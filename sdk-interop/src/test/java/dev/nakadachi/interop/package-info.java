/** The SDK against authorisation servers that others wrote, over real sockets. */
@NullMarked
package dev.nakadachi.interop;

import org.jspecify.annotations.NullMarked;
