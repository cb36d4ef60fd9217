package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.card.IssuedCard;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** {@code GET /cards}. */
final class CardsResource implements Door.Enquiry {

    private final Issuer issuer;

    CardsResource(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public Reply answer(String user, Request request) {
        return Reply.json(
                200, JsonWriter.write(body -> body.objects("cards", issuer.cardsOf(user), CardsResource::write)));
    }

    private static void write(IssuedCard card, JsonWriter to) {
        to.text("cardId", card.id()).text("productName", card.productName());
        card.label().ifPresent(label -> to.text("label", label));
        to.text("brand", "jcb").text("role", card.role().code());
        card.billedTo().ifPresent(main -> to.text("billedToCardId", main));
    }
}
