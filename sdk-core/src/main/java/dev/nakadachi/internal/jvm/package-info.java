/** What the JVM was started with, as far as the safety of a call depends on it. */
@NullMarked
package dev.nakadachi.internal.jvm;

import org.jspecify.annotations.NullMarked;
