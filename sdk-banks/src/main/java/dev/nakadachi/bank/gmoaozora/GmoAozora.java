package dev.nakadachi.bank.gmoaozora;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.DEPOSIT_NOTICES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;
import static dev.nakadachi.provider.CredentialKind.ACCESS_TOKEN;
import static dev.nakadachi.provider.CredentialKind.FIXED_TOKEN;

import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
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
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.LineKeyScope;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.provider.Product;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.HeaderName;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * GMO Aozora Net Bank, enquiries on corporate accounts: the fact sheet, and the options where sources conflict.
 * Immutable and thread-safe; {@code with} methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class GmoAozora {

    private static final Source G1 = Source.official("G1 gmo-aozora-api-go @60d39f3, Swagger 1.1.12");
    private static final Source G3 = Source.official("G3 gmo-aozora-api-php @10eb0e4");
    private static final Source G6 = Source.official("G6 gmo-aozora-api-nodejs @f92217f; integrator G8");
    private static final Source G8 = Source.integrator("G8, notes on spec v1.8.0");
    private static final Source SUNABAR_SEEN = Source.integrator("G9, G10, G13, projects on sunabar");

    private static final InstitutionId CORPORATE = new InstitutionId("gmo-aozora-corporate");

    /** The bank's sandbox with toy accounts, no {@code /ganb/api}, and a token issued by hand [I: G9, G10, G13]. */
    public static final Endpoints SUNABAR = of("sunabar", "https://api.sunabar.gmo-aozora.com", "");

    /** The contract environment [O: G1, G2]; G6 has {@code /ganb/stg-api} [?]: use {@link #below} for that. */
    public static final Endpoints DEVELOPMENT = of("development", "https://stg-api.gmo-aozora.com", "/ganb/api");

    /** The real bank [O: G1]. */
    public static final Endpoints PRODUCTION = of("production", "https://api.gmo-aozora.com", "/ganb/api");

    private final String accountScope;
    private final Source scopeSource;
    private final String offlineScope;
    private final CallBudget budget;

    private GmoAozora(String accountScope, Source scopeSource, String offlineScope, CallBudget budget) {
        this.accountScope = accountScope;
        this.scopeSource = scopeSource;
        this.offlineScope = offlineScope;
        this.budget = budget;
    }

    static GmoAozora scoped(String accountScope, Source source) {
        return new GmoAozora(accountScope, source, "offline_access", new CallBudget(4, 1, Duration.ofSeconds(1)));
    }

    /**
     * The product with its defaults: scopes {@code private:account} and {@code offline_access}, 1 call a second.
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoAozora corporate() {
        return scoped("private:account", G6);
    }

    /**
     * Another scope for accounts: public and private access are separate contracts [O: G14].
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoAozora withAccountScope(String value) {
        return new GmoAozora(value, scopeSource, offlineScope, budget);
    }

    /**
     * Another scope that yields a refresh token: it contains {@code offline_access} [O], or is
     * {@code private:offline_access} [?].
     *
     * @param value the scope that the bank registered
     * @return a copy
     */
    public GmoAozora withOfflineScope(String value) {
        return new GmoAozora(accountScope, scopeSource, value, budget);
    }

    /**
     * Another call budget, when the bank has agreed to one.
     *
     * @param value the budget
     * @return a copy
     */
    public GmoAozora withBudget(CallBudget value) {
        return new GmoAozora(accountScope, scopeSource, offlineScope, value);
    }

    /**
     * The addresses of an environment below one base, such as a sandbox on loopback.
     *
     * @param environment its name
     * @param base what stands before {@code /corporation/v1} and {@code /auth/v1}
     * @return the endpoints, without an issuer
     */
    public static Endpoints below(EnvironmentId environment, URI base) {
        return Endpoints.of(environment)
                .with(EndpointRole.API, URI.create(base + "/corporation/v1"))
                .with(EndpointRole.AUTHORIZATION, URI.create(base + "/auth/v1/authorization"))
                .with(EndpointRole.TOKEN, URI.create(base + "/auth/v1/token"));
    }

    /**
     * The bank in an environment, for enquiries.
     *
     * @param endpoints one of the constants, or {@link #below} a base of your own
     * @return what a client connects to
     */
    public Institution<CorporateEnquiryBank> at(Endpoints endpoints) {
        return new Institution<>(profile(CORPORATE, endpoints).build(), endpoints, CorporateEnquiryBank::over);
    }

    /**
     * The bank in an environment, for enquiries and transfers.
     *
     * @param endpoints as above
     * @param transfers the product that brings transfers
     * @param others further products of the contract, such as bulk transfers
     * @return what a client connects to
     */
    public Institution<CorporateBank> at(Endpoints endpoints, Product transfers, Product... others) {
        ProviderProfile.Builder profile = profile(CORPORATE, endpoints).add(transfers);
        Stream.of(others).forEach(profile::add);
        return new Institution<>(profile.build(), endpoints, CorporateBank::over);
    }

    ProviderProfile.Builder profile(InstitutionId institution, Endpoints endpoints) {
        boolean fixedToken = endpoints.environment().equals(SUNABAR.environment());
        return ProviderProfile.builder(
                        institution,
                        "GMOあおぞらネット銀行",
                        SpecVersion.parse("1.1.12"),
                        OAuthFacts.of(Set.of(
                                        ClientAuthentication.CLIENT_SECRET_BASIC,
                                        ClientAuthentication.CLIENT_SECRET_POST))
                                .withAlwaysScopes(Set.of(offlineScope))
                                .withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.HS256))),
                        ErrorTable.read(GmoAozora.class, "errors.csv"))
                .carrier(TokenCarrier.header(new HeaderName("x-access-token")), G1)
                .credential(fixedToken ? FIXED_TOKEN : ACCESS_TOKEN, fixedToken ? SUNABAR_SEEN : G1)
                .errorShape(new ErrorShape("errorCode", "errorMessage"), G1)
                .budget(budget, G8)
                .service(ServiceFacts.unknown().withPageSize(500).withLineKeys(LineKeyScope.ACCOUNT), G1)
                .bind(Binding.of(ACCOUNTS, (all, spec) -> ApiRequest.get("/accounts"), GmoEnquiries::accounts), G1)
                .bind(Binding.of(BALANCES, GmoEnquiries::balancesRequest, GmoEnquiries::balances), G1)
                .bind(Binding.of(TRANSACTIONS, GmoEnquiries::transactionsRequest, GmoEnquiries::transactions), G1)
                .bind(Binding.of(DEPOSIT_NOTICES, GmoEnquiries::depositsRequest, GmoEnquiries::deposits), G1)
                .fact("bank code", "0310", G1)
                .fact("client authentication", "basic or post, fixed per registered client", G1)
                .fact(
                        "PKCE, iss",
                        "no trace in official material, nor of iss; S256 is sent, iss is checked when there",
                        Source.unknown())
                .fact("ID token", "HS256 under the client secret; scope openid is not asked for", G3)
                .scopes(Capability.ACCOUNTS, Set.of(accountScope), scopeSource)
                .scopes(Capability.BALANCES, Set.of(accountScope), scopeSource)
                .scopes(Capability.TRANSACTIONS, Set.of(accountScope), scopeSource)
                .scopes(Capability.DEPOSIT_NOTICES, Set.of(accountScope), scopeSource)
                .fact("refresh token", "only with scope " + offlineScope, Source.uncertain("G1, G2 against G9"))
                .fact("token life", "no official number; an integrator saw expires_in 2592000", G8)
                .fact("issuer", "of id_token: the host with a trailing slash", G3)
                .fact("pages", "of 500, ascending, by hasNext and nextItemKey; none: 200 with an empty list", G1)
                .fact("period", "no end: today; from: until today; to: from the first line; both: the range", G1)
                .fact("counts and flags", "sunabar sends them as strings or as numbers and booleans", SUNABAR_SEEN)
                .fact("life of a consent", "none public; an option", Source.unknown())
                .fact("service hours, production rate limit", "none public", Source.unknown());
    }

    private static Endpoints of(String environment, String host, String path) {
        return below(new EnvironmentId(environment), URI.create(host + path)).withIssuer(URI.create(host + "/"));
    }
}
