package dev.nakadachi.sandbox.fault;

import dev.nakadachi.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;

/** Spoils the body of a right answer. */
final class SpoiltBody {

    private SpoiltBody() {}

    static Reply truncated(Reply reply) {
        String text = reply.text();
        return reply.cutAfter(text.getBytes(StandardCharsets.UTF_8).length / 2);
    }

    static Reply malformed(Reply reply) {
        String text = reply.text();
        return reply.withText(text.substring(0, Math.max(0, text.length() - 1)));
    }

    static Reply oversized(Reply reply, long blanks) {
        return reply.behindBlanks(blanks);
    }

    static Reply duplicateMember(Reply reply) {
        String text = reply.text();
        int colon = text.indexOf(':');
        if (!text.startsWith("{") || colon < 0) {
            return reply;
        }
        return reply.withText(text.substring(0, colon) + ":\"twice\"," + text.substring(1));
    }
}
