/**
 * Commands that wait for the customer's approval (承認): what waits, until when, what a person does, and how it is taken
 * back.
 */
@NullMarked
package dev.nakadachi.bank.approval;

import org.jspecify.annotations.NullMarked;
