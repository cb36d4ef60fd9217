package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.Sandbox;

/** The subjects that come with the sandbox: this SDK, and what it is held against. */
public final class ShippedSubjects {

    private ShippedSubjects() {}

    /**
     * This SDK, whole, paying at the bank in the dialect of GMO Aozora Net Bank.
     *
     * @return the subject; the first call starts a sandbox for the customer's consent
     */
    public static Subject nakadachi() {
        return new NakadachiSubject("Nakadachi", Shared.ACCESS, Shared.ACCESS::vaultOn, wire -> wire);
    }

    /**
     * This SDK over a transport that sends once more after a time-out: the bug that a campaign has to catch.
     *
     * @return the subject
     */
    public static Subject plantedBug() {
        return new NakadachiSubject("planted bug", Shared.ACCESS, Shared.ACCESS::vaultOn, RetryOnTimeOut::new);
    }

    /**
     * No SDK: a request that is tried again after every failure, with a new key for each call.
     *
     * @return the subject
     */
    public static Subject plainRetry() {
        return NaiveSubject.withNewKeys();
    }

    /**
     * No SDK: a request that is tried again after every failure, with one key for each payment.
     *
     * @return the subject
     */
    public static Subject plainRetryWithOneKey() {
        return NaiveSubject.withOneKey();
    }

    /** Made when it is first needed, once for each JVM. */
    private static final class Shared {

        private static final NakadachiAccess ACCESS = access();

        private static NakadachiAccess access() {
            try (Sandbox sandbox = NakadachiAccess.sandbox()) {
                return NakadachiAccess.at(sandbox);
            }
        }
    }
}
