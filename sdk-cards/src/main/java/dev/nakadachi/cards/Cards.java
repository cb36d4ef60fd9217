package dev.nakadachi.cards;

import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.meti.MetiIssuer;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;

/** Every card issuer that this room offers, with its defaults; a provider's own class has the options. */
public final class Cards {

    private Cards() {}

    /**
     * An issuer that speaks the message shape of {@code docs/card-api}, which follows the METI guideline on APIs for
     * credit-card data.
     *
     * @param issuer how you name it; no issuer is known to speak it yet
     * @param endpoints its addresses, such as {@link MetiIssuer#below} a base
     * @return what a client connects to
     */
    public static Institution<CardIssuer> meti(InstitutionId issuer, Endpoints endpoints) {
        return MetiIssuer.named(issuer).at(endpoints);
    }
}
