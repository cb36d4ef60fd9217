package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Every place that reads a secret in clear is known. */
class SecretRulesTest {

    @Test
    void secretsAreReadOnlyWhereItIsPermitted() {
        AllowList permitted = AllowList.read("secret-readers.txt");
        assertThat(House.classes().stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(SecretRulesTest::opensSecrets)
                        .filter(access -> !permitted.permits(outermost(access.getOriginOwner())))
                        .map(JavaAccess::getDescription))
                .as("readers of secrets stand in " + permitted)
                .isEmpty();
        assertThat(permitted.unused())
                .as("permissions in %s that nobody needs", permitted)
                .isEmpty();
    }

    private static boolean opensSecrets(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("dev.nakadachi.secret.SecretAccess")
                && access.getName().equals("explicit");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(SecretRulesTest::outermost).orElse(type.getName());
    }
}
