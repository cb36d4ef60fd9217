package dev.nakadachi.sandbox.hoshizora;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The answers in the bank's own spelling. */
final class Wire {

    private static final JsonShape ENVELOPE = JsonShape.of("$", "deposit more");
    private static final JsonShape DEPOSIT =
            JsonShape.of("deposits[]", "deposit kind branch no holder holderKana unit");
    private static final JsonShape BALANCE = JsonShape.of("balances[]", "deposit kind now free at");
    private static final JsonShape ENTRY = JsonShape.of("entries[]", "on yen words after entry");
    private static final JsonShape RECEIPT = JsonShape.of("$", "receipt progress finished");
    private static final JsonShape REMITTANCE = JsonShape.of("remittances[]", "receipt state day applied cost");
    private static final JsonShape LINE = JsonShape.of("lines[]", "bank branch no payee yen");
    private static final JsonShape REFUSAL = JsonShape.of("$", "fault words");
    private static final JsonShape REFUSED_LINE = JsonShape.of("lines[]", "line fault words");

    private Wire() {}

    /** Plain members, and the elements of the one list beside them. */
    record Listed<E>(JsonFields fields, List<E> elements) {

        <T> List<T> map(Function<E, T> mapping) {
            return elements.stream().map(mapping).toList();
        }
    }

    static Listed<JsonFields> deposits(JsonReader in) {
        return read(in, ENVELOPE, "deposits", DEPOSIT::read);
    }

    static Listed<JsonFields> balances(JsonReader in) {
        return read(in, ENVELOPE, "balances", BALANCE::read);
    }

    static Listed<JsonFields> entries(JsonReader in) {
        return read(in, ENVELOPE, "entries", ENTRY::read);
    }

    static JsonFields receipt(JsonReader in) {
        return RECEIPT.read(in);
    }

    static Listed<Listed<JsonFields>> remittances(JsonReader in) {
        return read(in, ENVELOPE, "remittances", one -> read(one, REMITTANCE, "lines", LINE::read));
    }

    static Listed<JsonFields> refusal(JsonReader in) {
        return read(in, REFUSAL, "lines", REFUSED_LINE::read);
    }

    private static <E> Listed<E> read(JsonReader in, JsonShape shape, String list, Function<JsonReader, E> element) {
        List<E> elements = new ArrayList<>();
        JsonFields fields = shape.readWithList(in, list, one -> elements.add(element.apply(one)));
        return new Listed<>(fields, elements);
    }
}
