package dev.nakadachi.sandbox.web;

/** What an institution answers beside its authorisation server. Implementations are thread-safe. */
public interface Api {

    /**
     * Adds all its routes.
     *
     * @param router of the HTTPS server
     */
    void addTo(Router router);

    /**
     * Adds what a person opens in a browser, and nothing else.
     *
     * @param router of the plain HTTP server
     */
    default void addPagesTo(Router router) {}

    /**
     * The answer for a path that does not exist.
     *
     * @param request any
     * @return 404 in the institution's own shape
     */
    Reply notFound(Request request);

    /**
     * The answer for a method that a path does not have.
     *
     * @param request any
     * @return 405 in the institution's own shape
     */
    Reply notAllowed(Request request);
}
