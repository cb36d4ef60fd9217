/**
 * Single and bulk transfers (振込、総合振込) at the sandbox's bank: their life, their money, and what a test orders about
 * them.
 */
@NullMarked
package dev.nakadachi.sandbox.bank.transfer;

import org.jspecify.annotations.NullMarked;
