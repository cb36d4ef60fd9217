package dev.nakadachi.examples;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardCapability;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.LineState;
import dev.nakadachi.card.Statement;
import dev.nakadachi.card.StatementState;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.money.Money;
import java.util.List;
import java.util.stream.Stream;

/** A second institution of another kind, the same way. */
final class CardStep {

    static final String CARD = "card";

    private final Trip trip;
    private final CardIssuer issuer;

    private CardStep(Trip trip, CardIssuer issuer) {
        this.trip = trip;
        this.issuer = issuer;
    }

    static Grant read(Trip trip, Nakadachi nakadachi) {
        trip.story().step("Connect a card issuer and read a card statement");
        trip.secrets()
                .add(
                        "the client secret at the card issuer",
                        trip.bank().cardIssuer().clientSecret());
        trip.secrets()
                .addBasic(
                        trip.bank().cardIssuer().clientId(),
                        trip.bank().cardIssuer().clientSecret());
        Connection<CardIssuer> connection =
                nakadachi.connect(LocalBank.cardInstitution(trip.bank()), LocalBank.cardCredentials(trip.bank()));
        Grant grant = ConsentStep.agree(
                trip, connection, CARD, CardCapability.CARDS, CardCapability.STATEMENTS, CardCapability.LINES);
        new CardStep(trip, connection.on(grant)).read();
        return grant;
    }

    private void read() {
        List<Card> cards = issuer.cards();
        cards.forEach(card -> trip.secrets().add("a card's id", card.id().value()));
        Card card = cards.get(0);
        Statement statement = issuer.statements(card.id()).stream()
                .filter(any -> any.state().kind() == StatementState.Kind.FIXED)
                .findFirst()
                .orElseThrow();
        Money billed = statement.billedAmount().orElseThrow();
        trip.story()
                .tell(cards.size() + " cards. The latest fixed statement, " + statement.from() + " to " + statement.to()
                        + ": " + Words.money(billed));
        trip.story().tell("billed, paid on " + statement.paymentDate().orElseThrow() + ".");
        Money sum = Money.yen(0);
        int masked = 0;
        try (Stream<CardLine> lines = issuer.lines(card.id(), statement.id())) {
            for (CardLine line : (Iterable<CardLine>) lines::iterator) {
                String merchant = line.merchant().orElse("no merchant");
                trip.secrets().add("a merchant", merchant);
                masked += merchant.contains("****") ? 1 : 0;
                sum = line.state().kind() == LineState.Kind.CANCELLED ? sum : sum.plus(line.amount());
                trip.figures().cardLines++;
            }
        }
        if (!sum.equals(billed) || masked != 1) {
            throw new IllegalStateException("the lines do not add up, or a card number was not masked");
        }
        trip.figures().billed = billed;
        trip.story()
                .tell("Its " + trip.figures().cardLines
                        + " lines add up to that. Into one the issuer wrote a card number,");
        trip.story().tell("which the SDK masked before anything else could see it.");
    }
}
