package dev.nakadachi.card.meti;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The answers in the spelling of {@code docs/card-api/schema} 1.0.0. */
final class Wire {

    private static final JsonShape CARD = JsonShape.of("cards[]", """
            cardId productName label brand role billedToCardId""");
    private static final JsonShape STATEMENT = JsonShape.of("statement", """
            statementId periodFrom periodTo closingDate paymentDate state billedAmount currency updatedAt""");
    private static final JsonShape LINE = JsonShape.of("lines[]", """
            lineId usedCardId useDate postedDate merchant kind state amount currency localAmount localCurrency
            conversionRate paymentMethod instalmentNumber instalmentCount purchaseAmount purchaseId""");
    private static final JsonShape ENVELOPE = JsonShape.of("$", "cardId statementId nextCursor");

    private Wire() {}

    /** An answer: its plain members, and the elements of its one list. */
    record Listed(JsonFields envelope, List<JsonFields> elements) {

        <T> List<T> map(Function<JsonFields, T> mapping) {
            return elements.stream().map(mapping).toList();
        }
    }

    static Listed cards(JsonReader in) {
        return read(in, "cards", CARD);
    }

    static Listed statements(JsonReader in) {
        return read(in, "statements", STATEMENT);
    }

    static JsonFields statement(JsonReader in) {
        return STATEMENT.read(in);
    }

    static Listed lines(JsonReader in) {
        return read(in, "lines", LINE);
    }

    private static Listed read(JsonReader in, String list, JsonShape element) {
        List<JsonFields> elements = new ArrayList<>();
        JsonFields envelope = ENVELOPE.readWithList(in, list, one -> elements.add(element.read(one)));
        return new Listed(envelope, elements);
    }
}
