/**
 * MUFG Bank (三菱UFJ銀行, 0005), the trial API of its developer portal. Special here: no OAuth, an API key in a header of
 * the gateway's; every request has a number of its own, exactly 25 characters; amounts are JSON numbers; one enquiry
 * names the account in its path and no answer repeats it; errors come in three shapes. What the bank's production API
 * is like is not public.
 *
 * @see <a href="https://developer.portal.bk.mufg.jp/api/corporation/accounts_trial_v1">Corporate accounts, trial v1</a>
 * @see <a href="https://developer.portal.bk.mufg.jp/api/retail/accounts_trial_v2">Retail accounts, trial v2</a>
 */
@NullMarked
package dev.nakadachi.bank.mufgtrial;

import org.jspecify.annotations.NullMarked;
