package dev.nakadachi.sandbox.web;

/** Answers requests. Implementations are thread-safe. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers one request.
     *
     * @param request what came
     * @return what goes
     */
    Reply handle(Request request);
}
