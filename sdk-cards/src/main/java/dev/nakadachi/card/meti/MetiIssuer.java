package dev.nakadachi.card.meti;

import static dev.nakadachi.card.CardOperations.CARDS;
import static dev.nakadachi.card.CardOperations.LINES;
import static dev.nakadachi.card.CardOperations.STATEMENT;
import static dev.nakadachi.card.CardOperations.STATEMENTS;

import dev.nakadachi.card.CardCapability;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * Any issuer that speaks the message shape of {@code docs/card-api} 1.0.0: the fact sheet. Immutable and thread-safe;
 * {@code with} methods return a copy.
 */
public final class MetiIssuer {

    private static final String GUIDELINE = "METI guideline on APIs for credit-card data, draft of 2017-12-11, ";
    private static final Source SHAPE = Source.chosen("docs/card-api 1.0.0: ours, the guideline leaves it open (2.1)");

    private final InstitutionId issuer;
    private final CallBudget budget;

    private MetiIssuer(InstitutionId issuer, CallBudget budget) {
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        this.budget = Objects.requireNonNull(budget, "budget");
    }

    /**
     * An issuer with the default budget: 4 calls at once, 1 a second.
     *
     * @param issuer how you name it
     * @return the start of a chain of {@code with}
     */
    public static MetiIssuer named(InstitutionId issuer) {
        return new MetiIssuer(issuer, new CallBudget(4, 1, Duration.ofSeconds(1)));
    }

    /**
     * Another call budget, when the issuer has agreed to one.
     *
     * @param value the budget
     * @return a copy
     */
    public MetiIssuer withBudget(CallBudget value) {
        return new MetiIssuer(issuer, value);
    }

    /**
     * The addresses of an environment below one base, which is the issuer identifier too.
     *
     * @param environment its name
     * @param base what stands before {@code /v1} and {@code /oauth}, without a trailing slash
     * @return the endpoints
     */
    public static Endpoints below(EnvironmentId environment, URI base) {
        return Endpoints.of(environment)
                .with(EndpointRole.API, URI.create(base + "/v1"))
                .with(EndpointRole.AUTHORIZATION, URI.create(base + "/oauth/authorize"))
                .with(EndpointRole.TOKEN, URI.create(base + "/oauth/token"))
                .with(EndpointRole.REVOCATION, URI.create(base + "/oauth/revoke"))
                .withIssuer(base);
    }

    /**
     * The issuer in an environment.
     *
     * @param endpoints {@link #below} its base, or addresses of your own with an issuer identifier
     * @return what a client connects to
     */
    public Institution<CardIssuer> at(Endpoints endpoints) {
        return new Institution<>(profile(), endpoints, CardIssuer::over);
    }

    private ProviderProfile profile() {
        return ProviderProfile.builder(
                        issuer,
                        "Issuer after the METI guideline",
                        SpecVersion.parse("1.0.0"),
                        oauth(),
                        ErrorTable.read(MetiIssuer.class, "errors.csv"))
                .carrier(TokenCarrier.bearer(), Source.chosen("RFC 6750 2.1"))
                .credential(CredentialKind.ACCESS_TOKEN, section("2.3 (2) iii"))
                .errorShape(new ErrorShape("code", "detail"), Source.chosen("docs/card-api, RFC 9457"))
                .budget(budget, Source.unknown())
                .bind(Binding.of(CARDS, (all, spec) -> ApiRequest.get("/cards"), Mapping::cards), SHAPE)
                .bind(Binding.of(STATEMENTS, Mapping::statementsRequest, Mapping::statements), SHAPE)
                .bind(Binding.of(STATEMENT, Mapping::statementRequest, Mapping::statement), SHAPE)
                .bind(Binding.of(LINES, Mapping::linesRequest, Mapping::lines), SHAPE)
                .fact("style", "REST of Richardson level 2 over HTTPS", section("2.3 (2) i"))
                .fact("format", "JSON; dates of RFC 3339; currencies of ISO 4217", section("2.2 (2) 3, 2.3 (2) ii"))
                .fact("authorisation", "OAuth 2.0, authorisation code", section("2.3 (2) iii"))
                .fact("PKCE", "S256, required; the guideline recommends PKCE (2.3 (2) iii)", SHAPE)
                .fact("iss", "required in the callback, RFC 9207", SHAPE)
                .fact("version", "semantic", section("2.3 (2) iv"))
                .fact("place of the version", "major in the path, Api-Version in answers", SHAPE)
                .fact("scopes", "cards.read, statements.read, lines.read; a suitable grain is asked for (2.2)", SHAPE)
                .fact("card numbers, login credentials", "never pass through the API", section("1.2 (2) ii"))
                .fact("client authentication", "basic or post", SHAPE)
                .fact("revocation", "RFC 7009; a way to end access is asked for (3.3 (2) ii)", SHAPE)
                .fact("token life", "set by the issuer to the risk", section("3.3 (2) ii"))
                .fact("life of a consent", "told to the user, extensions included; an option", section("3.4 (2) i"))
                .fact("pages of lines", "at most 500, by an opaque cursor", SHAPE)
                .build();
    }

    private static OAuthFacts oauth() {
        return OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC, ClientAuthentication.CLIENT_SECRET_POST))
                .withPkce(Support.REQUIRED)
                .withIssuerParameter(Support.REQUIRED)
                .withScopes(CardCapability.CARDS, Set.of("cards.read"))
                .withScopes(CardCapability.STATEMENTS, Set.of("statements.read"))
                .withScopes(CardCapability.LINES, Set.of("lines.read"));
    }

    private static Source section(String number) {
        return Source.official(GUIDELINE + number);
    }
}
