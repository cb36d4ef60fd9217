/**
 * Finds out what became of commands: asks the bank, writes it into the ledger, and says when a person has to decide.
 */
@NullMarked
package dev.nakadachi.bank.resolve;

import org.jspecify.annotations.NullMarked;
