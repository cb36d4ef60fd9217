package dev.nakadachi.sandbox.campaign;

/** One process of the subject, which may be killed. Not thread-safe. */
final class Life {

    private boolean over;

    /** Ends it, for good. */
    Killed kill() {
        over = true;
        return new Killed();
    }

    boolean over() {
        return over;
    }

    /** To be asked first by everything that the process can reach. */
    void mustGoOn() {
        if (over) {
            throw new Killed();
        }
    }
}
