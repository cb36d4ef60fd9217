package dev.nakadachi.store.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.ledger.LedgerState;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrillStateTest {

    /** States that no process can leave a transfer in, each with the reason. There is none. */
    private static final Map<String, String> NOT_DRILLED = Map.of();

    @Test
    void aProcessIsKilledInEveryStateOfTheLedger() {
        Set<String> drilled =
                Arrays.stream(DrillState.values()).map(DrillState::killedIn).collect(Collectors.toSet());
        Set<String> wanted = new TreeSet<>(statesOfTheLedger());
        wanted.removeAll(NOT_DRILLED.keySet());

        assertThat(wanted).hasSizeGreaterThan(20);
        assertThat(drilled).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void anAmountNamesOneCommand() {
        for (DrillState state : DrillState.values()) {
            assertThat(DrillState.ofAmount(state.amount(0))).isEqualTo(state);
            assertThat(DrillState.ofAmount(state.amount(999))).isEqualTo(state);
        }
    }

    private static Set<String> statesOfTheLedger() {
        return Arrays.stream(LedgerState.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == LedgerState.class)
                .map(DrillStateTest::valueOf)
                .collect(Collectors.toSet());
    }

    private static String valueOf(Field constant) {
        try {
            return ((LedgerState) constant.get(null)).value();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
