/** Stories that show the SDK at work, each in one file. */
@NullMarked
package dev.nakadachi.examples;

import org.jspecify.annotations.NullMarked;
