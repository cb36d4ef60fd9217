package dev.nakadachi.sandbox.dialect;

import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** Lets through whoever shows a living access token of the institution. Implementations are thread-safe. */
public interface Door {

    /**
     * Answers whoever shows a token whose consent covers the right, and refuses all others in the words of the dialect.
     * A {@link Refusal} that the enquiry throws goes out as it is.
     *
     * @param right the scope, or its part after the contract type, such as {@code account} of {@code private:account}
     * @param enquiry answers
     * @return for a route
     */
    Handler forRight(String right, Enquiry enquiry);

    /** One operation of the institution. */
    @FunctionalInterface
    interface Enquiry {

        /**
         * Answers a user's application.
         *
         * @param user the login name of who consented
         * @param request what came
         * @return what goes
         */
        Reply answer(String user, Request request);
    }
}
