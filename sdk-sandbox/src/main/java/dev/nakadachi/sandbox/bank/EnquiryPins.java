package dev.nakadachi.sandbox.bank;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which customers have entered the enquiry PIN (照会用暗証番号) on the bank's own site, where a bank wants it. All have, until
 * a test says otherwise. Thread-safe.
 */
public final class EnquiryPins {

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    EnquiryPins() {}

    /**
     * The customer has not entered it.
     *
     * @param user the login name
     */
    public void remove(String user) {
        missing.add(user);
    }

    /**
     * The customer enters it.
     *
     * @param user the login name
     */
    public void enter(String user) {
        missing.remove(user);
    }

    /**
     * Whether enquiries are possible.
     *
     * @param user the login name
     * @return true once it was entered
     */
    public boolean entered(String user) {
        return !missing.contains(user);
    }
}
