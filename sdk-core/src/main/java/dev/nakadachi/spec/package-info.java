/** Versions of API specifications and the ranges that a profile supports. */
@NullMarked
package dev.nakadachi.spec;

import org.jspecify.annotations.NullMarked;
