/** Length-prefixed fields: the one way in which stores write binary records and bind data to them. */
@NullMarked
package dev.nakadachi.internal.bytes;

import org.jspecify.annotations.NullMarked;
