package dev.nakadachi.sandbox.campaign;

import java.util.Optional;

/** What happened, step by step, for somebody who replays a schedule. */
interface Journal {

    /** A point was passed. */
    void point(int number, Place place, String what, Optional<Mishap> mishap);

    /** Something else happened. */
    void note(String words);

    /** Nobody reads it. */
    static Journal none() {
        return new Journal() {
            @Override
            public void point(int number, Place place, String what, Optional<Mishap> mishap) {}

            @Override
            public void note(String words) {}
        };
    }
}
