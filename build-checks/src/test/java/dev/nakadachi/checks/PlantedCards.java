package dev.nakadachi.checks;

import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardBrand;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.CardRole;
import dev.nakadachi.card.LineId;
import dev.nakadachi.card.LineKind;
import dev.nakadachi.card.LineState;
import dev.nakadachi.card.LinesPage;
import dev.nakadachi.card.LinesQuery;
import dev.nakadachi.card.StatementId;
import dev.nakadachi.card.StatementList;
import dev.nakadachi.card.StatementQuery;
import dev.nakadachi.card.StatementsQuery;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a card issuer is asked and shows, with planted references, texts and amounts. */
final class PlantedCards {

    private PlantedCards() {}

    static List<Object> all() {
        CardId card = new CardId(PlantedTypes.TEXT);
        StatementId statement = new StatementId("st-1");
        CardLine line = CardLine.builder(
                        new LineId("ln-1"),
                        LocalDate.EPOCH,
                        LineKind.of("purchase", Map.of()),
                        LineState.of("settled", Map.of()),
                        Money.yen(7_654_321))
                .usedCard(card)
                .merchant(PlantedTypes.TEXT)
                .build();
        return List.of(
                card,
                Card.builder(card, PlantedTypes.TEXT, CardBrand.of("jcb", Map.of()), CardRole.of("main", Map.of()))
                        .label(PlantedTypes.TEXT)
                        .build(),
                line,
                LinesPage.last(card, statement, List.of(line)),
                LinesQuery.first(card, statement),
                new StatementList(card, List.of()),
                new StatementQuery(card, statement),
                new StatementsQuery(card));
    }
}
