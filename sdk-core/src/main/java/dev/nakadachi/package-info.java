/** The entry: open Nakadachi once, connect to institutions, work on grants. */
@NullMarked
package dev.nakadachi;

import org.jspecify.annotations.NullMarked;
