package dev.nakadachi.store.campaign;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The institution of the campaign, as a node knows it, and the ID tokens that its server signs. */
enum CampaignBank {
    PLAIN {
        @Override
        OAuthFacts facts(OAuthFacts plain) {
            return plain;
        }
    },
    /** Each answer of the token endpoint says who the user is, under the client's secret. */
    OPEN_ID {
        @Override
        OAuthFacts facts(OAuthFacts plain) {
            return plain.withAlwaysScopes(Set.of("openid")).withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.HS256)));
        }
    };

    static final String CLIENT = "campaign";
    static final String CLIENT_SECRET = "the secret of the campaign's client, long enough to sign with";

    private static final Operation<String, String> PING =
            Operation.read(new OperationName("ping.read"), Capability.ACCOUNTS);

    abstract OAuthFacts facts(OAuthFacts plain);

    Institution<UnaryOperator<String>> institution(URI server, RefreshRotation rotation) {
        OAuthFacts plain = OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_POST))
                .withScopes(Capability.ACCOUNTS, Set.of("account"))
                .withTokens(TokenFacts.standard().withRotation(rotation));
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("campaign-bank"),
                        "Campaign Bank",
                        SpecVersion.parse("1.0.0"),
                        facts(plain),
                        ErrorTable.http())
                .budget(new CallBudget(64, 100_000, Duration.ofSeconds(1)), Source.chosen("made up"))
                .bind(
                        Binding.of(PING, (input, context) -> ApiRequest.get("/ping"), answer -> "ok"),
                        Source.chosen("made up"))
                .bind(
                        Binding.of(
                                Payment.PAY,
                                (input, context) -> ApiRequest.post("/pay", "{}".getBytes(US_ASCII)),
                                answer -> "ok"),
                        Source.chosen("made up"))
                .build();
        Endpoints endpoints = Endpoints.of(new EnvironmentId("campaign"))
                .withIssuer(server)
                .with(EndpointRole.AUTHORIZATION, URI.create(server + "/authorize"))
                .with(EndpointRole.TOKEN, URI.create(server + "/token"))
                .with(EndpointRole.API, server);
        return new Institution<>(
                profile, endpoints, calls -> input -> calls.call(input.isEmpty() ? PING : Payment.PAY, input));
    }

    /** OpenID Connect Core 1.0 section 2; good for as long as a campaign sets its clocks forward. */
    static String idToken(URI issuer, String nonce) {
        long now = Host.system().now().getEpochSecond();
        String claims = "{\"iss\":\"" + issuer + "\",\"aud\":\"" + CLIENT + "\",\"sub\":\"subject\",\"nonce\":\""
                + nonce + "\",\"iat\":" + now + ",\"exp\":"
                + (now + Duration.ofDays(3_650).toSeconds()) + "}";
        String signed = coded("{\"alg\":\"HS256\"}".getBytes(US_ASCII)) + "." + coded(claims.getBytes(US_ASCII));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(CLIENT_SECRET.getBytes(US_ASCII), "HmacSHA256"));
            return signed + "." + coded(mac.doFinal(signed.getBytes(US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String coded(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
