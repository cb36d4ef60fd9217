package dev.nakadachi.bank.dialect.house;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.DEPOSIT_NOTICES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;

import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.LineKeyScope;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * A bank that speaks {@code docs/house-api.md}, our own messages for a bank that publishes none: accounts, balances,
 * transactions, and deposit notices where it has them. No bank is known to. Immutable and thread-safe; {@code with}
 * methods return a copy.
 */
public final class House implements EnquiryPlatform {

    private static final Source SHAPE = Source.chosen("docs/house-api.md 1.0.0: ours");

    private final Product more;
    private final CallBudget budget;

    private House(Product more, CallBudget budget) {
        this.more = more;
        this.budget = budget;
    }

    /**
     * Accounts, balances and transactions; 1 call a second.
     *
     * @return the start of a chain of {@code with}
     */
    public static House standard() {
        return new House(profile -> {}, new CallBudget(4, 1, Duration.ofSeconds(1)));
    }

    /**
     * With deposit notices too, for a bank that serves companies.
     *
     * @return a copy
     */
    public House withDepositNotices() {
        return new House(House::addDepositNotices, budget);
    }

    /**
     * Another call budget, when the bank has agreed to one.
     *
     * @param value the budget
     * @return a copy
     */
    public House withBudget(CallBudget value) {
        return new House(more, value);
    }

    /**
     * The addresses below one base, which is the issuer identifier too.
     *
     * @param environment its name
     * @param base what stands before {@code /v1} and {@code /oauth}
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

    @Override
    public ProviderProfile.Builder profile(InstitutionId institution, String displayName) {
        return ProviderProfile.builder(
                        institution,
                        displayName,
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(
                                        ClientAuthentication.CLIENT_SECRET_BASIC,
                                        ClientAuthentication.CLIENT_SECRET_POST))
                                .withPkce(Support.REQUIRED)
                                .withIssuerParameter(Support.REQUIRED),
                        ErrorTable.read(House.class, "errors.csv"))
                .carrier(TokenCarrier.bearer(), SHAPE)
                .credential(CredentialKind.ACCESS_TOKEN, SHAPE)
                .errorShape(new ErrorShape("code", "detail"), SHAPE)
                .budget(budget, Source.unknown())
                .service(ServiceFacts.unknown().withPageSize(500).withLineKeys(LineKeyScope.ACCOUNT), SHAPE)
                .bind(Binding.of(ACCOUNTS, (all, spec) -> ApiRequest.get("/accounts"), Mapping::accounts), SHAPE)
                .bind(Binding.of(BALANCES, Mapping::balancesRequest, Mapping::balances), SHAPE)
                .bind(Binding.of(TRANSACTIONS, Mapping::transactionsRequest, Mapping::transactions), SHAPE)
                .scopes(Capability.ACCOUNTS, Set.of("accounts.read"), SHAPE)
                .scopes(Capability.BALANCES, Set.of("balances.read"), SHAPE)
                .scopes(Capability.TRANSACTIONS, Set.of("transactions.read"), SHAPE)
                .add(more)
                .fact("what a message is about", "as the outline of the JBA standard: see below", SHAPE)
                .fact("client authentication", "basic or post", SHAPE)
                .fact("PKCE, iss", "S256, required; iss in the callback, required", SHAPE)
                .fact("revocation", "RFC 7009", SHAPE)
                .fact("pages", "of at most 500, by an opaque cursor", SHAPE)
                .fact("life of a consent", "set by the bank; an option", Source.unknown())
                .fact("service hours, rate limit", "set by the bank; options", Source.unknown());
    }

    private static void addDepositNotices(ProviderProfile.Builder profile) {
        profile.bind(Binding.of(DEPOSIT_NOTICES, Mapping::noticesRequest, Mapping::notices), SHAPE)
                .scopes(Capability.DEPOSIT_NOTICES, Set.of("deposit-notices.read"), SHAPE);
    }
}
