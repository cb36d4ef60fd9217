/**
 * What the transfer products of GMO Aozora Net Bank have in common: codes, results of requests, reasons of refusals.
 */
@NullMarked
package dev.nakadachi.bank.dialect.gmo;

import org.jspecify.annotations.NullMarked;
