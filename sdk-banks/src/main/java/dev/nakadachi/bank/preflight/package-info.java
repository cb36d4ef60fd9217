/** Looks at a transfer before it is submitted: the bank's rules, its days, its fee, and whether the money is there. */
@NullMarked
package dev.nakadachi.bank.preflight;

import org.jspecify.annotations.NullMarked;
