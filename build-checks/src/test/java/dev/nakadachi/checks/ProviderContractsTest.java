package dev.nakadachi.checks;

import static dev.nakadachi.checks.ProviderContracts.Held.by;
import static dev.nakadachi.checks.ProviderContracts.Held.not;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.checks.ProviderContracts.Held;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.ProviderProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every institution that has a page is held to the contract of banks or of card issuers. */
class ProviderContractsTest {

    private static final Path CONTRACTS = Room.SANDBOX.testSources().resolve("dev/nakadachi/sandbox/contract");

    private static final Map<String, Held> HELD = Map.ofEntries(
            entry("gmo-aozora-corporate", by("GmoAozoraContractTest", "GmoAozora.corporate()")),
            entry("gmo-aozora-personal", by("GmoPersonalContractTest", "GmoAozoraPersonal.personal()")),
            entry("gmo-aozora-notices", not("it sends notices to a receiver and lists those unsent; no bank client")),
            entry("shoko-chukin-corporate", by("ShokoChukinContractTest", "ShokoChukin.speaking(")),
            entry("mufg-trial-corporate", by("MufgCorporateContractTest", "mufgTrialCorporate(")),
            entry("mufg-trial-retail", by("MufgRetailContractTest", "mufgTrialRetail(")),
            entry("minna-no-ginko", by("MinnaContractTest", "MinnaBank.personal()")),
            entry("rokin-chuo", by("RokinContractTest", "Banks.rokin(")),
            entry("anser-parasol", by("ParaSolContractTest", "ParaSol.standard()")),
            entry("house-bank", by("HouseContractTest", "House.standard()")),
            entry("freee", by("FreeeContractTest", "Banks.freee(")),
            entry("money-forward-me", by("MoneyForwardContractTest", "Banks.moneyForward(")),
            entry("meti-issuer", by("MetiIssuerContractTest", "MetiIssuer.named(")));

    @TempDir
    private Path folder;

    @Test
    void everyKnownProviderIsHeldToAContract() {
        List<InstitutionId> known =
                KnownProviders.all().stream().map(ProviderProfile::institution).toList();

        assertThat(new ProviderContracts(CONTRACTS, HELD).complaints(known)).isEmpty();
    }

    @Test
    void aPlantedProviderWithoutAContractIsFound() throws IOException {
        Files.writeString(folder.resolve("RightTest.java"), "class RightTest extends BankContract { Right.at() }");
        Files.writeString(folder.resolve("EmptyTest.java"), "class EmptyTest { Right.at() }");
        Files.writeString(folder.resolve("OtherTest.java"), "class OtherTest extends BankContract { Other.at() }");
        Files.writeString(folder.resolve("OffTest.java"), "@Disabled class OffTest extends BankContract { Off.at() }");
        ProviderContracts contracts = new ProviderContracts(
                folder,
                Map.of(
                        "right", by("RightTest", "Right.at("),
                        "absent", by("AbsentTest", "Absent.at("),
                        "empty", by("EmptyTest", "Right.at("),
                        "other", by("OtherTest", "Right.at("),
                        "off", by("OffTest", "Off.at("),
                        "stale", by("RightTest", "Right.at(")));

        assertThat(contracts.complaints(institutions("right", "absent", "empty", "other", "off", "forgotten")))
                .containsExactly(
                        "absent: there is no AbsentTest",
                        "empty: EmptyTest holds it to nothing",
                        "other: OtherTest does not run with Right.at(",
                        "off: OffTest does not run with Off.at(",
                        "forgotten is held to no contract",
                        "stale is no known institution");
    }

    private static List<InstitutionId> institutions(String... names) {
        return List.of(names).stream().map(InstitutionId::new).toList();
    }
}
