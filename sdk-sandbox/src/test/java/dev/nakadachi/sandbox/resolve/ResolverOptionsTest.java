package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.policy.CallOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is looked at while its call may still send it could be called absent, and leave then. */
class ResolverOptionsTest {

    private static final CallOptions SLOW = CallOptions.defaults().withDeadline(Duration.ofMinutes(10));

    @TempDir
    private Path directory;

    @Test
    void aFirstLookBelowTheDeadlineOfTheCallsIsRefused() {
        World world = Town.silent(directory).world;
        assertThatThrownBy(() -> lookingAfter(world, Duration.ofMinutes(5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withFirstLook")
                .hasMessageContaining("CallOptions.withDeadline");
        assertThatThrownBy(() -> lookingAfter(world, Duration.ofMinutes(10).minusMillis(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(lookingAfter(world, Duration.ofMinutes(10)).resolver).isNotNull();
    }

    @Test
    void aToleranceBeyondADayIsRefused() {
        assertThatThrownBy(() -> new Node(
                        Town.silent(directory).world,
                        "node-2",
                        () -> {},
                        options -> options.withTolerance(Duration.ofHours(25))))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Node lookingAfter(World world, Duration first) {
        return new Node(world, "node-2", () -> {}, SLOW, options -> options.withFirstLook(first));
    }
}
