package dev.nakadachi.checks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.Fact;
import dev.nakadachi.provider.ProviderProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/money.md} speaks of every bank that takes a command, and of no other. */
class MoneyPageTest {

    private static final String OFFERED = "operation";
    private static final String CONFIGURED = "operation to configure";

    /** By what a lost command is looked for, where the institution offers it. */
    private static final Map<String, String> ENQUIRIES = Map.of(
            "transfers.submit", "transfers.status",
            "transfers.cancel", "transfers.status",
            "bulk-transfers.submit", "bulk-transfers.status",
            "bulk-transfers.confirm", "bulk-transfers.status",
            "bulk-transfers.cancel", "bulk-transfers.status",
            "virtual-accounts.issue", "virtual-accounts.list",
            "virtual-accounts.change", "virtual-accounts.list",
            "virtual-accounts.close", "virtual-accounts.list");

    private final Document page = Document.at(Room.top().resolve("docs/money.md"));

    @Test
    void theTableEqualsTheProfiles() {
        page.mustBe(page.withPart("commands", table()));
    }

    @Test
    void everyBankThatTakesCommandsHasItsThreeParagraphs() {
        for (ProviderProfile profile : paying()) {
            String name = profile.institution().value();
            assertThat(page.text()).as(name).contains("\n### " + name + "\n");
            String section = page.text().split("\n### " + name + "\n", 2)[1].split("\n#", 2)[0];
            assertThat(section)
                    .as(name)
                    .contains("**Guaranteed.**")
                    .contains("**Not guaranteed.**")
                    .contains("**What a person does.**");
        }
    }

    private static List<ProviderProfile> paying() {
        return KnownProviders.all().stream()
                .filter(profile -> commands(profile).findAny().isPresent())
                .toList();
    }

    private static String table() {
        return "| bank | command | found by | absence proves |\n|---|---|---|---|\n"
                + paying().stream()
                        .flatMap(profile -> commands(profile).map(command -> row(profile, command)))
                        .collect(joining());
    }

    private static String row(ProviderProfile profile, String command) {
        String enquiry = ENQUIRIES.get(command);
        boolean asked = enquiry != null && words(profile).anyMatch(enquiry::equals);
        String proves = asked
                ? profile.service()
                        .commands()
                        .completeListAfter()
                        .map(Duration::toString)
                        .orElse("no")
                : "nothing to ask";
        return "| " + profile.institution() + " | `" + command + "` | " + (asked ? "`" + enquiry + "`" : "a person")
                + " | " + proves + " |\n";
    }

    /** The operations that have a ledger entry, bound or left open. */
    private static Stream<String> commands(ProviderProfile profile) {
        Set<String> bound = Set.copyOf(profile.operations().stream()
                .filter(operation -> operation.safety() == Safety.UNSAFE)
                .filter(operation -> operation.effects().isPresent())
                .map(Operation::name)
                .map(Object::toString)
                .toList());
        return Stream.concat(
                        words(profile).filter(bound::contains),
                        profile.facts().stream()
                                .filter(fact -> fact.topic().equals(CONFIGURED))
                                .map(Fact::value)
                                .filter(value -> value.contains(" (UNSAFE)"))
                                .map(MoneyPageTest::word))
                .filter(name -> !name.startsWith("notices."))
                .sorted();
    }

    private static Stream<String> words(ProviderProfile profile) {
        return profile.facts().stream()
                .filter(fact -> fact.topic().equals(OFFERED))
                .map(Fact::value)
                .map(MoneyPageTest::word);
    }

    private static String word(String value) {
        return value.split(" ", -1)[0];
    }
}
