package dev.nakadachi.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardIssuerTest {

    private static final CardId CARD = new CardId("card-1");
    private static final StatementId STATEMENT = new StatementId("st-1");

    @Test
    void facetsAreFoundByTheirType() {
        CardClient client = CardIssuer.over(new FakeCalls(input -> List.of()));
        assertThat(client.find(CardList.class)).isPresent();
        assertThat(client.find(Statements.class)).isPresent();
        assertThat(client.find(StatementLines.class)).isPresent();
        assertThat(client.find(Runnable.class)).isEmpty();
    }

    @Test
    void statementsOfAnotherCardAreRefused() {
        refused(() -> CardIssuer.over(new FakeCalls(input -> new StatementList(new CardId("card-2"), List.of())))
                .statements(CARD));
        refused(() -> CardIssuer.over(new FakeCalls(input -> statement("st-2"))).statement(CARD, STATEMENT));
        assertThat(CardIssuer.over(new FakeCalls(input -> statement("st-1"))).statement(CARD, STATEMENT))
                .hasToString("Statement[2026-09-16 to 2026-10-15 FIXED(fixed)]");
    }

    @Test
    void aPageIsFetchedWhenItsFirstLineIsNeeded() {
        FakeCalls calls = pages(3, 2);
        try (Stream<CardLine> lines = read(calls)) {
            assertThat(calls.inputs).isEmpty();
            Iterator<CardLine> line = lines.iterator();
            line.next();
            line.next();
            assertThat(calls.inputs).hasSize(1);
            line.next();
            assertThat(calls.inputs).hasSize(2);
        }
        assertThat(read(pages(3, 2)).map(CardLine::id).map(LineId::value))
                .containsExactly("ln-0", "ln-1", "ln-2", "ln-3", "ln-4", "ln-5");
    }

    @Test
    void aClosedStreamAsksForNothingMore() {
        FakeCalls calls = pages(10, 1);
        Stream<CardLine> lines = read(calls);
        Iterator<CardLine> line = lines.iterator();
        line.next();
        lines.close();
        assertThat(line.hasNext()).isFalse();
        assertThat(calls.inputs).hasSize(1);
    }

    @Test
    void emptyPagesAreWalkedOverAndACursorThatComesAgainEndsTheList() {
        FakeCalls empty = new FakeCalls(input ->
                pageOf(input) < 3 ? page(0, 0).followedBy(new LineCursor("c" + (pageOf(input) + 1))) : page(0, 2));
        assertThat(read(empty)).hasSize(2);
        FakeCalls endless = new FakeCalls(input -> page(pageOf(input), 1).followedBy(new LineCursor("c1")));
        List<CardLine> seen = new ArrayList<>();
        refused(() -> read(endless).forEach(seen::add));
        assertThat(seen).hasSize(1);
    }

    @Test
    void aPageOfAnotherStatementIsRefused() {
        refused(() -> read(new FakeCalls(input -> LinesPage.last(CARD, new StatementId("st-2"), List.of(line(1)))))
                .forEach(line -> {}));
        refused(() -> read(new FakeCalls(input -> LinesPage.last(new CardId("card-2"), STATEMENT, List.of(line(1)))))
                .forEach(line -> {}));
    }

    @Test
    void nothingOfAPersonIsPrinted() {
        Card card = Card.builder(CARD, "planted product", CardBrand.of("jcb", Map.of()), CardRole.of("x", Map.of()))
                .label("planted label")
                .build();
        assertThat(card).hasToString("Card[UNKNOWN(x) UNKNOWN(jcb)]");
        assertThat(line(7)).hasToString("CardLine[2026-10-01 PURCHASE(purchase) SETTLED(settled)]");
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InstitutionException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED));
    }

    private static Stream<CardLine> read(FakeCalls calls) {
        return CardIssuer.over(calls).lines(CARD, STATEMENT);
    }

    private static FakeCalls pages(int pages, int size) {
        return new FakeCalls(input -> {
            int page = pageOf(input);
            LinesPage last = page(page, size);
            return page == pages - 1 ? last : last.followedBy(new LineCursor("c" + (page + 1)));
        });
    }

    private static int pageOf(Object query) {
        return ((LinesQuery) query)
                .cursor()
                .map(cursor -> Integer.parseInt(cursor.value().substring(1)))
                .orElse(0);
    }

    private static LinesPage page(int page, int size) {
        return LinesPage.last(
                CARD,
                STATEMENT,
                IntStream.range(page * size, (page + 1) * size)
                        .mapToObj(CardIssuerTest::line)
                        .toList());
    }

    private static CardLine line(int number) {
        return CardLine.builder(
                        new LineId("ln-" + number),
                        LocalDate.of(2026, 10, 1),
                        new LineKind(LineKind.Kind.PURCHASE, "purchase"),
                        new LineState(LineState.Kind.SETTLED, "settled"),
                        Money.yen(number))
                .merchant("planted merchant")
                .build();
    }

    private static Statement statement(String id) {
        return Statement.builder(
                        new StatementId(id),
                        LocalDate.of(2026, 9, 16),
                        LocalDate.of(2026, 10, 15),
                        new StatementState(StatementState.Kind.FIXED, "fixed"))
                .build();
    }
}
