package dev.nakadachi.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips, or fails, a test whose package is missing. */
final class PackageCondition implements ExecutionCondition {

    static final String REQUIRE_ALL = "nakadachi.require.all";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<NeedsPackage> needs =
                AnnotationSupport.findRepeatableAnnotations(context.getElement(), NeedsPackage.class);
        return decide(context.getDisplayName(), needs);
    }

    static ConditionEvaluationResult decide(String test, List<NeedsPackage> needs) {
        List<NeedsPackage> missing = needs.stream()
                .filter(need -> !Files.exists(Path.of(need.file())))
                .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all packages are there");
        }
        String reason = test + " needs the package "
                + missing.stream().map(NeedsPackage::value).collect(Collectors.joining(" ")) + ": "
                + missing.stream().map(NeedsPackage::file).collect(Collectors.joining(", ")) + " is missing";
        if (Boolean.getBoolean(REQUIRE_ALL)) {
            throw new IllegalStateException(reason + ", and " + REQUIRE_ALL + " is set");
        }
        System.out.println("SKIPPED " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
