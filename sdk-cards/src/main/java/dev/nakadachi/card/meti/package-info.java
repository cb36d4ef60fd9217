/**
 * An issuer that follows the METI guideline on APIs for credit-card data (クレジットカードデータ利用に係るAPIガイドライン, draft of
 * 2017-12-11). Special here: the guideline leaves the messages open, so their shape is ours, published in
 * {@code docs/card-api}; any issuer may speak it, and none is known to. PKCE and {@code iss} are required.
 */
@NullMarked
package dev.nakadachi.card.meti;

import org.jspecify.annotations.NullMarked;
