/** Signed tokens and keys as the institution's side reads and writes them, by RFC 7515 to 7519 and on the JDK alone. */
@NullMarked
package dev.nakadachi.sandbox.oauth.jose;

import org.jspecify.annotations.NullMarked;
