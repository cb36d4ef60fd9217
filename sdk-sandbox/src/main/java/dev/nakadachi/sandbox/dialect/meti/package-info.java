/** The dialect of {@code docs/card-api}, after the METI guideline, over the cards of the sandbox. */
@NullMarked
package dev.nakadachi.sandbox.dialect.meti;

import org.jspecify.annotations.NullMarked;
