package dev.nakadachi.sandbox.fault;

import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.web.Request;
import java.util.function.Predicate;

/** Which requests a fault is for. Immutable. */
public final class RequestMatch {

    private static final Rule<String> PATH = Rule.of(
            "RequestMatch.pathEnding",
            "starts with a slash",
            "name the end of a path such as /accounts",
            p -> p.startsWith("/"));

    private static final Rule<String> START = Rule.of(
            "RequestMatch.pathStarting",
            "starts with a slash",
            "name the start of a path such as /yourbank/v1",
            p -> p.startsWith("/"));

    private final Predicate<Request> test;

    private RequestMatch(Predicate<Request> test) {
        this.test = test;
    }

    /**
     * Every request.
     *
     * @return the match
     */
    public static RequestMatch any() {
        return new RequestMatch(request -> true);
    }

    /**
     * Requests whose path ends so, such as {@code /accounts/balances}.
     *
     * @param ending starts with a slash
     * @return the match
     */
    public static RequestMatch pathEnding(String ending) {
        PATH.check(ending);
        return new RequestMatch(request -> request.path().endsWith(ending));
    }

    /**
     * Requests to everything below a path.
     *
     * @param start of the path, such as the base of an API
     * @return the match
     * @throws dev.nakadachi.error.InvalidInputException when the start has no slash
     */
    public static RequestMatch pathStarting(String start) {
        START.check(start);
        return new RequestMatch(request -> request.path().startsWith(start));
    }

    /**
     * Calls of the token endpoint.
     *
     * @return the match
     */
    public static RequestMatch token() {
        return pathEnding("/auth/v1/token");
    }

    /**
     * Only those whose query has a parameter, such as the second page by {@code nextItemKey}.
     *
     * @param name the parameter
     * @return a narrower match
     */
    public RequestMatch withParameter(String name) {
        return new RequestMatch(
                request -> test.test(request) && request.query().one(name).isPresent());
    }

    /**
     * Only those to other paths, such as those of an API below which the token endpoint lies too.
     *
     * @param path the whole path
     * @return a narrower match
     */
    public RequestMatch otherThan(String path) {
        return new RequestMatch(request -> test.test(request) && !request.path().equals(path));
    }

    boolean matches(Request request) {
        return test.test(request);
    }
}
