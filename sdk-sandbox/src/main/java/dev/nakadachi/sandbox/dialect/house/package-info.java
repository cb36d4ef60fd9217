/** A bank that answers in the shape of {@code docs/house-api.md}: that page with a ledger behind it. */
@NullMarked
package dev.nakadachi.sandbox.dialect.house;

import org.jspecify.annotations.NullMarked;
