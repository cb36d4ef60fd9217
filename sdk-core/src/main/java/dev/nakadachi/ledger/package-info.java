/** The transfer ledger (振込台帳): what is recorded before, while and after money may move. */
@NullMarked
package dev.nakadachi.ledger;

import org.jspecify.annotations.NullMarked;
