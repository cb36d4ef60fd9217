package dev.nakadachi.bank.moneyforward;

import static dev.nakadachi.bank.BankOperations.ACCOUNTS;
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
import java.time.Period;
import java.util.Set;

/**
 * Money Forward ME as a source of accounts and lines, beside or before a direct connection to a bank. It shows sums of
 * assets and no balance of an account, so {@code find(Balances.class)} is empty and a balance is refused. Immutable and
 * thread-safe. Sources: {@code docs/providers.md}.
 */
public final class MoneyForward {

    private static final Source A1 = Source.official("A1 github moneyforward/api-doc @7dc2b8c");

    /** The service; an account at it is for partners only [O: A1]. */
    public static final Endpoints PRODUCTION =
            below(new EnvironmentId("production"), URI.create("https://moneyforward.com"));

    private MoneyForward() {}

    /**
     * The addresses of an environment below one base, such as a sandbox on loopback.
     *
     * @param environment its name
     * @param base what stands before {@code /api/v1} and {@code /oauth}
     * @return the endpoints
     */
    public static Endpoints below(EnvironmentId environment, URI base) {
        return Endpoints.of(environment)
                .with(EndpointRole.API, URI.create(base + "/api/v1"))
                .with(EndpointRole.AUTHORIZATION, URI.create(base + "/oauth/authorize"))
                .with(EndpointRole.TOKEN, URI.create(base + "/oauth/v2/token"));
    }

    /**
     * The accounts that the user has at the service.
     *
     * @param endpoints {@link #PRODUCTION}, or {@link #below} a base of your own
     * @return what a client connects to
     */
    public static Institution<EnquiryBank> at(Endpoints endpoints) {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("money-forward-me"),
                        "マネーフォワード ME",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(
                                        ClientAuthentication.CLIENT_SECRET_POST,
                                        ClientAuthentication.CLIENT_SECRET_BASIC))
                                .withTokens(TokenFacts.standard().withRotation(RefreshRotation.diesAtFirstUse())),
                        ErrorTable.read(MoneyForward.class, "errors.csv"))
                .errorShape(ErrorShape.OAUTH, A1)
                .service(
                        ServiceFacts.unknown()
                                .withLongestPeriod(Period.ofYears(1))
                                .withPageSize(Mapping.PAGE)
                                .withLineKeys(LineKeyScope.ACCOUNT),
                        A1)
                .bind(Binding.of(ACCOUNTS, (all, context) -> Mapping.accountsRequest(), Mapping::accounts), A1)
                .bind(Binding.of(TRANSACTIONS, (asked, context) -> Mapping.linesRequest(asked), Mapping::lines), A1)
                .scopes(Capability.ACCOUNTS, Set.of("accounts"), A1)
                .scopes(Capability.TRANSACTIONS, Set.of("accounts", "transactions"), A1)
                .fact("life of tokens", "14 days in the example (expires_in 1209599)", A1)
                .fact("rotation", "the former access and refresh token live until the new access token is used", A1)
                .fact("client authentication", "in the body or by Basic", A1)
                .fact("state", "mandatory", A1)
                .fact("PKCE", "no trace; S256 is sent", Source.unknown())
                .fact("pages", "numbered from 1, with total_count; an answer that holds less or more is refused", A1)
                .fact("period", "above one year it is cut in silence, so it is refused here", A1)
                .fact("amount", "its sign is the direction", A1)
                .fact("date", "updated_at: when the line was booked, read in Asia/Tokyo", A1)
                .fact("remarks", "content: the user may have changed it", A1)
                .fact("balances", "none of an account; sums of assets are not taken for one", A1)
                .build();
        return new Institution<>(profile, endpoints, EnquiryBank::over);
    }
}
