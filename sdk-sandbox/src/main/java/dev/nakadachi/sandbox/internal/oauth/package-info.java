/** The authorisation server. */
@NullMarked
package dev.nakadachi.sandbox.internal.oauth;

import org.jspecify.annotations.NullMarked;
