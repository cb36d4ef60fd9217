package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.provider.Wording;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that were issued and cannot be kept are given back, or named: none is left over that nobody knows of. */
@Timeout(60)
class UnkeptTokensTest {

    private final OAuthBench bench = new OAuthBench();
    private final WaywardStore store = new WaywardStore(bench.store);

    UnkeptTokensTest() {
        bench.over = store;
    }

    @Test
    void tokensOfARenewalWhoseGrantIsHeldElsewhereAreRevoked() {
        sideBySide();
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        store.busy = true;

        NakadachiException failed = failure(connection, request().renewing(grant.id()));

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(failed).hasMessageContaining("its tokens were revoked at the institution");
        assertThat(revoked()).containsExactly("refresh-2");
        assertThat(stored(grant)).isEqualTo("access-1");
    }

    @Test
    void tokensOfARenewalThatTheStoreDoesNotTakeAreRevoked() {
        sideBySide();
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));
        bench.store.failNextWrites(1);

        NakadachiException failed = failure(connection, start);

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(failed)
                .hasMessageContaining("its tokens were revoked at the institution")
                .hasMessageContaining("the user has to consent again");
        assertThat(revoked()).containsExactly("refresh-2");
        assertThat(stored(grant)).isEqualTo("access-1");
    }

    /** RFC 7009 section 2.1: a revocation may end all tokens of the same grant, so of the one that is renewed too. */
    @ParameterizedTest
    @ValueSource(strings = {"unknown", "newest-only"})
    void tokensOfARenewalAreNotRevokedWhereThatCouldEndTheGrant(String coexistence) {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown()
                .withCoexistence(coexistence.equals("unknown") ? Coexistence.UNKNOWN : Coexistence.NEWEST_ONLY));
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        store.busy = true;

        NakadachiException failed = failure(connection, request().renewing(grant.id()));

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(failed)
                .hasMessageContaining("not revoked, which could end the grant that is renewed")
                .hasMessageContaining("where the user sees its linked services");
        assertThat(revoked()).isEmpty();
        assertThat(stored(grant)).isEqualTo("access-1");
    }

    /** The commit was made, its confirmation lost, and the look for it failed too: revoking would end the grant. */
    @Test
    void tokensThatMayBeStoredAreNotRevoked() {
        sideBySide();
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));
        store.unconfirmed = GrantVault.GRANT;
        store.goesSilent = true;

        NakadachiException failed = failure(connection, start);
        store.recovers();

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(failed)
                .hasMessageContaining("they may have been stored as grant " + grant.id())
                .hasMessageContaining("where the user sees its linked services");
        assertThat(revoked()).isEmpty();
        assertThat(stored(grant)).isEqualTo("access-2");
    }

    @Test
    void tokensOfANewGrantThatTheStoreDoesNotTakeAreRevoked() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        bench.store.failNextWrites(1);

        assertThat(failure(connection, start).problem().code()).isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(revoked()).containsExactly("refresh-1");
    }

    /**
     * The commit was made and its confirmation lost: the tokens are stored, so they are kept, and nothing is revoked.
     */
    @Test
    void aWriteThatOnlySeemsToHaveFailedIsRecognised() {
        store.unconfirmed = GrantVault.GRANT;
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        assertThat(stored(grant)).isEqualTo("access-1");

        store.unconfirmed = GrantVault.GRANT;
        Grant renewed = finish(connection, connection.consent().start(request().renewing(grant.id())));

        assertThat(renewed.id()).isEqualTo(grant.id());
        assertThat(stored(grant)).isEqualTo("access-2");
        assertThat(revoked()).isEmpty();
        assertThat(connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE).generation())
                .isEqualTo(2);
    }

    @Test
    void soIsOneOfAStoreThatFailsInWordsOfItsOwn() {
        store.unconfirmed = GrantVault.GRANT;
        store.isRude = true;
        OAuthConnection connection = bench.connect();

        Grant grant = bench.grant(connection);

        assertThat(stored(grant)).isEqualTo("access-1");
        assertThat(revoked()).isEmpty();
    }

    /** Between the look before the code is spent and the write: the tokens have no grant to belong to. */
    @Test
    void aGrantThatIsRevokedMeanwhileTakesNoTokens() {
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));
        bench.server.next(() -> {
            connection.consent().revoke(grant.id());
            return bench.server.issue();
        });

        NakadachiException failed = failure(connection, start);

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.CONSENT_REVOKED);
        assertThat(failed).hasMessageContaining("its tokens were revoked at the institution");
        assertThat(revoked()).containsExactly("refresh-1", "refresh-2");
    }

    /** What is left is said, and where the user ends it. */
    @Test
    void whatCannotBeRevokedIsNamed() {
        Wording page = new Wording("会員ページの「連携先一覧」", "Members' page, Linked services");
        bench.facts = bench.facts.withGrants(
                GrantFacts.unknown().withCoexistence(Coexistence.SIDE_BY_SIDE).withEndedByUserAt(page));
        bench.endpoints = Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
                .with(EndpointRole.TOKEN, URI.create("https://bank.example/token"));
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        store.busy = true;

        assertThat(failure(connection, request().renewing(grant.id())))
                .hasMessageContaining("stay valid at the institution until they end")
                .hasMessageContaining("Members' page, Linked services");
    }

    @Test
    void whatTheInstitutionDoesNotConfirmIsNamed() {
        sideBySide();
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));
        store.busy = true;
        bench.server.next(() -> bench.server.issue()).losesNext();

        assertThat(failure(connection, start))
                .hasMessageContaining("did not confirm their revocation")
                .hasMessageContaining("where the user sees its linked services");
    }

    /** Whoever is interrupted while waiting for the grant still gives the tokens back, and stays interrupted. */
    @Test
    void anInterruptDoesNotKeepTokensFromBeingGivenBack() {
        sideBySide();
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));
        store.busy = true;
        store.beforeSection = () -> Thread.currentThread().interrupt();
        bench.server.next(() -> bench.server.issue()).next(() -> {
            boolean sends = !Thread.currentThread().isInterrupted();
            return FakeTokenServer.answer(sends ? 200 : 500, "");
        });

        NakadachiException failed = failure(connection, start);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed).hasMessageContaining("its tokens were revoked at the institution");
    }

    /** Nobody has what a lost answer may have carried; the code is spent, so nothing is asked again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatALostAnswerMayHaveBroughtIsNamed(boolean fromAGateway) {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        bench.server.next(() -> fromAGateway
                ? FakeTokenServer.answer(504, "")
                : new Delivery.MaybeExecuted(
                        new Evidence(Evidence.Cause.CONNECTION_LOST, "the connection was reset", Duration.ZERO)));

        assertThat(failure(connection, start))
                .hasMessageContaining("may have issued tokens that nobody has")
                .hasMessageContaining("the user has to consent again")
                .hasMessageContaining("where the user sees its linked services");
        assertThat(bench.server.requests()).hasSize(1);
    }

    /** RFC 6749 section 5.2: a refusal issues nothing. */
    @Test
    void aRefusalLeavesNothing() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        bench.server.answersNext(400, "{\"error\":\"invalid_grant\"}");

        assertThat(failure(connection, start)).hasMessageNotContaining("may have issued");
    }

    /** The first failure is the one to be told. */
    @Test
    void aTransportThatThrowsHidesNothing() {
        sideBySide();
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));
        store.busy = true;
        bench.server.next(() -> bench.server.issue()).next(() -> {
            throw new IllegalStateException("planted");
        });

        NakadachiException failed = failure(connection, start);

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(failed).hasMessageContaining("did not confirm their revocation");
    }

    /** Side by side the old tokens live on beside the new ones, unless they are revoked. */
    @Test
    void replacedTokensThatAreNotRevokedAreWarnedOf() {
        sideBySide();
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        ConsentStart start = connection.consent().start(request().renewing(grant.id()));
        bench.server.next(() -> bench.server.issue()).losesNext();

        List<String> warnings = LogWatch.warningsOf("dev.nakadachi.token", () -> finish(connection, start));

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(grant.id().value(), "did not confirm")
                .doesNotContain("refresh-", "access-");
        assertThat(stored(grant)).isEqualTo("access-2");
    }

    /** RFC 9449 section 5: "the client MUST discard the response"; what came beside the token is not left over. */
    @Test
    void anAnswerOfTheWrongTypeIsGivenBack() {
        bench.facts = bench.facts.withTokens(TokenFacts.standard().withConstraint(SenderConstraint.DPOP));
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);

        NakadachiException failed = failure(connection, start);

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED);
        assertThat(failed).hasMessageContaining("its tokens were revoked at the institution");
        assertThat(revoked()).containsExactly("refresh-1");
    }

    private void sideBySide() {
        bench.facts = bench.facts.withGrants(GrantFacts.unknown().withCoexistence(Coexistence.SIDE_BY_SIDE));
    }

    private NakadachiException failure(OAuthConnection connection, ConsentRequest request) {
        return failure(connection, connection.consent().start(request));
    }

    private static NakadachiException failure(OAuthConnection connection, ConsentStart start) {
        NakadachiException failed = catchThrowableOfType(NakadachiException.class, () -> finish(connection, start));
        assertThat(failed).isNotNull().hasMessageNotContainingAny("refresh-", "access-", "planted");
        return failed;
    }

    private static Grant finish(OAuthConnection connection, ConsentStart start) {
        return connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));
    }

    private String stored(Grant grant) {
        return new GrantVault(bench.parts())
                .find(grant.id())
                .record()
                .tokens()
                .access()
                .reveal(SecretAccess.explicit());
    }

    private List<String> revoked() {
        return bench.server.requests().stream()
                .filter(request -> request.uri().getPath().equals("/revoke"))
                .map(FakeTokenServer::form)
                .map(form -> form.getOrDefault("token", ""))
                .toList();
    }

    private static ConsentRequest request() {
        return ConsentRequest.of(OAuthBench.USER, OAuthBench.SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS);
    }
}
