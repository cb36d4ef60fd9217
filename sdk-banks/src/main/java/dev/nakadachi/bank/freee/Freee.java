package dev.nakadachi.bank.freee;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
import static dev.nakadachi.bank.BankOperations.BALANCES;
import static dev.nakadachi.bank.BankOperations.TRANSACTIONS;

import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.LineKeyScope;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.util.Set;

/**
 * freee accounting as a source of accounts, balances and lines, beside or before a direct connection to a bank.
 * Immutable and thread-safe. Sources: {@code docs/providers.md}.
 */
public final class Freee {

    private static final Source A3 = Source.official("A3 github freee/freee-api-schema @0f6b621, v2020_06_15");
    private static final Source A4 = Source.official("A4 https://developer.freee.co.jp/tips/faq/token_lifetime");

    /** The service [O: A3]. */
    public static final Endpoints PRODUCTION = below(
            new EnvironmentId("production"),
            URI.create("https://api.freee.co.jp/api/1"),
            URI.create("https://accounts.secure.freee.co.jp/public_api"));

    private Freee() {}

    /**
     * The addresses of an environment, such as a sandbox on loopback.
     *
     * @param environment its name
     * @param api what stands before {@code /walletables}
     * @param accounts what stands before {@code /authorize} and {@code /token}
     * @return the endpoints
     */
    public static Endpoints below(EnvironmentId environment, URI api, URI accounts) {
        return Endpoints.of(environment)
                .with(EndpointRole.API, api)
                .with(EndpointRole.AUTHORIZATION, URI.create(accounts + "/authorize"))
                .with(EndpointRole.TOKEN, URI.create(accounts + "/token"));
    }

    /**
     * The accounts of one company of the user.
     *
     * @param company which company
     * @param endpoints {@link #PRODUCTION}, or {@link #below} a base of your own
     * @return what a client connects to
     */
    public static Institution<EnquiryBank> at(CompanyId company, Endpoints endpoints) {
        Mapping mapping = new Mapping(company);
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("freee"),
                        "freee会計",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(
                                        ClientAuthentication.CLIENT_SECRET_POST,
                                        ClientAuthentication.CLIENT_SECRET_BASIC))
                                .withTokens(TokenFacts.standard().withRotation(RefreshRotation.diesAtIssue())),
                        ErrorTable.read(Freee.class, "errors.csv"))
                .errorShape(new ErrorShape("status_code", "message"), A3)
                .errorShape(ErrorShape.OAUTH, A3)
                .service(ServiceFacts.unknown().withPageSize(Mapping.PAGE).withLineKeys(LineKeyScope.ACCOUNT), A3)
                .bind(Binding.of(ACCOUNTS, (all, context) -> mapping.accountsRequest(), Mapping::accounts), A3)
                .bind(Binding.of(BALANCES, (asked, context) -> mapping.balancesRequest(), Mapping::balances), A3)
                .bind(Binding.of(TRANSACTIONS, (asked, context) -> mapping.linesRequest(asked), Mapping::lines), A3)
                .scopes(Capability.ACCOUNTS, Set.of("read"), A3)
                .scopes(Capability.BALANCES, Set.of("read"), A3)
                .scopes(Capability.TRANSACTIONS, Set.of("read"), A3)
                .fact("life of tokens", "access 6 hours; refresh 90 days and good for one use", A4)
                .fact("client authentication, PKCE", "not in the schema; post or basic, S256", Source.unknown())
                .fact("pages", "by offset, newest first; read until one is empty, as nothing else marks the last", A3)
                .fact(
                        "lines that come or go between two pages",
                        "each page is asked for from the last line of the one before; another one there is refused",
                        Source.chosen("an offset would skip or repeat lines"))
                .fact("period", "both ends are asked for here, so that no default of the service decides", A3)
                .fact("balance", "last_balance: what the institution showed at last_synced_at; none: left out", A3)
                .fact("too many calls", "429 with the limit in its body", A3)
                .build();
        return new Institution<>(profile, endpoints, EnquiryBank::over);
    }
}
