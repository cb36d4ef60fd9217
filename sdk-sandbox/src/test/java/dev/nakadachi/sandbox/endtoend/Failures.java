package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.error.NakadachiException;

/** The failure of a step that has to fail. */
final class Failures {

    private Failures() {}

    static NakadachiException of(Runnable step) {
        try {
            step.run();
        } catch (NakadachiException failure) {
            return failure;
        }
        throw new AssertionError("the step was expected to fail");
    }

    static String codeOf(Runnable step) {
        return of(step).problem().code().value();
    }
}
