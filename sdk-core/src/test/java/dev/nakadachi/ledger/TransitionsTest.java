package dev.nakadachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole state machine, written once more by hand. */
class TransitionsTest {

    private static final String TAKEN = "AWAITING_APPROVAL SENT_BACK WITHDRAWN EXPIRED CANCELLED SCHEDULED IN_PROCESS"
            + " COMPLETED PARTLY_COMPLETED FAILED RETURNED RECALLING RECALLED RECALL_FAILED NEEDS_HUMAN";
    private static final Map<String, String> MAY_LEAD_TO = new TreeMap<>(Map.ofEntries(
            Map.entry("INTENDED", "SENT NOT_SENT UNKNOWN"),
            Map.entry("NOT_SENT", "INTENDED SENT UNKNOWN"),
            Map.entry("SENT", "NOT_SENT ACCEPTED REJECTED UNKNOWN"),
            Map.entry("UNKNOWN", TAKEN + " NOT_SENT ACCEPTED REJECTED NOT_EXECUTED"),
            Map.entry("NEEDS_HUMAN", without("NEEDS_HUMAN", TAKEN) + " ACCEPTED REJECTED NOT_EXECUTED"),
            Map.entry("NOT_EXECUTED", "NEEDS_HUMAN"),
            Map.entry("REJECTED", "NEEDS_HUMAN"),
            Map.entry("ACCEPTED", TAKEN),
            Map.entry("AWAITING_APPROVAL", without("AWAITING_APPROVAL", TAKEN)),
            Map.entry("SENT_BACK", without("SENT_BACK", TAKEN)),
            Map.entry("WITHDRAWN", "NEEDS_HUMAN"),
            Map.entry("EXPIRED", "NEEDS_HUMAN"),
            Map.entry("CANCELLED", "NEEDS_HUMAN"),
            Map.entry(
                    "SCHEDULED",
                    "CANCELLED IN_PROCESS COMPLETED PARTLY_COMPLETED FAILED RETURNED RECALLING RECALLED RECALL_FAILED"
                            + " NEEDS_HUMAN"),
            Map.entry(
                    "IN_PROCESS",
                    "CANCELLED COMPLETED PARTLY_COMPLETED FAILED RETURNED RECALLING RECALLED RECALL_FAILED"
                            + " NEEDS_HUMAN"),
            Map.entry("COMPLETED", "PARTLY_COMPLETED RETURNED RECALLING RECALLED RECALL_FAILED NEEDS_HUMAN"),
            Map.entry("PARTLY_COMPLETED", "RETURNED RECALLING RECALLED RECALL_FAILED NEEDS_HUMAN"),
            Map.entry("FAILED", "NEEDS_HUMAN"),
            Map.entry("RETURNED", "NEEDS_HUMAN"),
            Map.entry("RECALLING", "RECALLED RECALL_FAILED RETURNED NEEDS_HUMAN"),
            Map.entry("RECALLED", "NEEDS_HUMAN"),
            Map.entry("RECALL_FAILED", "NEEDS_HUMAN")));

    @Test
    void onlyWhatIsIntendedOrProvenToHaveStayedHereIsUnsent() {
        assertThat(MAY_LEAD_TO.keySet().stream()
                        .filter(state -> new LedgerState(state).isUnsent())
                        .toList())
                .containsExactly("INTENDED", "NOT_SENT");
        assertThat(new LedgerState("OF_A_LATER_VERSION").isUnsent()).isFalse();
    }

    @Test
    void everyPairIsAllowedOrNotAsTheTableSays() {
        MAY_LEAD_TO.forEach((from, allowed) -> {
            Set<String> next = words(allowed);
            MAY_LEAD_TO
                    .keySet()
                    .forEach(to -> assertThat(new LedgerState(from).mayLeadTo(new LedgerState(to)))
                            .as(from + " to " + to)
                            .isEqualTo(next.contains(to)));
        });
    }

    @Test
    void theTableKnowsEveryConstant() {
        List<String> constants = Arrays.stream(LedgerState.class.getFields())
                .map(field -> field.getName())
                .toList();
        assertThat(MAY_LEAD_TO.keySet()).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void aStateOfAnotherVersionLeadsNowhere() {
        LedgerState later = new LedgerState("TELEPORTED");
        assertThat(later.mayLeadTo(LedgerState.COMPLETED)).isFalse();
        assertThat(LedgerState.ACCEPTED.mayLeadTo(later)).isFalse();
    }

    private static String without(String word, String all) {
        return words(all).stream().filter(each -> !each.equals(word)).collect(Collectors.joining(" "));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
