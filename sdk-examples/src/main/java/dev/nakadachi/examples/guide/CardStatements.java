package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardCapability;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.Statement;
import dev.nakadachi.card.StatementState;
import dev.nakadachi.card.meti.MetiIssuer;
import dev.nakadachi.cards.Cards;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import java.net.URI;
import java.util.stream.Stream;

/** Guide, step 7. */
final class CardStatements {

    private CardStatements() {}

    static Connection<CardIssuer> connect(Nakadachi nakadachi, URI base, ClientCredentials credentials) {
        // tag::connect
        Connection<CardIssuer> issuer = nakadachi.connect(
                Cards.meti(new InstitutionId("your-issuer"), MetiIssuer.below(new EnvironmentId("production"), base)),
                credentials);
        // end::connect
        return issuer;
    }

    static ConsentRequest request(UserId user, BrowserSession session, URI redirectUri) {
        return ConsentRequest.of(
                user, session, redirectUri, CardCapability.CARDS, CardCapability.STATEMENTS, CardCapability.LINES);
    }

    static void print(Connection<CardIssuer> issuer, GrantId grantId) {
        // tag::read
        CardIssuer client = issuer.on(grantId);
        for (Card card : client.cards()) {
            for (Statement statement : client.statements(card.id())) {
                if (statement.state().kind() == StatementState.Kind.FIXED) {
                    statement.billedAmount().ifPresent(billed -> System.out.println(statement.to() + " " + billed));
                    try (Stream<CardLine> lines = client.lines(card.id(), statement.id())) {
                        lines.forEach(line -> System.out.println(line.useDate() + " " + line.amount()));
                    }
                }
            }
        }
        // end::read
    }
}
