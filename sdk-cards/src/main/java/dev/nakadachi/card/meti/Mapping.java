package dev.nakadachi.card.meti;

import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardBrand;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.CardRole;
import dev.nakadachi.card.ForeignAmount;
import dev.nakadachi.card.Instalment;
import dev.nakadachi.card.LineCursor;
import dev.nakadachi.card.LineId;
import dev.nakadachi.card.LineKind;
import dev.nakadachi.card.LineState;
import dev.nakadachi.card.LinesPage;
import dev.nakadachi.card.LinesQuery;
import dev.nakadachi.card.PaymentMethod;
import dev.nakadachi.card.PurchaseId;
import dev.nakadachi.card.Statement;
import dev.nakadachi.card.StatementId;
import dev.nakadachi.card.StatementList;
import dev.nakadachi.card.StatementQuery;
import dev.nakadachi.card.StatementState;
import dev.nakadachi.card.StatementsQuery;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The shape of {@code docs/card-api} to the domain and back: pure functions. */
final class Mapping {

    private static final Map<String, CardBrand.Kind> BRANDS = Map.of(
            "visa", CardBrand.Kind.VISA,
            "mastercard", CardBrand.Kind.MASTERCARD,
            "jcb", CardBrand.Kind.JCB,
            "american-express", CardBrand.Kind.AMERICAN_EXPRESS,
            "diners-club", CardBrand.Kind.DINERS_CLUB,
            "unionpay", CardBrand.Kind.UNIONPAY);

    private static final Map<String, CardRole.Kind> ROLES =
            Map.of("main", CardRole.Kind.MAIN, "family", CardRole.Kind.FAMILY, "etc", CardRole.Kind.ETC);

    private static final Map<String, StatementState.Kind> STATEMENT_STATES = Map.of(
            "open", StatementState.Kind.OPEN, "fixed", StatementState.Kind.FIXED, "none", StatementState.Kind.NONE);

    private static final Map<String, LineKind.Kind> KINDS = Map.of(
            "purchase", LineKind.Kind.PURCHASE,
            "cash-advance", LineKind.Kind.CASH_ADVANCE,
            "fee", LineKind.Kind.FEE,
            "interest", LineKind.Kind.INTEREST,
            "refund", LineKind.Kind.REFUND,
            "adjustment", LineKind.Kind.ADJUSTMENT);

    private static final Map<String, LineState.Kind> LINE_STATES = Map.of(
            "pending", LineState.Kind.PENDING,
            "settled", LineState.Kind.SETTLED,
            "cancelled", LineState.Kind.CANCELLED);

    private static final Map<String, PaymentMethod.Kind> METHODS = Map.of(
            "one-time", PaymentMethod.Kind.ONE_TIME,
            "bonus", PaymentMethod.Kind.BONUS,
            "instalments", PaymentMethod.Kind.INSTALMENTS,
            "revolving", PaymentMethod.Kind.REVOLVING);

    private Mapping() {}

    static ApiRequest statementsRequest(StatementsQuery query, EncodeContext context) {
        return ApiRequest.get("/cards/" + query.card().value() + "/statements");
    }

    static ApiRequest statementRequest(StatementQuery query, EncodeContext context) {
        return ApiRequest.get(path(query.card(), query.statement()));
    }

    static ApiRequest linesRequest(LinesQuery query, EncodeContext context) {
        ApiRequest first = ApiRequest.get(path(query.card(), query.statement()) + "/lines");
        return query.cursor()
                .map(cursor -> first.query("cursor", cursor.value()))
                .orElse(first);
    }

    private static String path(CardId card, StatementId statement) {
        return "/cards/" + card.value() + "/statements/" + statement.value();
    }

    static List<Card> cards(ApiAnswer answer) {
        return answer.json(Wire::cards).map(Mapping::card);
    }

    private static Card card(JsonFields from) {
        Card.Builder card = Card.builder(
                from.require("cardId", CardId::new),
                from.require("productName", Function.identity()),
                from.require("brand", code -> CardBrand.of(code, BRANDS)),
                from.require("role", code -> CardRole.of(code, ROLES)));
        from.text("label").ifPresent(card::label);
        from.find("billedToCardId", CardId::new).ifPresent(card::billedTo);
        return card.build();
    }

    static StatementList statements(ApiAnswer answer) {
        Wire.Listed list = answer.json(Wire::statements);
        return new StatementList(list.envelope().require("cardId", CardId::new), list.map(Mapping::statement));
    }

    static Statement statement(ApiAnswer answer) {
        return statement(answer.json(Wire::statement));
    }

    private static Statement statement(JsonFields from) {
        Statement.Builder statement = Statement.builder(
                from.require("statementId", StatementId::new),
                from.require("periodFrom", LocalDate::parse),
                from.require("periodTo", LocalDate::parse),
                from.require("state", code -> StatementState.of(code, STATEMENT_STATES)));
        from.find("closingDate", LocalDate::parse).ifPresent(statement::closingDate);
        from.find("paymentDate", LocalDate::parse).ifPresent(statement::paymentDate);
        money(from, "billedAmount", "currency").ifPresent(statement::billedAmount);
        from.find("updatedAt", OffsetDateTime::parse).ifPresent(statement::updatedAt);
        return statement.build();
    }

    static LinesPage lines(ApiAnswer answer) {
        Wire.Listed page = answer.json(Wire::lines);
        LinesPage last = LinesPage.last(
                page.envelope().require("cardId", CardId::new),
                page.envelope().require("statementId", StatementId::new),
                page.map(Mapping::line));
        return page.envelope()
                .find("nextCursor", LineCursor::new)
                .map(last::followedBy)
                .orElse(last);
    }

    private static CardLine line(JsonFields from) {
        CardLine.Builder line = CardLine.builder(
                from.require("lineId", LineId::new),
                from.require("useDate", LocalDate::parse),
                from.require("kind", code -> LineKind.of(code, KINDS)),
                from.require("state", code -> LineState.of(code, LINE_STATES)),
                money(from, "amount", "currency").orElseThrow(() -> from.malformed("amount", "is missing")));
        from.find("usedCardId", CardId::new).ifPresent(line::usedCard);
        from.find("postedDate", LocalDate::parse).ifPresent(line::postedDate);
        from.text("merchant").ifPresent(line::merchant);
        money(from, "localAmount", "localCurrency").ifPresent(local -> line.foreign(foreign(from, local)));
        from.find("paymentMethod", code -> PaymentMethod.of(code, METHODS)).ifPresent(line::paymentMethod);
        instalment(from).ifPresent(line::instalment);
        money(from, "purchaseAmount", "currency").ifPresent(line::purchaseAmount);
        from.find("purchaseId", PurchaseId::new).ifPresent(line::purchase);
        return line.build();
    }

    private static ForeignAmount foreign(JsonFields from, Money local) {
        ForeignAmount amount = ForeignAmount.of(local);
        return from.number("conversionRate").map(amount::withRate).orElse(amount);
    }

    private static Optional<Instalment> instalment(JsonFields from) {
        return from.find(
                "instalmentNumber",
                number -> from.require("instalmentCount", count -> Instalment.parse(number, count)));
    }

    /** An amount without its currency means nothing, and is never taken for yen. */
    private static Optional<Money> money(JsonFields from, String amount, String currency) {
        return from.find(amount, digits -> Money.parse(digits, from.require(currency, CurrencyCode::new)));
    }
}
