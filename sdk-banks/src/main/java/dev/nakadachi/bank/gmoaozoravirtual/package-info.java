/**
 * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), virtual accounts (振込入金口座): list, issue, change, end the contract, and what
 * came in. Special here: the list is asked by POST; nothing is issued during maintenance, so keep some ready; no
 * refusal is published as made before execution.
 *
 * @see <a href="https://github.com/gmoaozora/gmo-aozora-api-go">The bank's Go SDK with the Swagger files</a>
 */
@NullMarked
package dev.nakadachi.bank.gmoaozoravirtual;

import org.jspecify.annotations.NullMarked;
