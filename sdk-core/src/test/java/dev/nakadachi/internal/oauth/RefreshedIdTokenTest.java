package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.PATIENCE;
import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.jose.Signer;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.secret.SecretAccess;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenID Connect Core 1.0 section 12.2: what the ID token of a refresh must repeat, and what it must not cost. */
@Timeout(60)
class RefreshedIdTokenTest {

    private static final String CLAIMS = """
            {"iss":"https://bank.example","sub":"248289761001","aud":"client-1","exp":1795229999,"iat":1795219200}""";

    private final OAuthBench bench = new OAuthBench();
    private final Signer bank = Signer.ec("bank-1");
    private OAuthConnection connection;
    private GrantId grant;

    @BeforeEach
    void consentAndLetTheAccessTokenEnd() {
        bench.facts =
                bench.facts.withAlwaysScopes(Set.of("openid")).withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.ES256)));
        bench.endpoints = bench.endpoints
                .withIssuer(OAuthBench.ISSUER)
                .with(EndpointRole.JWKS, URI.create("https://bank.example/keys"));
        connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String nonce = String.valueOf(OAuthBench.parameters(start).get("nonce"));
        bench.server.answersNext(200, Signer.document(bank));
        answerWith(1, bank.sign("ES256", CLAIMS.replace("\"sub\"", "\"nonce\":\"" + nonce + "\",\"sub\"")));
        grant = connection
                .consent()
                .finish(SESSION, start.pending(), OAuthBench.callback(start))
                .id();
        bench.host.advance(Duration.ofHours(1));
    }

    @Test
    void aGoodOneChangesNothing() {
        answerWith(2, bank.sign("ES256", CLAIMS));

        assertThat(token()).isEqualTo("access-2");
        assertThat(token()).isEqualTo("access-2");
        // Keys, code, one refresh.
        assertThat(bench.server.requests()).hasSize(3);
    }

    /**
     * "its iss / sub Claim Value MUST be the same as in the ID Token issued when the original authentication occurred".
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"sub\":\"248289761001\"' | '\"sub\":\"248289761002\"' | another user",
                "'\"sub\":\"248289761001\",' | '' | no sub",
                "'\"iss\":\"https://bank.example\"' | '\"iss\":\"https://evil.example\"' | (iss)",
                "'\"aud\":\"client-1\"' | '\"aud\":\"client-2\"' | (aud)",
                "'\"iat\":1795219200' | '\"iat\":1795229000' | (iat)"
            })
    void aBadOneCostsTheAccessTokenAndNotTheGrant(String right, String wrong, String why) {
        assertThat(CLAIMS).contains(right);
        answerWith(2, bank.sign("ES256", CLAIMS.replace(right, wrong)));

        NakadachiException refused = catchThrowableOfType(NakadachiException.class, this::token);

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.IDENTITY_REFUSED);
        assertThat(refused).hasMessageContaining(why);
        GrantRecord kept = new GrantVault(bench.parts()).find(grant).record();
        assertThat(kept.tokens().refresh().orElseThrow().reveal(SecretAccess.explicit()))
                .isEqualTo("refresh-2");
        assertThat(kept.life().state().isUsable()).isTrue();

        answerWith(3, bank.sign("ES256", CLAIMS));
        assertThat(token()).isEqualTo("access-3");
        assertThat(bench.server.form(bench.server.requests().size() - 1)).containsEntry("refresh_token", "refresh-2");
    }

    /** A node that reads the store meanwhile must not use the access token either, though its clock be hours behind. */
    @Test
    void anAccessTokenThatWasRefusedIsOverForEveryNode() {
        answerWith(2, Signer.ec("bank-1").sign("ES256", CLAIMS));
        assertThat(catchThrowableOfType(NakadachiException.class, this::token)).isNotNull();

        TokenSet kept = new GrantVault(bench.parts()).find(grant).record().tokens();

        assertThat(kept.freshness(bench.host.now().minus(Duration.ofHours(12)), OAuthOptions.defaults()))
                .isEqualTo(TokenSet.Freshness.EXPIRED);
    }

    /** A store that fails for the first write: what is kept in memory is as careful as what would have been stored. */
    @Test
    void tokensThatWereRescuedAreNotUsedBeforeTheyAreProven() {
        bench.server.next(() -> {
            bench.store.failNextWrites(1);
            return FakeTokenServer.answer(200, body(2, Signer.ec("bank-1").sign("ES256", CLAIMS)));
        });
        assertThat(catchThrowableOfType(NakadachiException.class, this::token)
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.STORE_FAILED);
        answerWith(3, bank.sign("ES256", CLAIMS));

        assertThat(token()).isEqualTo("access-3");
        assertThat(bench.server.form(bench.server.requests().size() - 1)).containsEntry("refresh_token", "refresh-2");
    }

    /** "It SHOULD NOT have a nonce Claim"; an answer without any ID token is the usual one. */
    @Test
    void noneAtAllIsGood() {
        bench.server.answersNext(200, """
                {"access_token":"access-2","refresh_token":"refresh-2","token_type":"Bearer","expires_in":3600}""");

        assertThat(token()).isEqualTo("access-2");
    }

    private String token() {
        return connection.tokens().obtain(grant, PATIENCE).secret().reveal(SecretAccess.explicit());
    }

    private void answerWith(int number, String idToken) {
        bench.server.answersNext(200, body(number, idToken));
    }

    private static String body(int number, String idToken) {
        return """
                {"access_token":"access-N","refresh_token":"refresh-N","token_type":"Bearer","expires_in":3600,\
                "id_token":"ID"}""".replace("-N", "-" + number).replace("ID", idToken);
    }
}
