/**
 * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), sub-accounts (つかいわけ口座) of persons and money between them. Special here: the
 * money moves at once and without approval, and the bank gives no number to ask for it by.
 *
 * @see <a href="https://github.com/gmoaozora/gmo-aozora-api-go">The bank's Go SDK with the Swagger files, 1.1.12</a>
 */
@NullMarked
package dev.nakadachi.bank.gmoaozorasubaccounts;

import org.jspecify.annotations.NullMarked;
