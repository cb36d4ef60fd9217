package dev.nakadachi.error;

import java.util.Locale;

/**
 * What the caller can do about an error: a row of {@code error-codes.csv}. Closed by nature, hence a record.
 *
 * @param family the exception type that carries the code
 * @param retry whether the same call may be made again
 * @param action who has to do something
 * @param remedy what to do, one sentence
 */
public record Advice(Family family, Retry retry, Action action, String remedy) {

    /** The exception type that carries a code. */
    public enum Family {
        /** {@link InvalidInputException}. */
        INVALID_INPUT,
        /** {@link RefusedLocallyException}. */
        REFUSED_LOCALLY,
        /** {@link ConsentRequiredException}. */
        CONSENT_REQUIRED,
        /** {@link TryLaterException}. */
        TRY_LATER,
        /** {@link InstitutionException}. */
        INSTITUTION,
        /** {@link StoreException}. */
        STORE
    }

    /** Whether the same call may be made again. */
    public enum Retry {
        /** At once. */
        SAFE,
        /** After a pause; see {@link Problem#retryAt()}. */
        AFTER_WAIT,
        /** Only after asking the institution what happened. */
        AFTER_ENQUIRY,
        /** Not as things are: only after who has to act changed something, which need not be the call. */
        NEVER
    }

    /** Who has to do something. */
    public enum Action {
        /** The developer corrects the call or the set-up. */
        FIX_CALL,
        /** Nobody: time heals it. */
        WAIT,
        /** The user gives a new consent. */
        CONSENT_AGAIN,
        /** The user does something at the institution. */
        USER_AT_INSTITUTION,
        /** The operator reports it to the institution. */
        TELL_INSTITUTION,
        /** The operator repairs a store of his own. */
        FIX_STORE,
        /**
         * The operator decides: a stop switch, a payment safeguard of his own (limit, list of payees, second person) or
         * a hold is in force.
         */
        OPERATOR_DECIDES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
