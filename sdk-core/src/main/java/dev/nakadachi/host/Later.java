package dev.nakadachi.host;

/** A task that a {@link Host} will run. Thread-safe. */
@FunctionalInterface
public interface Later {

    /** Takes the task back. One that has begun goes on; one that is over, or was taken back, stays so. */
    void cancel();
}
