package dev.nakadachi.sandbox.hoshizora;

import dev.nakadachi.json.JsonShape;

/** The answers in the bank's own spelling. */
final class Wire {

    private static final JsonShape ENVELOPE = JsonShape.of("$", "deposit more");

    static final JsonShape DEPOSITS =
            ENVELOPE.withList("deposits", JsonShape.of("deposits[]", "deposit kind branch no holder holderKana unit"));
    static final JsonShape BALANCES =
            ENVELOPE.withList("balances", JsonShape.of("balances[]", "deposit kind now free at"));
    static final JsonShape ENTRIES =
            ENVELOPE.withList("entries", JsonShape.of("entries[]", "on yen words after entry"));
    static final JsonShape RECEIPT = JsonShape.of("$", "receipt progress finished");
    static final JsonShape REMITTANCES = ENVELOPE.withList(
            "remittances",
            JsonShape.of("remittances[]", "receipt state day applied cost")
                    .withList("lines", JsonShape.of("lines[]", "bank branch no payee yen")));
    static final JsonShape REFUSAL =
            JsonShape.of("$", "fault words").withList("lines", JsonShape.of("lines[]", "line fault words"));

    private Wire() {}
}
