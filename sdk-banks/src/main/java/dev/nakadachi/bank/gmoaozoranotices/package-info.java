/**
 * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), notices of deposits to virtual accounts (WebHook), and those that were not
 * delivered. Special here: notices are called with the client's own id and secret below a path of their own; what was
 * fetched counts as delivered; 404 ends the list.
 *
 * @see <a href="https://github.com/gmoaozora/gmo-aozora-api-go">The bank's Go SDK with the Swagger files</a>
 */
@NullMarked
package dev.nakadachi.bank.gmoaozoranotices;

import org.jspecify.annotations.NullMarked;
