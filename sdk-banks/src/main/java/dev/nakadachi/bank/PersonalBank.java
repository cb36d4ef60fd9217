package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/**
 * A bank with accounts of persons, which reads and moves money. What its contract leaves out is refused before a byte
 * leaves; {@link #find} says so beforehand.
 */
public interface PersonalBank extends EnquiryBank {

    /**
     * Moves money. Code for many banks asks {@code find(Transfers.class)}.
     *
     * @return the transfers of this bank
     */
    Transfers transfers();

    /**
     * A client of a grant, for providers.
     *
     * @param calls the way into the pipeline
     * @return the client
     */
    static PersonalBank over(Calls calls) {
        return new PersonalClient(calls);
    }
}
