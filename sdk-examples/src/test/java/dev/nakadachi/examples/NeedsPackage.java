package dev.nakadachi.examples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a Debian package besides the JDK. Without it the test is skipped with the reason printed; with
 * {@code -Dnakadachi.require.all=true}, as {@code .ci/run} sets it, the test fails.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(NeedsPackages.class)
@ExtendWith(PackageCondition.class)
@interface NeedsPackage {

    /** The package, as {@code apt-get install} knows it. */
    String value();

    /** A file that is there when the package, or its like on another system, is installed. */
    String file();
}
