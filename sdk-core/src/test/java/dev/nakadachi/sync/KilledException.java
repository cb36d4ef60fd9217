package dev.nakadachi.sync;

/** The process ends here. */
final class KilledException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
