package dev.nakadachi.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.Sandbox;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

class NakadachiSandboxExtensionTest {

    @Nested
    @ExtendWith(NakadachiSandboxExtension.class)
    class PerClass {

        private static final Set<String> SEEN = new HashSet<>();

        @RepeatedTest(3)
        void everyTestGetsTheSame(Sandbox sandbox) {
            SEEN.add(sandbox.issuer());
        }

        @Nested
        class Inner {

            @Test
            void aNestedClassGetsTheSameToo(Sandbox sandbox) {
                SEEN.add(sandbox.issuer());
            }
        }

        @AfterAll
        static void itWasOne() {
            assertThat(SEEN).hasSize(1);
        }
    }

    @Nested
    class PerTest {

        private static final Set<String> SEEN = new HashSet<>();

        @RegisterExtension
        final NakadachiSandboxExtension perTest =
                NakadachiSandboxExtension.with(Sandbox.builder()).perTest();

        @RepeatedTest(2)
        void everyTestGetsItsOwn(Sandbox sandbox) {
            SEEN.add(sandbox.clientId().value());
        }

        @AfterAll
        static void theyWereTwo() {
            assertThat(SEEN).hasSize(2);
        }
    }
}
