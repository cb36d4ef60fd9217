/** The bank domain: accounts, balances and transactions as every bank knows them, and the clients that read them. */
@NullMarked
package dev.nakadachi.bank;

import org.jspecify.annotations.NullMarked;
