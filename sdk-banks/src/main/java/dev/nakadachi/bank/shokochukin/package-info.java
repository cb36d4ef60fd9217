/**
 * Shoko Chukin Bank (商工組合中央金庫): companies only, on the platform AnserBizSOL. Special here: no enquiry before the
 * customer has entered an enquiry PIN on the bank's web, no payment before an approval there, and most of the
 * specification is given to partners only.
 *
 * @see <a href="https://www.shokochukin.co.jp/api/">The bank's page on its API</a>
 */
@NullMarked
package dev.nakadachi.bank.shokochukin;

import org.jspecify.annotations.NullMarked;
