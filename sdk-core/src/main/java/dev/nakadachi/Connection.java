package dev.nakadachi;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.Consent;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.UserInfo;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.oauth.OAuthConnection;
import dev.nakadachi.internal.pipeline.Pipeline;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.Rehearsal;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.provider.UserInfoCall;
import dev.nakadachi.secret.Secret;
import java.time.Duration;
import java.util.Map;

/**
 * A connection to one institution: consent, and the domain client of each grant. Thread-safe; owns nothing that has to
 * be closed.
 *
 * @param <C> the client that the institution can serve
 */
public final class Connection<C> {

    private static final Rule<CredentialKind> ISSUED_BY_HAND = Rule.of(
            "Connection.onFixedToken",
            "is for institutions whose profile works with a token issued by hand",
            "ask the user for consent instead",
            CredentialKind.FIXED_TOKEN::equals);

    private static final Rule<CredentialKind> OWN_CREDENTIALS = Rule.of(
            "Connection.onClientCredentials",
            "is for institutions whose profile calls with the client's own id and secret",
            "use on(grant)",
            CredentialKind.CLIENT_CREDENTIALS::equals);

    private final Institution<C> institution;
    private final Wiring wiring;
    private final Pipeline pipeline;
    private final OAuthConnection oauth;

    Connection(Institution<C> institution, ClientCredentials credentials, CallOptions options, Shared shared) {
        this.institution = institution;
        this.wiring = new Wiring(institution, credentials, options, shared);
        this.oauth = wiring.oauth();
        this.pipeline = wiring.pipeline(oauth.tokens(), Map.of());
    }

    /**
     * Consent of the user (同意): start, finish, revoke.
     *
     * @return the consent flow of this institution
     */
    public Consent consent() {
        return oauth.consent();
    }

    /**
     * The domain client of a grant.
     *
     * @param grant what {@code consent().finish} returned
     * @return a client; making one sends nothing
     */
    public C on(Grant grant) {
        return on(grant.id());
    }

    /**
     * The domain client of a grant that the vault holds.
     *
     * @param grant its id
     * @return a client; making one sends nothing, and an unknown grant fails at the first call
     */
    public C on(GrantId grant) {
        return institution.client(new GrantCalls(pipeline, institution, grant));
    }

    /**
     * Asks the institution who the user of a grant is (OpenID Connect Core 1.0 section 5.3). The answer is believed
     * only about the user whom the grant's ID token named; it may come as JSON or signed.
     *
     * @param grant the id
     * @return what the institution says; personal data
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.not-offered} when the profile does not bind
     *     {@link UserInfoCall}
     * @throws dev.nakadachi.error.ConsentRequiredException with {@code consent.scope-missing} when the consent does not
     *     cover {@link dev.nakadachi.operation.Capability#IDENTITY}, with {@code consent.identity-refused} when the
     *     answer is about another user or signed wrongly, or the grant began without an ID token
     * @throws dev.nakadachi.error.NakadachiException as every business call
     */
    public UserInfo userInfo(GrantId grant) {
        Secret answer = pipeline.call(UserInfoCall.OPERATION, EndpointRole.USERINFO, grant);
        return oauth.userInfo(grant, answer);
    }

    /**
     * The domain client for a token that the institution issued by hand, as some sandboxes do; for institutions whose
     * profile says so. The token is not kept anywhere.
     *
     * @param user the caller's reference to whose accounts the token opens
     * @param token the token
     * @return a client; making one sends nothing
     * @throws dev.nakadachi.error.InvalidInputException when the institution does not work with tokens issued by hand
     */
    public C onFixedToken(UserId user, Secret token) {
        ISSUED_BY_HAND.check(institution.profile().credential());
        return withoutConsent(user, Map.of(CredentialKind.FIXED_TOKEN, token));
    }

    /**
     * The domain client for calls that the client's own id and secret authorise, such as those about notices; for
     * institutions whose profile says so.
     *
     * @param user the caller's reference to whose business it is, for the log and stop orders
     * @return a client; making one sends nothing
     * @throws dev.nakadachi.error.InvalidInputException when the institution does not work with the client's own
     *     credentials
     */
    public C onClientCredentials(UserId user) {
        OWN_CREDENTIALS.check(institution.profile().credential());
        return withoutConsent(user, Map.of());
    }

    private C withoutConsent(UserId user, Map<CredentialKind, Secret> standing) {
        FixedTokenGrant grant = new FixedTokenGrant(
                user, ConsentRequest.SINGLE_TENANT, institution.profile().capabilities());
        Pipeline own = wiring.pipeline(grant, standing);
        return institution.client(new GrantCalls(own, institution, FixedTokenGrant.ID));
    }

    /**
     * The commands of this institution that the ledger holds, for who finds out what became of them.
     *
     * @return reads and records; sends nothing
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.ledger-missing} when no ledger is
     *     configured
     */
    public FollowUps followUps() {
        return wiring.followUps();
    }

    /**
     * How long a call of this connection may take, and so how long after SENT a command may still leave.
     *
     * @return the deadline: waits, refresh, headers and body
     */
    public Duration deadline() {
        return wiring.options().deadline();
    }

    /**
     * When the institution answers and how much at once, for a partner to display (METI guideline 3.4 (2) ii).
     *
     * @return the facts; empty members are not public
     */
    public ServiceFacts service() {
        return institution.profile().service();
    }

    @Override
    public String toString() {
        return "Connection[" + institution + "]";
    }

    private record GrantCalls(Pipeline pipeline, Institution<?> institution, GrantId grant) implements Calls {

        @Override
        public <I, O> O call(Operation<I, O> operation, I input) {
            return pipeline.call(operation, input, grant);
        }

        @Override
        public <I> Rehearsal rehearse(Operation<I, ?> operation, I input) {
            return pipeline.rehearse(operation, input, grant);
        }

        @Override
        public boolean offers(Operation<?, ?> operation) {
            return institution.profile().operations().contains(operation);
        }

        @Override
        public boolean leavesOpen(Operation<?, ?> operation) {
            return institution.profile().remedyFor(operation).isPresent();
        }
    }
}
