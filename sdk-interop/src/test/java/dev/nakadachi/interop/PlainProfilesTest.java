package dev.nakadachi.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code flow with PKCE S256: a confidential client and a public one. */
@NeedsKeycloak
class PlainProfilesTest {

    private static final OAuthFacts FACTS = OAuthFacts.of(
                    Set.of(ClientAuthentication.CLIENT_SECRET_BASIC, ClientAuthentication.NONE))
            .withPkce(Support.REQUIRED)
            .withIssuerParameter(Support.SUPPORTED);

    @TempDir
    Path directory;

    @Test
    void aConfidentialClientGoesFromCodeToRevocation() {
        walk(ClientCredentials.of(
                new ClientId("plain-pkce"), Secret.of(Realm.CLIENT_SECRET), ClientAuthentication.CLIENT_SECRET_BASIC));
    }

    private void walk(ClientCredentials client) {
        try (Application application = Application.open(Keycloak.running(), FACTS, client, directory)) {
            Grant grant = application.consent();
            Calls calls = application.connection().on(grant);
            assertThat(calls.call(Bank.WHO, "")).isEqualTo("KNOWN");
            application.transport().refuseNextCall();
            assertThat(calls.call(Bank.WHO, "")).isEqualTo("KNOWN");
            assertThat(application.transport().sentTo("/token")).isEqualTo(2);
            assertThat(application.connection().consent().revoke(grant.id()))
                    .isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
            assertThatThrownBy(() -> calls.call(Bank.WHO, "")).isInstanceOf(ConsentRequiredException.class);
        }
    }
}
