package dev.nakadachi.bank.minna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.dialect.EnquiryPlatform;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.Support;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values by hand from the bank's list of its APIs (B1) and FAPI 1.0 Advanced. */
class MinnaBankTest {

    private static final Endpoints ADDRESSES = Endpoints.of(new EnvironmentId("test"))
            .with(EndpointRole.API, URI.create("https://bank.example/api"))
            .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
            .with(EndpointRole.TOKEN, URI.create("https://mtls.bank.example/token"));
    private static final Endpoints COMPLETE = ADDRESSES
            .with(EndpointRole.JWKS, URI.create("https://bank.example/keys"))
            .withIssuer(URI.create("https://bank.example"));

    /** A platform of most banks: a secret, no certificate, one scope. */
    private static final EnquiryPlatform PLATFORM = (institution, name) -> ProviderProfile.builder(
                    institution,
                    name,
                    SpecVersion.parse("1.0.0"),
                    OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                    ErrorTable.read(GmoAozora.class, "errors.csv"))
            .scopes(Capability.BALANCES, Set.of("accounts"), Source.chosen("made up"));

    @Test
    void theSecurityProfileIsThatOfFapiWhateverThePlatformSays() {
        OAuthFacts facts = MinnaBank.personal().on(PLATFORM, COMPLETE).profile().oauth();
        assertThat(facts.authentication())
                .containsExactlyInAnyOrder(
                        ClientAuthentication.TLS_CLIENT_AUTH, ClientAuthentication.SELF_SIGNED_TLS_CLIENT_AUTH);
        assertThat(facts.pkce()).isEqualTo(Support.REQUIRED);
        assertThat(facts.authorization().signedRequests()).isEqualTo(Support.REQUIRED);
        assertThat(facts.authorization().responseMode()).isEqualTo(ResponseMode.JWT);
        // FAPI 1.0 Advanced section 8.6: shall use PS256 or ES256.
        assertThat(facts.authorization().responseAlgorithms())
                .containsExactlyInAnyOrder(JwtAlgorithm.PS256, JwtAlgorithm.ES256);
        // FAPI 1.0 Advanced section 5.2.2: shall only issue sender-constrained access tokens.
        assertThat(facts.tokens().constraint()).isEqualTo(SenderConstraint.CERTIFICATE);
        assertThat(facts.scopesFor(Set.of(Capability.BALANCES))).containsExactly("accounts");
    }

    @Test
    void whatIsNotPublicIsAnOption() {
        OAuthFacts facts = MinnaBank.personal()
                .withAuthentication(ClientAuthentication.TLS_CLIENT_AUTH)
                .withPushedRequests(Support.REQUIRED)
                .on(PLATFORM, COMPLETE)
                .profile()
                .oauth();
        assertThat(facts.authentication()).containsExactly(ClientAuthentication.TLS_CLIENT_AUTH);
        assertThat(facts.authorization().pushedRequests()).isEqualTo(Support.REQUIRED);
    }

    @Test
    void addressesThatCannotVerifyASignedResponseAreRefusedAtOnce() {
        assertThatThrownBy(() -> MinnaBank.personal().on(PLATFORM, ADDRESSES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("issuer")
                .hasMessageContaining("JWKS");
    }
}
