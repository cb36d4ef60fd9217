package dev.nakadachi.card.meti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.card.CardCapability;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardOperations;
import dev.nakadachi.card.LineCursor;
import dev.nakadachi.card.LinesQuery;
import dev.nakadachi.card.StatementId;
import dev.nakadachi.cards.Cards;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Endpoints ENDPOINTS =
            MetiIssuer.below(new EnvironmentId("test"), URI.create("https://issuer.example"));

    private static final EncodeContext CONTEXT =
            new EncodeContext(new EnvironmentId("test"), new TenantId("tenant"), SpecVersion.parse("1.0.0"), Map.of());

    private final ProviderProfile profile =
            Cards.meti(new InstitutionId("sample-issuer"), ENDPOINTS).profile();

    @Test
    void addressesAreThoseOfThePublishedShape() {
        assertThat(ENDPOINTS.require(EndpointRole.API)).hasToString("https://issuer.example/v1");
        assertThat(ENDPOINTS.require(EndpointRole.AUTHORIZATION)).hasToString("https://issuer.example/oauth/authorize");
        assertThat(ENDPOINTS.require(EndpointRole.TOKEN)).hasToString("https://issuer.example/oauth/token");
        assertThat(ENDPOINTS.require(EndpointRole.REVOCATION)).hasToString("https://issuer.example/oauth/revoke");
        assertThat(ENDPOINTS.issuer()).contains(URI.create("https://issuer.example"));
        assertThat(Published.text("openapi.yaml"))
                .contains("https://issuer.example/oauth/authorize", "https://issuer.example/oauth/token");
    }

    @Test
    void consentNeedsPkceAndIss() {
        assertThat(profile.oauth().pkce()).isEqualTo(Support.REQUIRED);
        assertThat(profile.oauth().issuerParameter()).isEqualTo(Support.REQUIRED);
        assertThat(profile.carrier()).isEqualTo(TokenCarrier.bearer());
        assertThat(profile.oauth().scopesFor(Set.of(CardCapability.STATEMENTS))).containsExactly("statements.read");
        assertThat(Published.text("openapi.yaml")).contains("cards.read:", "statements.read:", "lines.read:");
    }

    @Test
    void aLaterPageIsTheSameRequestWithItsCursor() {
        LinesQuery first = LinesQuery.first(new CardId("card-1"), new StatementId("st-1"));
        URI base = ENDPOINTS.require(EndpointRole.API);
        assertThat(Mapping.linesRequest(first.at(new LineCursor("p2+c5=")), CONTEXT)
                        .below(base))
                .hasToString("https://issuer.example/v1/cards/card-1/statements/st-1/lines?cursor=p2%2Bc5%3D");
    }

    @Test
    void everyCardOperationIsScreened() {
        List<Operation<?, ?>> all = List.of(
                CardOperations.CARDS, CardOperations.STATEMENTS, CardOperations.STATEMENT, CardOperations.LINES);
        assertThat(all)
                .allSatisfy(operation -> assertThat(operation.screen().screen("9999 9999 9999 9995"))
                        .isEqualTo("**** **** **** 9995"));
    }

    @Test
    void errorsAreThoseOfThePublishedTable() {
        String readme = Published.text("README.md");
        String table = readme.substring(readme.indexOf("## Errors"));
        assertThat(profile.errors().rows().stream()
                        .filter(row -> !row.providerCode().equals("*")))
                .hasSize(8)
                .extracting(row -> "`" + row.providerCode() + "`")
                .allSatisfy(code -> assertThat(table).contains(code));
        assertThat(code(403, "insufficient_scope")).isEqualTo(ErrorCode.SCOPE_MISSING);
        assertThat(code(503, "maintenance")).isEqualTo(ErrorCode.MAINTENANCE);
        assertThat(code(404, "new_code")).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(code(418, "new_code")).isEqualTo(ErrorCode.UNCLASSIFIED);
    }

    private ErrorCode code(int status, String code) {
        return profile.errors().find(status, Optional.of(code)).orElseThrow().code();
    }
}
