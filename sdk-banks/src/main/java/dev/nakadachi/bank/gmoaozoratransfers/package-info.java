/**
 * GMO Aozora Net Bank (GMOあおぞらネット銀行, 0310), single transfers (振込) from corporate accounts. Special here: the customer
 * approves each request and each cancellation on the bank's own pages; a list names its next page inside a list;
 * parameters of the other kind of status enquiry are refused; an error names its reasons item by item.
 *
 * @see <a href="https://github.com/gmoaozora/gmo-aozora-api-go">The bank's Go SDK with the Swagger files, 1.1.12</a>
 */
@NullMarked
package dev.nakadachi.bank.gmoaozoratransfers;

import org.jspecify.annotations.NullMarked;
