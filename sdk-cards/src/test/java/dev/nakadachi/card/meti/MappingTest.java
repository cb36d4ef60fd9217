package dev.nakadachi.card.meti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardBrand;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.CardOperations;
import dev.nakadachi.card.CardRole;
import dev.nakadachi.card.Instalment;
import dev.nakadachi.card.LineCursor;
import dev.nakadachi.card.LineId;
import dev.nakadachi.card.LineKind;
import dev.nakadachi.card.LineState;
import dev.nakadachi.card.LinesPage;
import dev.nakadachi.card.PaymentMethod;
import dev.nakadachi.card.PurchaseId;
import dev.nakadachi.card.Statement;
import dev.nakadachi.card.StatementList;
import dev.nakadachi.card.StatementState;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    private static final String LINE = "{\"cardId\":\"c\",\"statementId\":\"s\",\"lines\":[{\"lineId\":\"l\","
            + "\"useDate\":\"2026-10-01\",\"kind\":\"purchase\",\"state\":\"settled\",\"amount\":\"1\",\"currency\":\"JPY\"%s}]}";

    @Test
    void cardsArrive() {
        List<Card> cards = Mapping.cards(Published.example("cards.json"));
        assertThat(cards).hasSize(3);
        assertThat(cards.get(0).id()).isEqualTo(new CardId("card-k3v9"));
        assertThat(cards.get(0).productName()).isEqualTo("サンドボックスカード ゴールド");
        assertThat(cards.get(0).label()).contains("普段使い ****0021");
        assertThat(cards.get(0).brand()).isEqualTo(new CardBrand(CardBrand.Kind.JCB, "jcb"));
        assertThat(cards.get(0).role().kind()).isEqualTo(CardRole.Kind.MAIN);
        assertThat(cards.get(0).billedTo()).isEmpty();
        assertThat(cards.get(2).role().kind()).isEqualTo(CardRole.Kind.ETC);
        assertThat(cards.get(2).billedTo()).contains(new CardId("card-k3v9"));
    }

    @Test
    void statementsArrive() {
        StatementList list = Mapping.statements(Published.example("statements.json"));
        assertThat(list.card()).isEqualTo(new CardId("card-k3v9"));
        assertThat(list.statements())
                .extracting(statement -> statement.state().kind())
                .containsExactly(StatementState.Kind.OPEN, StatementState.Kind.FIXED, StatementState.Kind.NONE);
        Statement fixed = Mapping.statement(Published.example("statement.json"));
        assertThat(fixed.from()).isEqualTo(LocalDate.of(2026, 9, 16));
        assertThat(fixed.to()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(fixed.closingDate()).contains(LocalDate.of(2026, 10, 15));
        assertThat(fixed.paymentDate()).contains(LocalDate.of(2026, 11, 10));
        assertThat(fixed.billedAmount()).contains(Money.yen(35_341));
        assertThat(fixed.updatedAt()).contains(OffsetDateTime.of(2026, 10, 20, 6, 0, 0, 0, ZoneOffset.ofHours(9)));
        assertThat(list.statements().get(2).billedAmount()).isEmpty();
    }

    @Test
    void linesArrive() {
        LinesPage page = Mapping.lines(Published.example("lines.json"));
        assertThat(page.next()).contains(new LineCursor("p2-c5"));
        List<CardLine> lines = page.lines();
        assertThat(lines.get(0).id()).isEqualTo(new LineId("ln-0001"));
        assertThat(lines.get(0).useDate()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(lines.get(0).postedDate()).contains(LocalDate.of(2026, 9, 20));
        assertThat(lines.get(0).merchant()).contains("ミホンショテン");
        assertThat(lines.get(0).state().kind()).isEqualTo(LineState.Kind.SETTLED);
        assertThat(lines.get(0).paymentMethod()).contains(new PaymentMethod(PaymentMethod.Kind.ONE_TIME, "one-time"));
        assertThat(lines.get(1).foreign().orElseThrow().local())
                .isEqualTo(Money.parse("25.74", new CurrencyCode("USD")));
        assertThat(lines.get(1).foreign().orElseThrow().rate()).contains(new BigDecimal("150.000000"));
        assertThat(lines.get(1).purchase()).contains(new PurchaseId("pu-77"));
        assertThat(lines.get(2).instalment()).contains(new Instalment(2, 3));
        assertThat(lines.get(2).purchaseAmount()).contains(Money.yen(60_000));
        assertThat(lines.get(3).usedCard()).contains(new CardId("card-f7m2"));
        assertThat(lines.get(4).kind().kind()).isEqualTo(LineKind.Kind.REFUND);
        assertThat(lines.get(4).amount()).isEqualTo(Money.yen(-1_700));
        assertThat(Mapping.lines(Published.example("lines.last.json")).next()).isEmpty();
    }

    @Test
    void theLinesOfTheExampleAddUpToItsBilledAmount() {
        Money sum = Money.yen(0);
        for (String file : List.of("lines.json", "lines.last.json")) {
            for (CardLine line : Mapping.lines(Published.example(file)).lines()) {
                sum = sum.plus(line.amount());
            }
        }
        assertThat(Mapping.statement(Published.example("statement.json")).billedAmount())
                .contains(sum);
    }

    @Test
    void anUnheardCodeIsUnknownAndNullIsAbsent() {
        CardLine line = Mapping.lines(
                        Published.answer(with(",\"paymentMethod\":\"pay-later\",\"merchant\":null,\"usedCardId\":\"\"")
                                .replace("purchase", "charge-back")))
                .lines()
                .get(0);
        assertThat(line.kind()).isEqualTo(new LineKind(LineKind.Kind.UNKNOWN, "charge-back"));
        assertThat(line.paymentMethod()).contains(new PaymentMethod(PaymentMethod.Kind.UNKNOWN, "pay-later"));
        assertThat(line.merchant()).isEmpty();
        assertThat(line.usedCard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"localAmount\":\"2.5\"",
                ",\"instalmentNumber\":4,\"instalmentCount\":3",
                ",\"instalmentNumber\":1",
                ",\"instalmentNumber\":1.5,\"instalmentCount\":3",
                ",\"instalmentNumber\":1,\"instalmentCount\":\"x\"",
                ",\"instalmentNumber\":99999999999,\"instalmentCount\":3",
                ",\"postedDate\":\"2026-02-30\"",
                ",\"purchaseAmount\":\"0.5\"",
                ",\"conversionRate\":\"1e3\",\"localAmount\":\"1\",\"localCurrency\":\"USD\"",
                ",\"usedCardId\":\"a/b\""
            })
    void whatDoesNotFitIsMalformed(String members) {
        assertThatThrownBy(() -> Mapping.lines(Published.answer(with(members))))
                .isInstanceOf(MalformedJsonException.class);
    }

    /** By hand: sixteen digits 9 but for the last, 5, pass the check. */
    @Test
    void aCardNumberInATextIsMaskedAndReportedAndInAnIdTheAnswerIsMalformed() {
        List<String> noticed = new ArrayList<>();
        String text = with(",\"merchant\":\"店 9999-9999-9999-9995\"");
        LinesPage page = Mapping.lines(Published.answer(text)
                .screenedBy(CardOperations.LINES.screen())
                .watchedBy(notice -> noticed.add(notice.toString())));
        assertThat(page.lines().get(0).merchant()).contains("店 ****-****-****-9995");
        assertThat(noticed).containsExactly("MASKED_VALUE $.lines[].merchant TEXT");
        String id = with("").replace("\"l\"", "9999999999999995");
        assertThatThrownBy(() -> Mapping.lines(Published.answer(id).screenedBy(CardOperations.LINES.screen())))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("lineId")
                .hasMessageNotContaining("9995");
    }

    private static String with(String members) {
        return LINE.replace("%s", members);
    }
}
