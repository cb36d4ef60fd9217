package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a transfer request, in all and item by item. Not thread-safe. */
final class InputFindings {

    private final List<Finding> general = new ArrayList<>();
    private final Map<Integer, List<Finding>> byItem = new LinkedHashMap<>();

    private record Finding(String code, String message) {}

    void add(String code, String message) {
        general.add(new Finding(code, message));
    }

    void add(int itemId, String code, String message) {
        byItem.computeIfAbsent(itemId, id -> new ArrayList<>()).add(new Finding(code, message));
    }

    void check() {
        if (!general.isEmpty() || !byItem.isEmpty()) {
            throw refusal("SBX_INPUT", "the transfer request has errors");
        }
    }

    /** A refusal in the body that only transfer requests have: its lists are there even when they are empty. */
    BankRefusal refusal(String code, String message) {
        return new BankRefusal(Reply.json(400, JsonWriter.write(body -> {
            body.text("errorCode", code).text("errorMessage", message);
            details(body, general);
            body.objects("transferErrorDetails", byItem.entrySet(), (item, to) -> {
                to.text("itemId", Integer.toString(item.getKey()));
                details(to, item.getValue());
            });
        })));
    }

    private static void details(JsonWriter to, List<Finding> findings) {
        to.objects(
                "errorDetails",
                findings,
                (finding, detail) ->
                        detail.text("errorDetailsCode", finding.code()).text("errorDetailsMessage", finding.message()));
    }
}
