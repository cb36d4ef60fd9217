package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackageConditionTest {

    private final String before = System.getProperty(PackageCondition.REQUIRE_ALL, "");

    @AfterEach
    void restoreTheProperty() {
        System.setProperty(PackageCondition.REQUIRE_ALL, before);
    }

    @Test
    void aTestWithItsPackageRuns() {
        System.setProperty(PackageCondition.REQUIRE_ALL, "true");
        assertThat(PackageCondition.decide("t", needsOf(WithRoot.class)).isDisabled())
                .isFalse();
    }

    @Test
    void aTestWithoutItsPackageIsSkippedWithTheReason() {
        System.setProperty(PackageCondition.REQUIRE_ALL, "false");
        assertThat(PackageCondition.decide("t", needsOf(WithoutPackage.class)).getReason())
                .contains("t needs the package no-such-package: /no/such/file is missing");
        assertThat(PackageCondition.decide("t", needsOf(WithoutPackage.class)).isDisabled())
                .isTrue();
    }

    @Test
    void whereAllIsRequiredItFails() {
        System.setProperty(PackageCondition.REQUIRE_ALL, "true");
        List<NeedsPackage> needs = needsOf(WithoutPackage.class);
        assertThatThrownBy(() -> PackageCondition.decide("t", needs)).hasMessageContaining("no-such-package");
    }

    private static List<NeedsPackage> needsOf(Class<?> type) {
        return List.of(type.getAnnotationsByType(NeedsPackage.class));
    }

    @NeedsPackage(value = "base-files", file = "/")
    private static final class WithRoot {}

    @NeedsPackage(value = "base-files", file = "/")
    @NeedsPackage(value = "no-such-package", file = "/no/such/file")
    private static final class WithoutPackage {}
}
