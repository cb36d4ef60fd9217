/** Reconcile-first: what holds accounts shut while a ledger may have lost commands, until somebody has looked. */
@NullMarked
package dev.nakadachi.reconcile;

import org.jspecify.annotations.NullMarked;
