package dev.nakadachi.bank.dialect.parasol;

import static dev.nakadachi.bank.dialect.Spoken.BANK;
import static dev.nakadachi.bank.dialect.Spoken.BASE;
import static dev.nakadachi.bank.dialect.Spoken.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.dialect.Spoken;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Fact;
import dev.nakadachi.provider.Grade;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.TokenCarrier;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParaSolTest {

    private final ProviderProfile profile = Spoken.on(ParaSol.standard()).profile();

    /** The paths of ParaSOL-APISpec v1.10. */
    @Test
    void theBankCodeStandsInEveryAddress() {
        Endpoints endpoints = ParaSol.below(TEST, BASE, BANK);
        assertThat(endpoints.require(EndpointRole.API)).hasToString("https://bank.example/parasol/v1/banks/0158");
        assertThat(endpoints.require(EndpointRole.AUTHORIZATION))
                .hasToString("https://bank.example/parasol/v1/banks/0158/oauth/auth");
        assertThat(endpoints.require(EndpointRole.TOKEN))
                .hasToString("https://bank.example/parasol/v1/banks/0158/oauth/token");
        assertThat(endpoints.issuer()).isEmpty();
    }

    @Test
    void clientsAuthenticateByBasicAndAskForOneScope() {
        assertThat(profile.oauth().authentication()).containsExactly(ClientAuthentication.CLIENT_SECRET_BASIC);
        assertThat(profile.oauth().scopesFor(Set.of(Capability.ACCOUNTS, Capability.TRANSACTIONS)))
                .containsExactly("accounts");
        assertThat(profile.oauth().keptMembers()).containsExactly("auto_manual_mode");
        assertThat(profile.carrier()).isEqualTo(TokenCarrier.bearer());
    }

    @Test
    void itReadsAndDoesNothingElse() {
        assertThat(profile.operations())
                .hasSize(3)
                .extracting(Operation::safety)
                .containsOnly(Safety.READ);
        assertThat(profile.service().pageSize()).hasValue(9_999);
        assertThat(profile.service().longestPeriod()).contains(Period.ofYears(1));
    }

    @Test
    void nothingIsCalledOfficialThatWasReadInANote() {
        assertThat(profile.facts())
                .extracting(Fact::source)
                .noneMatch(source -> source.grade() == Grade.OFFICIAL)
                .anyMatch(source -> source.grade() == Grade.UNKNOWN);
    }

    @Test
    void oneNameForTwoMembersOfAnAnswerIsRefused() {
        ParaSolNames twice = Sample.NAMES.with(ParaSolItem.RATE_HANDLING, "amount");
        assertThatThrownBy(() -> ParaSol.standard().withNames(twice)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\n", "1a", "名前"})
    void aNameThatIsNoneIsRefused(String name) {
        ParaSolNames names = ParaSolNames.none();
        assertThatThrownBy(() -> names.with(ParaSolItem.AMOUNT, name)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "uuuu-MM", "HH:mm", "uu-MM-dd'", "MM-dd"})
    void aPatternThatLosesADayIsRefused(String pattern) {
        ParaSolNames names = ParaSolNames.none();
        assertThatThrownBy(() -> names.withDates(pattern)).isInstanceOf(InvalidInputException.class);
    }
}
