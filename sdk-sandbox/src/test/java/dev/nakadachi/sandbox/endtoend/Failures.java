package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import java.io.PrintWriter;
import java.io.StringWriter;

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

    /** All that a log or a person could get to see of a failure, its causes included. */
    static String everythingOf(NakadachiException failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        Problem problem = failure.problem();
        all.append('\n').append(problem.toString()).append('\n').append(problem.detail());
        problem.answer()
                .ifPresent(answer -> all.append('\n')
                        .append(answer.toString())
                        .append(answer.excerpt())
                        .append(answer.message().orElse("")));
        problem.answer().flatMap(ProviderAnswer::code).ifPresent(all::append);
        return all.toString();
    }
}
