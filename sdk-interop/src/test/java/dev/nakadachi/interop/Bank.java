package dev.nakadachi.interop;

import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.spec.SpecVersion;
import java.time.Duration;
import java.util.Set;

/** The realm as an institution whose one operation asks the UserInfo endpoint who the user is. */
final class Bank {

    /** Answers with the status in words; the real work is the token that it took to get there. */
    static final Operation<String, String> WHO = Operation.read(new OperationName("user.read"), Capability.ACCOUNTS);

    private static final String PROTOCOL = "/protocol/openid-connect";

    private Bank() {}

    static Institution<Calls> institution(Keycloak keycloak, OAuthFacts facts) {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("keycloak"),
                        "Keycloak",
                        SpecVersion.parse("26.7.3"),
                        facts.withScopes(Capability.ACCOUNTS, Set.of("openid")),
                        ErrorTable.http())
                .budget(new CallBudget(64, 100_000, Duration.ofSeconds(1)), Source.chosen("a test"))
                .bind(
                        Binding.of(WHO, (input, context) -> ApiRequest.get("/userinfo"), answer -> "KNOWN"),
                        Source.chosen("a test"))
                .build();
        Endpoints endpoints = Endpoints.of(new EnvironmentId("test"))
                .withIssuer(keycloak.issuer())
                .with(EndpointRole.API, keycloak.at(PROTOCOL))
                .with(EndpointRole.AUTHORIZATION, keycloak.at(PROTOCOL + "/auth"))
                .with(EndpointRole.TOKEN, keycloak.at(PROTOCOL + "/token"))
                .with(EndpointRole.REVOCATION, keycloak.at(PROTOCOL + "/revoke"))
                .with(EndpointRole.PUSHED_AUTHORIZATION, keycloak.at(PROTOCOL + "/ext/par/request"))
                .with(EndpointRole.JWKS, keycloak.at(PROTOCOL + "/certs"))
                .with(EndpointRole.USERINFO, keycloak.at(PROTOCOL + "/userinfo"));
        return new Institution<>(profile, endpoints, calls -> calls);
    }
}
