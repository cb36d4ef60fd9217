package dev.nakadachi.sandbox.resolve;

/** A process of a test has died. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;
}
