package dev.nakadachi.interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against a Keycloak of its own. Without the distribution in the local repository it is skipped with the reason
 * printed; with {@code -Dnakadachi.require.all=true}, as {@code .ci/run} sets it, it fails.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(KeycloakCondition.class)
@interface NeedsKeycloak {}
