/**
 * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), enquiries on corporate accounts. Special here: the token travels in a
 * header of the bank's own; amounts, counts and codes are strings of half-width digits; absent members are left out;
 * flags and counts come in two types on sunabar; sunabar has no {@code /ganb/api} and a token issued by hand.
 *
 * @see <a href="https://github.com/gmoaozora/gmo-aozora-api-go">The bank's Go SDK with the Swagger files, 1.1.12</a>
 * @see <a href="https://gmo-aozora.com/api-cooperation/">The bank's page on its APIs</a>
 */
@NullMarked
package dev.nakadachi.bank.gmoaozora;

import org.jspecify.annotations.NullMarked;
