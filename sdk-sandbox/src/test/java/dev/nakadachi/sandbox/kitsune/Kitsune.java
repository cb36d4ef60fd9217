package dev.nakadachi.sandbox.kitsune;

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
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.util.Set;

/** The fact sheet of a bank that does not exist. */
final class Kitsune {

    private static final Source S = Source.chosen("made up for this test");

    private Kitsune() {}

    /** The bank below an address. */
    static Institution<EnquiryBank> below(URI base, CallBudget budget) {
        Endpoints endpoints = Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.API, URI.create(base + "/v1"))
                .with(EndpointRole.AUTHORIZATION, URI.create(base + "/oauth/authorize"))
                .with(EndpointRole.TOKEN, URI.create(base + "/oauth/token"))
                .withIssuer(base);
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("kitsune"),
                        "きつね試験銀行",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC))
                                .withPkce(Support.REQUIRED)
                                .withIssuerParameter(Support.SUPPORTED),
                        ErrorTable.read(Kitsune.class, "errors.csv"))
                .errorShape(new ErrorShape("err_code", "err_text"), S)
                .budget(budget, S)
                .scopes(Capability.ACCOUNTS, Set.of("acct_list"), S)
                .scopes(Capability.BALANCES, Set.of("funds"), S)
                .scopes(Capability.TRANSACTIONS, Set.of("entries"), S)
                .bind(Binding.of(ACCOUNTS, (all, context) -> ApiRequest.get("/acct"), Mapping::accounts), S)
                .bind(Binding.of(BALANCES, Mapping::fundsRequest, Mapping::funds), S)
                .bind(Binding.of(TRANSACTIONS, Mapping::entriesRequest, Mapping::entries), S)
                .build();
        return new Institution<>(profile, endpoints, EnquiryBank::over);
    }
}
