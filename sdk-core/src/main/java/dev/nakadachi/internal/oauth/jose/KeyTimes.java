package dev.nakadachi.internal.oauth.jose;

import java.time.Duration;

/**
 * When an institution's keys are fetched. Closed by nature, hence a record.
 *
 * @param pause the least time between two fetches, whatever asks for them
 * @param life how long fetched keys are believed; a withdrawn key is believed no longer than this
 * @param patience how long a caller waits for a fetch of another
 */
public record KeyTimes(Duration pause, Duration life, Duration patience) {

    /**
     * 10 seconds, 6 hours, 30 seconds.
     *
     * @return the defaults
     */
    public static KeyTimes defaults() {
        return new KeyTimes(Duration.ofSeconds(10), Duration.ofHours(6), Duration.ofSeconds(30));
    }
}
