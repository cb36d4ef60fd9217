/** The sandbox's authorisation server with its consent page (RFC 6749, 7636, 7009, 9207). */
@NullMarked
package dev.nakadachi.sandbox.oauth;

import org.jspecify.annotations.NullMarked;
