package dev.nakadachi.checks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.rokin.RokinBank;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Fact;
import dev.nakadachi.provider.Grade;
import dev.nakadachi.provider.ProviderProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/providers} is printed from the profiles: a fact of a page is a fact of the code. */
class ProvidersPageTest {

    private static final List<Endpoints> GMO_ENVIRONMENTS =
            List.of(GmoAozora.PRODUCTION, GmoAozora.DEVELOPMENT, GmoAozora.SUNABAR);
    private static final String OFFERED = "operation";
    private static final String CONFIGURED = "operation to configure";
    private static final Path PAGES = Room.top().resolve("docs/providers");

    private static final Comparator<ProviderProfile> BY_INSTITUTION =
            Comparator.comparing(profile -> profile.institution().value());

    private final Document index = Document.at(Room.top().resolve("docs/providers.md"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("profiles")
    void theFactsOfAPageEqualTheProfile(ProviderProfile profile) {
        Document page = page(profile.institution().value());
        page.mustBe(page.withPart("facts", facts(profile)));
    }

    @Test
    void everyInstitutionHasAPageAndEveryPageAnInstitution() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(profiles().stream()
                            .map(profile -> profile.institution() + ".md")
                            .toList());
        }
    }

    @Test
    void theMatrixOfOperationsEqualsTheProfiles() {
        index.mustBe(index.withPart("operations", matrix(profiles())));
    }

    @Test
    void theAddressesOfGmoAozoraEqualTheCode() {
        Document page = page("gmo-aozora-corporate");
        page.mustBe(page.withPart("endpoints gmo-aozora-corporate", endpoints()));
    }

    @Test
    void theLabourBanksEqualTheCode() {
        Document page = page("rokin-chuo");
        page.mustBe(page.withPart(
                "labour banks",
                Stream.of(RokinBank.values())
                        .map(bank -> "| " + bank.displayName() + " | " + bank.code() + " | `" + bank + "` |\n")
                        .collect(joining("", "| bank | number | constant |\n|---|---|---|\n", ""))));
    }

    @Test
    void everyGradeIsExplained() {
        assertThat(Stream.of(Grade.values()).map(grade -> "| " + word(grade) + " |"))
                .allSatisfy(row -> assertThat(index.text()).contains(row));
    }

    private static List<ProviderProfile> profiles() {
        return KnownProviders.all();
    }

    private static Document page(String institution) {
        return Document.at(PAGES.resolve(institution + ".md"));
    }

    /** One row for each operation, one column for each institution. */
    private static String matrix(List<ProviderProfile> profiles) {
        Map<String, Map<ProviderProfile, String>> cells = new TreeMap<>();
        for (ProviderProfile profile : profiles) {
            for (Fact fact : profile.facts()) {
                if (fact.topic().equals(OFFERED) || fact.topic().equals(CONFIGURED)) {
                    String operation = fact.value().split(" ", -1)[0];
                    String mark =
                            fact.topic().equals(OFFERED) ? mark(fact.source().grade()) : "c";
                    cells.computeIfAbsent(operation, row -> new TreeMap<>(BY_INSTITUTION))
                            .put(profile, mark);
                }
            }
        }
        StringBuilder table = new StringBuilder("| operation |");
        profiles.forEach(
                profile -> table.append(' ').append(profile.institution()).append(" |"));
        table.append("\n|---|").append("---|".repeat(profiles.size())).append('\n');
        cells.forEach((operation, marks) -> {
            table.append("| `").append(operation).append("` |");
            profiles.forEach(profile ->
                    table.append(' ').append(marks.getOrDefault(profile, "")).append(" |"));
            table.append('\n');
        });
        return table.toString();
    }

    private static String mark(Grade grade) {
        return switch (grade) {
            case OFFICIAL -> "O";
            case INTEGRATOR -> "I";
            case SECONDARY -> "S";
            case UNCERTAIN -> "?";
            case UNKNOWN -> "–";
            case CHOSEN -> "C";
        };
    }

    private static String facts(ProviderProfile profile) {
        return "| topic | what holds | grade | source |\n|---|---|---|---|\n"
                + profile.facts().stream().map(ProvidersPageTest::row).collect(joining());
    }

    private static String row(Fact fact) {
        return "| " + cell(fact.topic()) + " | " + cell(fact.value()) + " | "
                + word(fact.source().grade()) + " | " + cell(fact.source().reference()) + " |\n";
    }

    private static String endpoints() {
        return "| environment | role | address |\n|---|---|---|\n"
                + GMO_ENVIRONMENTS.stream()
                        .flatMap(endpoints -> Stream.of(
                                        EndpointRole.API, EndpointRole.AUTHORIZATION, EndpointRole.TOKEN)
                                .map(role -> "| " + endpoints.environment() + " | " + role + " | "
                                        + endpoints
                                                .find(role)
                                                .map(uri -> "`" + uri + "`")
                                                .orElse("none") + " |\n"))
                        .collect(joining());
    }

    private static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
