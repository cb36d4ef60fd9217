package dev.nakadachi.sandbox.internal.web;

import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Institutions side by side on one server, told apart by how a path starts. Immutable once built. */
public final class Sections implements Handler {

    private final Map<String, Handler> byStart = new LinkedHashMap<>();

    /** No institution. */
    public Sections() {}

    /**
     * Adds an institution; before the server starts.
     *
     * @param start how its paths start, such as {@code /issuer}; of two that fit, the longer one counts
     * @param handler answers
     * @return this
     */
    public Sections add(String start, Handler handler) {
        byStart.put(start, handler);
        return this;
    }

    @Override
    public Reply handle(Request request) {
        return byStart.entrySet().stream()
                .filter(entry -> (request.path() + "/").startsWith(entry.getKey() + "/"))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(unknown -> Reply.empty(404))
                .handle(request);
    }
}
