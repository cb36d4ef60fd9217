/** The tests that the guide shows. */
@NullMarked
package dev.nakadachi.examples.guide;

import org.jspecify.annotations.NullMarked;
