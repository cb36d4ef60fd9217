/** Authenticated encryption by key. The only package that touches Tink, in one class that is loaded on first use. */
@NullMarked
package dev.nakadachi.internal.crypto;

import org.jspecify.annotations.NullMarked;
