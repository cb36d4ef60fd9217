package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.ClaimName;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.UserInfo;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.internal.oauth.jose.Signer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.UserInfoCall;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UserInfoTest {

    /** The example of OpenID Connect Core 1.0 section 5.3.2, with an address as in section 5.1.1. */
    private static final String JANE = """
            {"sub":"248289761001","name":"Jane Doe","given_name":"Jane","family_name":"Doe",
            "preferred_username":"j.doe","email":"janedoe@example.com","email_verified":true,"nickname":null,
            "address":{"formatted":"1-1 Chiyoda\\nTokyo","country":"JP"}}""";

    private final OAuthBench bench = new OAuthBench();
    private final Signer bank = Signer.ec("bank-1");

    @Test
    void theClaimsOfTheStandardsExampleAreRead() {
        Connection<Calls> connection = connect();
        GrantId grant = grant(connection);
        bench.server.answersNext(200, JANE);

        UserInfo user = connection.userInfo(grant);

        WireRequest request = bench.server.requests().get(2);
        assertThat(request.uri()).hasToString("https://bank.example/userinfo");
        assertThat(request.headers().first(new HeaderName("authorization"))).hasValue("Bearer access-1");
        assertThat(user.subject().reveal(SecretAccess.explicit())).isEqualTo("248289761001");
        assertThat(text(user, ClaimName.NAME)).isEqualTo("Jane Doe");
        assertThat(text(user, ClaimName.EMAIL)).isEqualTo("janedoe@example.com");
        assertThat(text(user, new ClaimName("email_verified"))).isEqualTo("true");
        assertThat(text(user, ClaimName.ADDRESS)).isEqualTo("1-1 Chiyoda\nTokyo");
        assertThat(user.find(ClaimName.BIRTHDATE)).isEmpty();
        assertThat(user.toString()).contains("email").doesNotContain("Jane", "Doe", "248289761001");
    }

    /**
     * Section 5.3.2: "the sub Claim in the UserInfo Response MUST be verified to exactly match the sub Claim in the ID
     * Token; if they do not match, the UserInfo Response values MUST NOT be used".
     */
    @Test
    void anAnswerAboutAnotherUserIsNotUsed() {
        Connection<Calls> connection = connect();
        GrantId grant = grant(connection);
        for (String wrong : List.of(
                JANE.replace("248289761001", "248289761002"),
                JANE.replace("\"248289761001\"", "248289761001"),
                JANE.replace("\"sub\"", "\"xsub\""),
                JANE.replace("\"name\"", "\"sub\""),
                "[]",
                "{")) {
            bench.server.answersNext(200, wrong);

            assertThat(failure(connection, grant)).isEqualTo(ErrorCode.IDENTITY_REFUSED);
        }
    }

    /** Section 5.3.2: a signed answer is application/jwt, and names issuer and client. */
    @Test
    void aSignedAnswerIsVerifiedLikeAnIdToken() {
        Connection<Calls> connection = connect();
        GrantId grant = grant(connection);
        String signed = JANE.replace("{\"sub\"", "{\"iss\":\"https://bank.example\",\"aud\":\"client-1\",\"sub\"");
        answerSigned(bank.sign("ES256", signed));
        assertThat(text(connection.userInfo(grant), ClaimName.NAME)).isEqualTo("Jane Doe");

        for (String wrong : List.of(
                bank.sign("ES256", JANE),
                bank.sign("ES256", signed.replace("client-1", "client-2")),
                Signer.ec("bank-1").sign("ES256", signed))) {
            answerSigned(wrong);
            assertThat(failure(connection, grant)).isEqualTo(ErrorCode.IDENTITY_REFUSED);
        }
    }

    /** Section 5.3.3 and RFC 6750 section 3: errors are those of any protected resource. */
    @Test
    void anErrorIsThatOfABusinessCall() {
        Connection<Calls> connection = connect();
        GrantId grant = grant(connection);
        bench.server.answersNext(403, "{\"error\":\"insufficient_scope\"}");

        assertThat(failure(connection, grant)).isEqualTo(ErrorCode.FORBIDDEN);
    }

    private static String text(UserInfo user, ClaimName name) {
        return user.find(name).orElseThrow().reveal(SecretAccess.explicit());
    }

    private static ErrorCode failure(Connection<Calls> connection, GrantId grant) {
        NakadachiException failed = catchThrowableOfType(NakadachiException.class, () -> connection.userInfo(grant));
        assertThat(failed).isNotNull();
        assertThat(failed.toString()).doesNotContain("Jane", "248289761001");
        return failed.problem().code();
    }

    private Connection<Calls> connect() {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("made-up"),
                        "Made-up Bank",
                        SpecVersion.parse("1.0.0"),
                        bench.facts.withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.ES256))),
                        ErrorTable.http())
                .scopes(Capability.IDENTITY, Set.of("openid"), Source.chosen("made up"))
                .bind(UserInfoCall.binding(), Source.chosen("made up"))
                .budget(new CallBudget(8, 100, Duration.ofSeconds(1)), Source.chosen("made up"))
                .build();
        return Nakadachi.builder(bench.parts().vault())
                .transport(bench.server)
                .host(bench.host)
                .build()
                .connect(
                        new Institution<>(
                                profile,
                                bench.endpoints
                                        .withIssuer(OAuthBench.ISSUER)
                                        .with(EndpointRole.JWKS, URI.create("https://bank.example/keys"))
                                        .with(EndpointRole.USERINFO, URI.create("https://bank.example/userinfo")),
                                calls -> calls),
                        bench.client);
    }

    private GrantId grant(Connection<Calls> connection) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(OAuthBench.USER, SESSION, OAuthBench.REDIRECT, Capability.IDENTITY));
        String claims = """
                {"iss":"https://bank.example","sub":"248289761001","aud":"client-1","exp":1795219800,\
                "iat":1795219200,"nonce":"N"}""".replace("\"N\"", "\"" + OAuthBench.parameters(start).get("nonce") + "\"");
        bench.server.answersNext(200, Signer.document(bank));
        bench.server.answersNext(200, """
                {"access_token":"access-1","token_type":"Bearer","expires_in":3600,"id_token":"ID"}""".replace("ID", bank.sign("ES256", claims)));
        return connection
                .consent()
                .finish(SESSION, start.pending(), OAuthBench.callback(start))
                .id();
    }

    private void answerSigned(String jwt) {
        bench.server.next(() -> new Delivery.Answered(
                new WireResponse(
                        200,
                        Headers.none().plus(new HeaderName("content-type"), "application/jwt; charset=utf-8"),
                        List.of(jwt.getBytes(StandardCharsets.UTF_8))),
                new Evidence(Evidence.Cause.ANSWERED, "answered", Duration.ZERO)));
    }
}
