/** Custody of tokens: ciphers, stores and the vault that joins them. */
@NullMarked
package dev.nakadachi.token;

import org.jspecify.annotations.NullMarked;
