/** Compares what banks list with a ledger that may have lost commands, account by account. */
@NullMarked
package dev.nakadachi.bank.reconcile;

import org.jspecify.annotations.NullMarked;
