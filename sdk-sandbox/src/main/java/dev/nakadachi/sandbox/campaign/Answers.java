package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.web.Reply;
import java.util.EnumMap;
import java.util.Map;

/** Answers that are not what the bank said to the request. One for each schedule. */
final class Answers {

    private static final int OK = 200;

    private final Map<Place, Reply> last = new EnumMap<>(Place.class);

    Answers() {
        last.put(
                Place.ORDER,
                Reply.json(
                        201,
                        JsonWriter.write(body -> body.text("accountId", "101011234999")
                                .text("resultCode", "2")
                                .text("applyNo", "2026041500000999"))));
        last.put(Place.REFRESH, Reply.json(OK, JsonWriter.write(body -> body.text("baseDate", "2026-04-15"))));
        last.put(Place.ENQUIRY, Reply.json(OK, JsonWriter.write(body -> body.text("baseDate", "2026-04-15"))));
    }

    /** What the subject was answered last counts as the answer to another request from now on. */
    void remember(Place place, Reply reply) {
        if (reply.status() / 100 == 2) {
            last.put(place, reply);
        }
    }

    /** The answer to the request before, or to one of a stranger when there was none. */
    Reply toAnother(Place place) {
        return last.getOrDefault(place, Reply.empty(OK));
    }

    Reply failure(int status) {
        return Reply.json(
                status,
                JsonWriter.write(body -> body.text("errorCode", "SBX_" + status).text("errorMessage", "by order")));
    }

    Reply broken(Reply reply) {
        String text = reply.text();
        return reply.withText(text.substring(0, text.length() / 2));
    }
}
