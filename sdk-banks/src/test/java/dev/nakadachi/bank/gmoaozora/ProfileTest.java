package dev.nakadachi.bank.gmoaozora;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.HeaderName;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final AccountId ACCOUNT = new AccountId("101011234567");
    private static final URI BASE = URI.create("https://bank.example");
    private static final EncodeContext CONTEXT =
            new EncodeContext(new EnvironmentId("test"), new TenantId("tenant"), SpecVersion.parse("1.1.12"), Map.of());

    @Test
    void theEnvironmentsHaveTheirPaths() {
        assertThat(GmoAozora.PRODUCTION.require(EndpointRole.API))
                .hasToString("https://api.gmo-aozora.com/ganb/api/corporation/v1");
        assertThat(GmoAozora.PRODUCTION.require(EndpointRole.AUTHORIZATION))
                .hasToString("https://api.gmo-aozora.com/ganb/api/auth/v1/authorization");
        assertThat(GmoAozora.PRODUCTION.require(EndpointRole.TOKEN))
                .hasToString("https://api.gmo-aozora.com/ganb/api/auth/v1/token");
        assertThat(GmoAozora.PRODUCTION.issuer()).contains(URI.create("https://api.gmo-aozora.com/"));
        assertThat(GmoAozora.DEVELOPMENT.require(EndpointRole.API))
                .hasToString("https://stg-api.gmo-aozora.com/ganb/api/corporation/v1");
        assertThat(GmoAozora.SUNABAR.require(EndpointRole.API))
                .hasToString("https://api.sunabar.gmo-aozora.com/corporation/v1");
        Endpoints own = GmoAozora.below(new EnvironmentId("sandbox"), URI.create("https://localhost:8443"));
        assertThat(own.require(EndpointRole.TOKEN)).hasToString("https://localhost:8443/auth/v1/token");
    }

    @Test
    void theTokenTravelsInAHeaderOfTheBanksOwnAndOnSunabarItIsAFixedOne() {
        ProviderProfile production =
                Banks.gmoAozoraCorporate(GmoAozora.PRODUCTION).profile();
        assertThat(production.carrier()).isEqualTo(TokenCarrier.header(new HeaderName("x-access-token")));
        assertThat(production.credential()).isEqualTo(CredentialKind.ACCESS_TOKEN);
        assertThat(production.specVersion()).hasToString("1.1.12");
        assertThat(production.specRange().contains(SpecVersion.parse("1.1.11"))).isFalse();
        assertThat(Banks.gmoAozoraCorporate(GmoAozora.SUNABAR).profile().credential())
                .isEqualTo(CredentialKind.FIXED_TOKEN);
    }

    @Test
    void scopesAreOptionsWithDefaults() {
        ProviderProfile profile = GmoAozora.corporate().at(GmoAozora.PRODUCTION).profile();
        assertThat(profile.oauth().scopesFor(Set.of(Capability.ACCOUNTS, Capability.TRANSACTIONS)))
                .containsExactly("private:account", "offline_access");
        assertThat(profile.oauth().authentication())
                .containsExactlyInAnyOrder(
                        ClientAuthentication.CLIENT_SECRET_BASIC, ClientAuthentication.CLIENT_SECRET_POST);
        ProviderProfile other = GmoAozora.corporate()
                .withAccountScope("public:account")
                .withOfflineScope("private:offline_access")
                .at(GmoAozora.PRODUCTION)
                .profile();
        assertThat(other.oauth().scopesFor(Set.of(Capability.BALANCES)))
                .containsExactly("public:account", "private:offline_access");
    }

    @Test
    void errorsAreClassifiedByCodeAndStatus() {
        ProviderProfile profile = Banks.gmoAozoraCorporate(GmoAozora.PRODUCTION).profile();
        assertThat(code(profile, 503, Optional.of("WG_ERR_300"))).isEqualTo(ErrorCode.MAINTENANCE);
        assertThat(code(profile, 405, Optional.of("WG_ERR_019"))).isEqualTo(ErrorCode.REQUEST_REFUSED);
        assertThat(code(profile, 401, Optional.empty())).isEqualTo(ErrorCode.TOKEN_REFUSED);
        assertThat(code(profile, 429, Optional.of("NEW"))).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(code(profile, 503, Optional.empty())).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(code(profile, 504, Optional.empty())).isEqualTo(ErrorCode.TIMED_OUT);
        assertThat(code(profile, 418, Optional.of("220011"))).isEqualTo(ErrorCode.UNCLASSIFIED);
        assertThat(code(profile, 599, Optional.empty())).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(profile.errors().rows()).allSatisfy(row -> {
            assertThat(row.reference()).isNotBlank();
            assertThat(row.code().equals(ErrorCode.UNCLASSIFIED)
                            || !row.code().advice().equals(ErrorCode.UNCLASSIFIED.advice()))
                    .as("%s is a canonical code", row.code())
                    .isTrue();
        });
    }

    @Test
    void anEndOfThePeriodThatIsLeftToTheBankIsNotSent() {
        LocalDate from = LocalDate.of(2025, 4, 1);
        LocalDate to = LocalDate.of(2025, 4, 30);
        assertThat(query(DateRange.today())).isEqualTo("?accountId=101011234567");
        assertThat(query(DateRange.since(from))).isEqualTo("?accountId=101011234567&dateFrom=2025-04-01");
        assertThat(query(DateRange.until(to))).isEqualTo("?accountId=101011234567&dateTo=2025-04-30");
        assertThat(query(DateRange.between(from, to)))
                .isEqualTo("?accountId=101011234567&dateFrom=2025-04-01&dateTo=2025-04-30");
    }

    @Test
    void aFurtherPageIsTheSameRequestWithTheKeyAdded() {
        HistoryQuery later = HistoryQuery.first(ACCOUNT, DateRange.today()).at(new PageKey("20250415101500123456"));
        assertThat(GmoEnquiries.transactionsRequest(later, CONTEXT).below(BASE))
                .hasToString("https://bank.example/accounts/transactions"
                        + "?accountId=101011234567&nextItemKey=20250415101500123456");
    }

    @Test
    void balancesAreAskedForAllOrOne() {
        ApiRequest all = GmoEnquiries.balancesRequest(BalancesQuery.all(), CONTEXT);
        ApiRequest one = GmoEnquiries.balancesRequest(BalancesQuery.of(ACCOUNT), CONTEXT);
        assertThat(all.below(BASE)).hasToString("https://bank.example/accounts/balances");
        assertThat(one.below(BASE)).hasToString("https://bank.example/accounts/balances?accountId=101011234567");
    }

    private static ErrorCode code(ProviderProfile profile, int status, Optional<String> code) {
        return profile.errors().find(status, code).orElseThrow().code();
    }

    private static String query(DateRange range) {
        URI address = GmoEnquiries.transactionsRequest(HistoryQuery.first(ACCOUNT, range), CONTEXT)
                .below(BASE);
        assertThat(address.getPath()).isEqualTo("/accounts/transactions");
        return "?" + address.getRawQuery();
    }
}
