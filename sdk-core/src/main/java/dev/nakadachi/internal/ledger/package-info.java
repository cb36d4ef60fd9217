/** What a step of the ledger says, sealed and opened. */
@NullMarked
package dev.nakadachi.internal.ledger;

import org.jspecify.annotations.NullMarked;
