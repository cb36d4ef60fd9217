package dev.nakadachi.sandbox.hoshizora;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;
import static dev.nakadachi.bank.TransferOperations.REQUEST_RESULT;
import static dev.nakadachi.bank.TransferOperations.STATUS;
import static dev.nakadachi.bank.TransferOperations.TRANSFER;

import dev.nakadachi.bank.CorporateBank;
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
import dev.nakadachi.transport.HttpVersion;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** The fact sheet of Hoshizora, corporate accounts, enquiries and transfers. */
public final class Hoshizora {

    private static final Source H = Source.official("H, the book of the bank, made up for the tests");

    private Hoshizora() {}

    /** The addresses below a server, with their issuer. */
    public static Endpoints below(URI base) {
        return Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.API, URI.create(base + "/open/v3"))
                .with(EndpointRole.AUTHORIZATION, URI.create(base + "/login/authorize"))
                .with(EndpointRole.TOKEN, URI.create(base + "/login/token"))
                .withIssuer(base);
    }

    public static Institution<CorporateBank> at(Endpoints endpoints) {
        return at(endpoints, HttpVersion.HTTP_1_1);
    }

    /** The bank as if its book said that accounts and transfers go over a version of HTTP. */
    public static Institution<CorporateBank> at(Endpoints endpoints, HttpVersion version) {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("hoshizora-corporate"),
                        "ほしぞら試験銀行",
                        SpecVersion.parse("3.0.0"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_POST))
                                .withPkce(Support.SUPPORTED)
                                .withIssuerParameter(Support.SUPPORTED),
                        ErrorTable.read(Hoshizora.class, "errors.csv"))
                .carrier(TokenCarrier.bearer(), H)
                .errorShape(new ErrorShape("fault", "words"), H)
                .budget(new CallBudget(8, 1_000, Duration.ofSeconds(1)), H)
                .scopes(Capability.ACCOUNTS, Set.of("deposits"), H)
                .scopes(Capability.BALANCES, Set.of("deposits"), H)
                .scopes(Capability.TRANSACTIONS, Set.of("deposits", "entries"), H)
                .scopes(Capability.TRANSFERS, Set.of("remit"), H)
                .bind(
                        over(
                                version,
                                Binding.of(ACCOUNTS, (all, spec) -> ApiRequest.get("/deposits"), Mapping::accounts)),
                        H)
                .bind(Binding.of(BALANCES, Mapping::balancesRequest, Mapping::balances), H)
                .bind(Binding.of(TRANSACTIONS, Mapping::transactionsRequest, Mapping::transactions), H)
                .bind(
                        over(
                                version,
                                Binding.of(TRANSFER, Mapping::transferRequest, Mapping::taken)
                                        .detailedBy(Mapping::refusedLines)),
                        H)
                .bind(Binding.of(STATUS, Mapping::statusRequest, Mapping::remittances), H)
                .bind(Binding.of(REQUEST_RESULT, Mapping::progressRequest, Mapping::progress), H)
                .build();
        return new Institution<>(profile, endpoints, CorporateBank::over);
    }

    private static <I, O> Binding<I, O> over(HttpVersion version, Binding<I, O> binding) {
        return version == HttpVersion.HTTP_2 ? binding.overHttp2() : binding;
    }
}
