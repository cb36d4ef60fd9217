/** JWS, JWK and claims, written again to judge those of the SDK. */
@NullMarked
package dev.nakadachi.sandbox.internal.oauth.jose;

import org.jspecify.annotations.NullMarked;
