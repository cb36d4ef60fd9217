package dev.nakadachi.interop;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, or fails, where the distribution is not in the local repository. */
final class KeycloakCondition implements ExecutionCondition {

    private static final String REQUIRE_ALL = "nakadachi.require.all";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.exists(Distribution.zip())) {
            return ConditionEvaluationResult.enabled("the distribution is there");
        }
        String reason =
                context.getDisplayName() + " needs Keycloak (177 MB); fetch it with: ./mvnw dependency:get -Dartifact="
                        + Distribution.artifact() + " -Dtransitive=false";
        if (Boolean.getBoolean(REQUIRE_ALL)) {
            throw new IllegalStateException(reason + " (" + REQUIRE_ALL + " is set)");
        }
        System.out.println("SKIPPED " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
