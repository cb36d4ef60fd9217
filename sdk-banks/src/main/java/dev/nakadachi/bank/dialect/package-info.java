/** Platforms: what several banks say in the same words, one package for each, and what all platforms have in common. */
@NullMarked
package dev.nakadachi.bank.dialect;

import org.jspecify.annotations.NullMarked;
