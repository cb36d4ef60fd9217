package dev.nakadachi.sandbox.dialect;

import dev.nakadachi.sandbox.web.Reply;

/** Ends an answer with the error body of a dialect, which extends it with its own members. Immutable. */
public abstract class Refusal extends RuntimeException {

    /**
     * A refusal.
     *
     * @param words what is wrong, in English
     */
    protected Refusal(String words) {
        super(words);
    }

    /**
     * What goes over the wire.
     *
     * @return status and error body
     */
    public abstract Reply reply();
}
