package dev.nakadachi.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.HttpVersion;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderProfileTest {

    private static final Source SOURCE = Source.chosen("made up");
    private static final Operation<String, String> GREET =
            Operation.read(new OperationName("greeting.read"), Capability.ACCOUNTS);
    private static final Operation<String, String> WAVE =
            Operation.read(new OperationName("waving.read"), Capability.TRANSFERS);

    private static final Product WAVING =
            profile -> profile.scopes(Capability.TRANSFERS, Set.of("wave"), Source.uncertain("made up"))
                    .bind(binding(WAVE), SOURCE)
                    .fact("hands", "two", Source.unknown());

    @Test
    void aProductBringsItsOperationsScopesAndFacts() {
        ProviderProfile alone = profile().build();
        assertThat(alone.operations()).containsExactly(GREET);
        assertThat(alone.capabilities()).containsExactly(Capability.ACCOUNTS);

        ProviderProfile both = profile().add(WAVING).build();
        assertThat(both.operations()).containsExactlyInAnyOrder(GREET, WAVE);
        assertThat(both.capabilities()).containsExactlyInAnyOrder(Capability.ACCOUNTS, Capability.TRANSFERS);
        assertThat(both.binding(WAVE)).isPresent();
        assertThat(both.oauth().scopesFor(Set.of(Capability.TRANSFERS))).containsExactly("wave");
        assertThat(both.oauth().scopesFor(Set.of(Capability.ACCOUNTS, Capability.TRANSFERS)))
                .containsExactlyInAnyOrder("greet", "wave");
        assertThat(both.facts())
                .containsAll(alone.facts())
                .contains(new Fact("scope of " + Capability.TRANSFERS, "wave", Source.uncertain("made up")))
                .contains(new Fact("hands", "two", Source.unknown()));
    }

    @Test
    void anOperationOverHttp2SaysSoOnTheFactSheetWithItsSource() {
        ProviderProfile modern = profile()
                .bind(Binding.of(WAVE, binding(WAVE).encoder(), answer -> "").overHttp2(), Source.official("the book"))
                .build();

        assertThat(modern.binding(WAVE).orElseThrow().version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(modern.binding(GREET).orElseThrow().version()).isEqualTo(HttpVersion.HTTP_1_1);
        assertThat(modern.facts())
                .contains(new Fact("operation", "waving.read (READ) over HTTP/2", Source.official("the book")))
                .contains(new Fact("operation", "greeting.read (READ)", SOURCE));
    }

    @Test
    void aProductThatBindsWhatIsBoundIsRefused() {
        ProviderProfile.Builder twice = profile().add(WAVING);
        assertThatThrownBy(() -> twice.add(WAVING))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("binds each operation once");
    }

    @Test
    void severalScopesAreWrittenInOneOrder() {
        ProviderProfile profile = profile()
                .scopes(Capability.BALANCES, Set.of("b", "c", "a"), SOURCE)
                .build();
        assertThat(profile.facts()).contains(new Fact("scope of " + Capability.BALANCES, "a b c", SOURCE));
    }

    private static ProviderProfile.Builder profile() {
        return ProviderProfile.builder(
                        new InstitutionId("made-up"),
                        "Made-up Bank",
                        SpecVersion.parse("1.2.3"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        ErrorTable.http())
                .scopes(Capability.ACCOUNTS, Set.of("greet"), SOURCE)
                .bind(binding(GREET), SOURCE);
    }

    private static Binding<String, String> binding(Operation<String, String> operation) {
        return Binding.of(operation, (input, context) -> ApiRequest.get("/greet"), answer -> "");
    }
}
