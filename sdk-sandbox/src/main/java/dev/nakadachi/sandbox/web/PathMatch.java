package dev.nakadachi.sandbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A route that fits a request, and the request with the parts that the route leaves open. Immutable. */
final class PathMatch {

    private static final String OPEN = "*";

    private final String route;
    private final Request request;

    private PathMatch(String route, Request request) {
        this.route = route;
        this.request = request;
    }

    static Optional<PathMatch> of(String route, Request request) {
        String[] wanted = route.split("/", -1);
        String[] given = request.path().split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        List<String> open = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals(OPEN) && !given[i].isEmpty()) {
                open.add(given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new PathMatch(route, request.withVariables(open)));
    }

    String route() {
        return route;
    }

    Request request() {
        return request;
    }
}
