package dev.nakadachi.sandbox.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the handler by method and path: 404 for an unknown path, 405 for an unknown method. Immutable once built. */
public final class Router implements Handler {

    private final Map<String, Map<String, Handler>> routes = new LinkedHashMap<>();
    private final Handler notFound;
    private final Handler notAllowed;

    /**
     * An empty router.
     *
     * @param notFound answers for an unknown path
     * @param notAllowed answers for an unknown method
     */
    public Router(Handler notFound, Handler notAllowed) {
        this.notFound = notFound;
        this.notAllowed = notAllowed;
    }

    /**
     * Adds a route; before the server starts.
     *
     * @param method the method
     * @param path the whole path; a part {@code *} stands for one part of any text, {@link Request#variable}
     * @param handler answers
     * @return this
     */
    public Router route(String method, String path, Handler handler) {
        routes.computeIfAbsent(path, unused -> new LinkedHashMap<>()).put(method, handler);
        return this;
    }

    @Override
    public Reply handle(Request request) {
        return routes.keySet().stream()
                .flatMap(path -> PathMatch.of(path, request).stream())
                .findFirst()
                .map(match -> handle(match, routes.getOrDefault(match.route(), Map.of())))
                .orElseGet(() -> notFound.handle(request));
    }

    private Reply handle(PathMatch match, Map<String, Handler> byMethod) {
        Handler handler = byMethod.get(match.request().method());
        if (handler == null) {
            return notAllowed.handle(match.request()).withHeader("Allow", String.join(", ", byMethod.keySet()));
        }
        return handler.handle(match.request());
    }
}
