package dev.nakadachi.sandbox.dialect;

import dev.nakadachi.sandbox.web.Router;

/**
 * How one institution speaks: its addresses, and the people, accounts, transactions, transfers and cards of the sandbox
 * in its own spelling. It holds no state of its own that outlives {@link #open}, as one dialect may serve several
 * sandboxes. Implementations are thread-safe.
 */
public interface Dialect {

    /**
     * Where the institution is, what it can permit and what its pages say.
     *
     * @return data, the same at each call
     */
    Premises premises();

    /**
     * Adds what the institution answers beside its authorisation server. Called once for each sandbox, before it
     * starts.
     *
     * @param router takes routes with their whole path
     * @param office what stands behind the answers
     */
    void open(Router router, BackOffice office);

    /**
     * A refusal in the institution's own error body.
     *
     * @param trouble what is wrong; {@link Trouble#status} is the status unless the institution has another one
     * @param words what to tell, in English
     * @return the refusal
     */
    Refusal refusal(Trouble trouble, String words);
}
