package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Consent;
import dev.nakadachi.consent.UserInfo;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.Secret;

/** Consent and tokens of one connection: the way in for the root package. Thread-safe. */
public final class OAuthConnection {

    private final Consent consent;
    private final CachedGrantTokens tokens;
    private final UserClaims userClaims;

    private OAuthConnection(Consent consent, CachedGrantTokens tokens, UserClaims userClaims) {
        this.consent = consent;
        this.tokens = tokens;
        this.userClaims = userClaims;
    }

    /**
     * Puts the parts together. Nothing is sent.
     *
     * @param parts what it is made of
     * @return the connection
     * @throws dev.nakadachi.error.InvalidInputException when the profile does not accept the client's authentication,
     *     no issuer is named where one is needed, no key is there where requests must be signed, or what ID tokens are
     *     verified with is not there
     */
    public static OAuthConnection of(OAuthParts parts) {
        ClientRules.check(parts);
        AuthorizationRules.check(parts);
        OpenId.check(parts);
        OAuthChain chain = new OAuthChain(parts);
        InstitutionKeys keys = new InstitutionKeys(parts, chain);
        IdTokens idTokens = new IdTokens(parts, keys);
        TokenEndpoint endpoint = new TokenEndpoint(parts, chain);
        TokenRevocation revocation = new TokenRevocation(parts, endpoint);
        GrantVault vault = new GrantVault(parts);
        ConsentRecords records = new ConsentRecords(parts);
        LifeBook life = new LifeBook(parts);
        LifeTurns turns = new LifeTurns(parts, vault, life);
        Flights flights = new Flights(parts.host());
        CachedGrantTokens tokens = new CachedGrantTokens(
                parts, vault, flights, new Refresher(parts, vault, endpoint, records, idTokens), turns);
        GrantKeeping keeping = new GrantKeeping(parts, vault, revocation, life, tokens);
        PendingSeal seal = new PendingSeal(parts);
        AuthorizationRequests requests = new AuthorizationRequests(parts, new PushedRequests(parts, chain, flights));
        return new OAuthConnection(
                new ConsentFlow(
                        parts,
                        seal,
                        new ConsentOpening(parts, seal, requests, records, new RenewalRequests(vault)),
                        new AuthorizationAnswers(parts, keys.verifier()),
                        new CodeExchange(
                                parts, keeping, endpoint, new UnkeptTokens(parts, revocation), idTokens, flights),
                        new Revoker(parts, vault, revocation, tokens),
                        records,
                        new LifeCalendar(parts, life, turns)),
                tokens,
                new UserClaims(parts, vault, keys));
    }

    /**
     * The consent of users.
     *
     * @return start and finish
     */
    public Consent consent() {
        return consent;
    }

    /**
     * The grants and their tokens.
     *
     * @return for the pipeline
     */
    public GrantTokens tokens() {
        return tokens;
    }

    /**
     * Believes an answer of the UserInfo endpoint, or does not.
     *
     * @param grant whose token asked
     * @param answer the whole answer
     * @return what it says
     * @throws dev.nakadachi.error.NakadachiException with {@code consent.identity-refused} when it is not about the
     *     user of the grant's ID token, or is signed wrongly
     */
    public UserInfo userInfo(GrantId grant, Secret answer) {
        return userClaims.of(grant, answer);
    }

    /**
     * What has to be closed before the transport and the vault are: it refuses new token calls, waits for those under
     * way, up to {@link OAuthOptions#refreshTime()}, and stores tokens that the store did not take before. A refresh
     * under way keeps it reachable, so a weak reference to it is enough.
     *
     * @return its close throws when issued tokens could not be stored
     */
    public AutoCloseable closing() {
        return tokens;
    }
}
