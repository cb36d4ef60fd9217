/** Money Forward ME: wrapped elements, numbered pages, the sign of an amount is its direction. */
@NullMarked
package dev.nakadachi.sandbox.dialect.moneyforward;

import org.jspecify.annotations.NullMarked;
