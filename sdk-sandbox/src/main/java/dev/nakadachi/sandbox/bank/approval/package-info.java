/** The page on which the bank's customer answers what waits: transfers and their cancels. */
@NullMarked
package dev.nakadachi.sandbox.bank.approval;

import org.jspecify.annotations.NullMarked;
