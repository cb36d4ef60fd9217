package dev.nakadachi.sandbox.shirokuma;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;

import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
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
import java.util.Set;

/** The fact sheet of Shirokuma, enquiries. */
public final class Shirokuma {

    private static final Source S = Source.official("S, the leaflet of the bank, made up for the tests");

    private Shirokuma() {}

    // tag::profile
    /** The bank below an address. */
    public static Institution<EnquiryBank> below(URI base, CallBudget budget) {
        Endpoints endpoints = Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.API, URI.create(base + "/v1"))
                .with(EndpointRole.AUTHORIZATION, URI.create(base + "/oauth/authorize"))
                .with(EndpointRole.TOKEN, URI.create(base + "/oauth/token"))
                .withIssuer(base);
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("shirokuma"),
                        "しろくま試験銀行",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_POST))
                                .withPkce(Support.SUPPORTED)
                                .withIssuerParameter(Support.SUPPORTED),
                        ErrorTable.read(Shirokuma.class, "errors.csv"))
                .carrier(TokenCarrier.bearer(), S)
                .errorShape(new ErrorShape("koodo", "bun"), S)
                .budget(budget, S)
                .scopes(Capability.ACCOUNTS, Set.of("kouza"), S)
                .scopes(Capability.BALANCES, Set.of("zandaka"), S)
                .scopes(Capability.TRANSACTIONS, Set.of("meisai"), S)
                .bind(Binding.of(ACCOUNTS, (all, context) -> ApiRequest.get("/kouza"), Mapping::accounts), S)
                .bind(Binding.of(BALANCES, Mapping::balanceRequest, Mapping::balances), S)
                .bind(Binding.of(TRANSACTIONS, Mapping::linesRequest, Mapping::lines), S)
                .build();
        return new Institution<>(profile, endpoints, EnquiryBank::over);
    }
    // end::profile

    /** The budget of the leaflet: one call a second. */
    public static CallBudget publicBudget() {
        return new CallBudget(2, 1, Duration.ofSeconds(1));
    }
}
