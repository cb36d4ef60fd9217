package dev.nakadachi.bank.minna;

import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Grade;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenFacts;
import java.util.Set;

/**
 * Minna no Ginko, enquiries on accounts of persons under FAPI 1.0 Advanced. Its addresses, paths, members and scopes
 * are given to partners only: pass the endpoints, and a platform that speaks them. Immutable and thread-safe;
 * {@code with} methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class MinnaBank {

    private static final Source B1 = Source.official("B1 https://baas.minna-no-ginko.com/service/api/list/");
    private static final Source B2 =
            Source.official("B2 https://corporate.minna-no-ginko.com/collaboration/policy-of-api/");
    private static final Source B4 = Source.official("B4 https://corporate.minna-no-ginko.com/collaboration/policy/");
    private static final Source B5 =
            new Source(Grade.SECONDARY, "B5 github risu729/kogane docs/sources/minna-bank.md, citing the bank");
    private static final Source FAPI =
            Source.official("B1, and FAPI 1.0 Advanced sections 5.2.2, 5.2.3 and 8.6 (OpenID Foundation)");

    private static final Rule<Endpoints> COMPLETE = Rule.of(
            "MinnaBank",
            "has an issuer, so that signed responses can be verified, and the address of its keys",
            "pass the issuer and the JWKS address of the bank's documents for partners",
            endpoints -> endpoints.issuer().isPresent()
                    && endpoints.find(EndpointRole.JWKS).isPresent());

    private final Set<ClientAuthentication> authentication;
    private final Support pushedRequests;

    private MinnaBank(Set<ClientAuthentication> authentication, Support pushedRequests) {
        this.authentication = authentication;
        this.pushedRequests = pushedRequests;
    }

    /**
     * The bank with its defaults: either kind of client certificate, and a signed request that travels in the browser.
     *
     * @return the start of a chain of {@code with}
     */
    public static MinnaBank personal() {
        return new MinnaBank(
                Set.of(ClientAuthentication.TLS_CLIENT_AUTH, ClientAuthentication.SELF_SIGNED_TLS_CLIENT_AUTH),
                Support.UNKNOWN);
    }

    /**
     * The kind of client certificate that the bank registered: which of the two it takes is not public.
     *
     * @param value one of the two kinds
     * @return a copy
     */
    public MinnaBank withAuthentication(ClientAuthentication value) {
        return new MinnaBank(Set.of(value), pushedRequests);
    }

    /**
     * Whether requests are pushed (RFC 9126): not public; not pushed unless said.
     *
     * @param value what the bank's documents say
     * @return a copy
     */
    public MinnaBank withPushedRequests(Support value) {
        return new MinnaBank(authentication, value);
    }

    /**
     * The bank at its addresses.
     *
     * @param platform how it answers enquiries, from its documents for partners
     * @param endpoints where it answers, with issuer and JWKS
     * @return what a client connects to
     * @throws dev.nakadachi.error.InvalidInputException when the platform can do more than read, or the issuer or the
     *     address of its keys is missing
     */
    public Institution<EnquiryBank> on(EnquiryPlatform platform, Endpoints endpoints) {
        ProviderProfile profile = platform.profile(new InstitutionId("minna-no-ginko"), "みんなの銀行")
                .oauth(
                        this::advanced,
                        "FAPI 1.0 Advanced with mTLS and JARM: signed request, PKCE, client certificate at the token"
                                + " endpoint and at the API, tokens bound to it",
                        B1)
                .fact("algorithms", "PS256 or ES256, as FAPI 1.0 Advanced has it", FAPI)
                .fact("kind of certificate, pushed requests", "not public; options", Source.unknown())
                .fact(
                        "functions",
                        "balance, transactions (ordinary, savings; since 2022-11), verified identity data",
                        B4)
                .fact("updates", "since 2023-05; nothing public of their calls, so none here", B4)
                .fact("versions", "the former FAPI version goes one year after the new one, at the month's end", B2)
                .fact("consent", "in the bank's app, or on a page with a code of 4 digits from the app", B5)
                .fact("limits of the bank's own app", "lines of 1 year and 1,000 lines a query", B5)
                .fact("addresses, members, scopes, lifetimes", "none public: the platform you pass", Source.unknown())
                .build();
        return new Institution<>(EnquiryPlatform.enquiriesOnly(profile), COMPLETE.check(endpoints), EnquiryBank::over);
    }

    private OAuthFacts advanced(OAuthFacts ofPlatform) {
        return ofPlatform
                .withAuthentication(authentication)
                .withPkce(Support.REQUIRED)
                .withAuthorization(AuthorizationFacts.standard()
                        .withPushedRequests(pushedRequests)
                        .withSignedRequests(Support.REQUIRED)
                        .withResponseMode(ResponseMode.JWT)
                        .withResponseAlgorithms(Set.of(JwtAlgorithm.PS256, JwtAlgorithm.ES256)))
                .withTokens(TokenFacts.standard().withConstraint(SenderConstraint.CERTIFICATE));
    }
}
