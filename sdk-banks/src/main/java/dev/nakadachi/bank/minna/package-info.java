/**
 * Minna no Ginko (みんなの銀行), the first bank in Japan that asks for FAPI. Special here: the security profile is public and
 * the resource calls are not, so a platform brings those. Signed requests, signed responses, client certificates, and
 * tokens that are bound to them.
 *
 * @see <a href="https://baas.minna-no-ginko.com/service/api/list/">The bank's list of its APIs</a>
 * @see <a href="https://corporate.minna-no-ginko.com/collaboration/policy-of-api/">The bank's policy on its APIs</a>
 */
@NullMarked
package dev.nakadachi.bank.minna;

import org.jspecify.annotations.NullMarked;
