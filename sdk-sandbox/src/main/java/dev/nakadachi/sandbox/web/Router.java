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
     * @param path the whole path
     * @param handler answers
     * @return this
     */
    public Router route(String method, String path, Handler handler) {
        routes.computeIfAbsent(path, unused -> new LinkedHashMap<>()).put(method, handler);
        return this;
    }

    @Override
    public Reply handle(Request request) {
        Map<String, Handler> byMethod = routes.get(request.path());
        if (byMethod == null) {
            return notFound.handle(request);
        }
        Handler handler = byMethod.get(request.method());
        if (handler == null) {
            return notAllowed.handle(request).withHeader("Allow", String.join(", ", byMethod.keySet()));
        }
        return handler.handle(request);
    }
}
