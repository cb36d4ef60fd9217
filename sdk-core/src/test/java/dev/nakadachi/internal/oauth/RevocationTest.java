package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.provider.Wording;
import dev.nakadachi.transport.HeaderName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reported of a revocation is what the institution confirmed, no more and no less. */
class RevocationTest {

    private static final String REFUSED = "{\"error\":\"invalid_token\"}";
    private static final Wording PAGE = new Wording("会員ページの「連携先一覧」", "Members' page, Linked services");

    private final OAuthBench bench = new OAuthBench();

    /** RFC 7009 section 2.1: the refresh token first, whose end takes the access tokens along where supported. */
    @Test
    void oneRequestForTheRefreshTokenIsAllWhereItIsConfirmed() {
        assertThat(revoke()).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
        assertThat(revoked()).containsExactly("refresh_token refresh-1");
    }

    /** RFC 7009 section 2.2.1: a server may refuse a type of token; the other one is asked for then. */
    @ParameterizedTest
    @CsvSource({"400,invalid_token", "400,unsupported_token_type", "400,invalid_dpop_proof", "403,access_denied"})
    void whereTheRefreshTokenIsRefusedTheAccessTokenIsRevokedAndNoMoreIsClaimed(int status, String word) {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withEndedByUserAt(PAGE));
        bench.server.next(() -> bench.server.issue()).answersNext(status, "{\"error\":\"" + word + "\"}");

        Revocation result = revoke();

        assertThat(result).isEqualTo(Revocation.ACCESS_TOKEN_ONLY).isNotEqualTo(Revocation.REVOKED_AT_INSTITUTION);
        assertThat(result.where()).contains(PAGE);
        assertThat(revoked()).containsExactly("refresh_token refresh-1", "access_token access-1");
    }

    @Test
    void whereBothAreRefusedNothingIsClaimed() {
        bench.server.next(() -> bench.server.issue()).answersNext(400, REFUSED).answersNext(400, REFUSED);

        assertThat(revoke()).isEqualTo(Revocation.LOCAL_ONLY);
        assertThat(revoked()).hasSize(2);
    }

    /** Whoever does not believe the client, has no time or lost the reply would do the same with the second request. */
    @ParameterizedTest
    @CsvSource({"401,invalid_client", "400,unauthorized_client", "429,slow_down", "503,temporarily_unavailable"})
    void anErrorThatIsNotAboutTheTokenIsNotFollowedByAnotherRequest(int status, String word) {
        bench.server.next(() -> bench.server.issue()).answersNext(status, "{\"error\":\"" + word + "\"}");

        assertThat(revoke()).isEqualTo(Revocation.LOCAL_ONLY);
        assertThat(revoked()).containsExactly("refresh_token refresh-1");
    }

    @Test
    void aLostReplyIsNotFollowedByAnotherRequest() {
        bench.server.next(() -> bench.server.issue()).losesNext();

        assertThat(revoke()).isEqualTo(Revocation.LOCAL_ONLY);
        assertThat(revoked()).containsExactly("refresh_token refresh-1");
    }

    @Test
    void aGrantWithoutARefreshTokenIsRevokedInFullByItsAccessToken() {
        String alone = "{\"access_token\":\"access-1\",\"token_type\":\"bearer\"}";
        bench.server.answersNext(200, alone);
        assertThat(revoke()).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
        assertThat(revoked()).containsExactly("access_token access-1");

        bench.server.answersNext(200, alone).answersNext(400, REFUSED);
        assertThat(revoke()).isEqualTo(Revocation.LOCAL_ONLY);
        assertThat(revoked()).containsExactly("access_token access-1", "access_token access-1");
    }

    /** The access token is bound to the key even where the refresh token is not (RFC 9449 section 5). */
    @Test
    void aProofGoesWithBoth() {
        bench.facts = bench.facts.withTokens(TokenFacts.standard().withConstraint(SenderConstraint.DPOP));
        bench.server.tokenType = "DPoP";
        bench.server.next(() -> bench.server.issue()).answersNext(400, REFUSED);

        assertThat(revoke()).isEqualTo(Revocation.ACCESS_TOKEN_ONLY);
        assertThat(bench.server.requests())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.headers().first(new HeaderName("dpop")))
                        .isPresent());
    }

    /** What the institution has confirmed is not lost with the store; the second try ends it here as well. */
    @Test
    void aStoreThatFailsAfterTheInstitutionSaysWhatWasConfirmed() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.store.failNextWrites(1);

        assertThatThrownBy(() -> connection.consent().revoke(grant.id()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("revoked-at-institution");

        assertThat(connection.consent().revoke(grant.id())).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
        assertThat(revoked()).containsExactly("refresh_token refresh-1", "refresh_token refresh-1");
    }

    private Revocation revoke() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        return connection.consent().revoke(grant.id());
    }

    private List<String> revoked() {
        return bench.server.requests().stream()
                .filter(request -> request.uri().getPath().equals("/revoke"))
                .map(FakeTokenServer::form)
                .map(form -> form.get("token_type_hint") + " " + form.get("token"))
                .toList();
    }
}
