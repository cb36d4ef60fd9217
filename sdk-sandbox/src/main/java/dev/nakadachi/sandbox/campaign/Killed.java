package dev.nakadachi.sandbox.campaign;

/** The process of the subject is dead: whatever its code still does reaches nothing. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed() {
        super("the process was killed", null, false, false);
    }
}
