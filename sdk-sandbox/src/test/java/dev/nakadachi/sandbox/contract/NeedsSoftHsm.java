package dev.nakadachi.sandbox.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that needs the Debian package softhsm2. Without it the test is skipped with the reason printed; with
 * {@code -Dnakadachi.require.all=true}, as {@code .ci/run} sets it, the test fails.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(NeedsSoftHsm.Condition.class)
@interface NeedsSoftHsm {

    /** Skips, or fails. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (SoftHsm.isInstalled()) {
                return ConditionEvaluationResult.enabled("softhsm2 is there");
            }
            String reason = "PKCS#11 tests need the package softhsm2 and the variable " + SoftHsm.VARIABLE
                    + ", which Maven sets";
            if (Boolean.getBoolean("nakadachi.require.all")) {
                throw new IllegalStateException(reason + ", and nakadachi.require.all is set");
            }
            System.out.println("SKIPPED " + reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
