/**
 * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), bulk transfers (総合振込) of up to 9,999 payments. Special here: longer names
 * are cut by the bank, so they are refused before; EDI information is marked to be passed on; the payments can be read
 * about ten minutes after the bank took the command.
 *
 * @see <a href="https://github.com/gmoaozora/gmo-aozora-api-go">The bank's Go SDK with the Swagger files, 1.1.12</a>
 */
@NullMarked
package dev.nakadachi.bank.gmoaozorabulk;

import org.jspecify.annotations.NullMarked;
