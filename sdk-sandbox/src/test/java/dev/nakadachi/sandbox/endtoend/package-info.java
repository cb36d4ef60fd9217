/** The SDK as a user holds it, against the sandbox over real HTTPS. */
@NullMarked
package dev.nakadachi.sandbox.endtoend;

import org.jspecify.annotations.NullMarked;
