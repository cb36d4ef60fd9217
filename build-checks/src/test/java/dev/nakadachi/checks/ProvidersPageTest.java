package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozora.GmoAozoraPersonal;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozorasubaccounts.GmoSubAccounts;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.bank.gmoaozoravirtual.GmoNotices;
import dev.nakadachi.bank.gmoaozoravirtual.GmoVirtualAccounts;
import dev.nakadachi.bank.rokin.Rokin;
import dev.nakadachi.bank.rokin.RokinBank;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.card.meti.MetiIssuer;
import dev.nakadachi.cards.Cards;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Fact;
import dev.nakadachi.provider.Grade;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/providers.md} is printed from the profiles: a fact of the page is a fact of the code. */
class ProvidersPageTest {

    private static final List<Endpoints> ENVIRONMENTS =
            List.of(GmoAozora.PRODUCTION, GmoAozora.DEVELOPMENT, GmoAozora.SUNABAR);

    private static final Endpoints META =
            MetiIssuer.below(new EnvironmentId("sample"), URI.create("https://issuer.example"));

    private final Document page = Document.at(Room.top().resolve("docs/providers.md"));

    @Test
    void theFactsOfGmoAozoraEqualTheProfile() {
        ProviderProfile profile = at(GmoAozora.PRODUCTION).profile();
        page.mustBe(page.withPart("facts " + profile.institution(), facts(profile)));
    }

    @Test
    void theFactsOfGmoAozoraForPersonsEqualTheProfile() {
        ProviderProfile profile = GmoAozoraPersonal.personal()
                .at(GmoAozoraPersonal.PRODUCTION, GmoTransfers.personal(), GmoSubAccounts.personal())
                .profile();
        page.mustBe(page.withPart("facts " + profile.institution(), facts(profile)));
    }

    @Test
    void theFactsOfTheNoticesOfGmoAozoraEqualTheProfile() {
        ProviderProfile profile =
                GmoNotices.corporate().at(GmoNotices.PRODUCTION).profile();
        page.mustBe(page.withPart("facts " + profile.institution(), facts(profile)));
    }

    @Test
    void theAddressesOfGmoAozoraEqualTheCode() {
        page.mustBe(page.withPart("endpoints gmo-aozora-corporate", endpoints()));
    }

    @Test
    void theFactsOfTheMetiIssuerEqualTheProfile() {
        ProviderProfile profile =
                Cards.meti(new InstitutionId("meti-issuer"), META).profile();
        page.mustBe(page.withPart("facts " + profile.institution(), facts(profile)));
    }

    @Test
    void theFactsOfShokoChukinEqualTheProfile() {
        ProviderProfile profile =
                Banks.shokoChukin(Endpoints.of(new EnvironmentId("sample"))).profile();
        page.mustBe(page.withPart("facts " + profile.institution(), facts(profile)));
    }

    @Test
    void theFactsOfThePlatformsEqualTheirProfiles() {
        for (ProviderProfile profile : List.of(
                ParaSol.standard()
                        .profile(new InstitutionId("anser-parasol"), "AnserParaSOL")
                        .build(),
                House.standard()
                        .withDepositNotices()
                        .profile(new InstitutionId("house-bank"), "House")
                        .build())) {
            page.mustBe(page.withPart("facts " + profile.institution(), facts(profile)));
        }
    }

    /** Without a platform, which is not public: what is left are the facts of the banks themselves. */
    @Test
    void theFactsOfTheLabourBanksEqualTheProfile() {
        EnquiryPlatform silent = (id, name) -> ProviderProfile.builder(
                id, name, SpecVersion.parse("0.0.0"), OAuthFacts.of(Set.of()), ErrorTable.http());
        ProviderProfile profile = Rokin.of(RokinBank.CHUO).on(silent, META).profile();
        page.mustBe(page.withPart("facts " + profile.institution(), facts(profile)));
        page.mustBe(page.withPart(
                "labour banks",
                Stream.of(RokinBank.values())
                        .map(bank -> "| " + bank.displayName() + " | " + bank.code() + " | `" + bank + "` |\n")
                        .collect(Collectors.joining("", "| bank | number | constant |\n|---|---|---|\n", ""))));
    }

    @Test
    void everyGradeIsExplained() {
        assertThat(Stream.of(Grade.values()).map(grade -> "| " + word(grade) + " |"))
                .allSatisfy(row -> assertThat(page.text()).contains(row));
    }

    private static Institution<?> at(Endpoints endpoints) {
        return GmoAozora.corporate()
                .at(endpoints, GmoTransfers.corporate(), GmoBulkTransfers.corporate(), GmoVirtualAccounts.corporate());
    }

    private static String facts(ProviderProfile profile) {
        return "| topic | what holds | grade | source |\n|---|---|---|---|\n"
                + profile.facts().stream().map(ProvidersPageTest::row).collect(Collectors.joining());
    }

    private static String row(Fact fact) {
        return "| " + cell(fact.topic()) + " | " + cell(fact.value()) + " | "
                + word(fact.source().grade()) + " | " + cell(fact.source().reference()) + " |\n";
    }

    private static String endpoints() {
        return "| environment | role | address |\n|---|---|---|\n"
                + ENVIRONMENTS.stream()
                        .flatMap(endpoints -> Stream.of(
                                        EndpointRole.API, EndpointRole.AUTHORIZATION, EndpointRole.TOKEN)
                                .map(role -> "| " + endpoints.environment() + " | " + role + " | "
                                        + endpoints
                                                .find(role)
                                                .map(uri -> "`" + uri + "`")
                                                .orElse("none") + " |\n"))
                        .collect(Collectors.joining());
    }

    private static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
