package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Consent;

/** Consent and tokens of one connection: the way in for the root package. Thread-safe. */
public final class OAuthConnection {

    private final Consent consent;
    private final CachedGrantTokens tokens;

    private OAuthConnection(Consent consent, CachedGrantTokens tokens) {
        this.consent = consent;
        this.tokens = tokens;
    }

    /**
     * Puts the parts together. Nothing is sent.
     *
     * @param parts what it is made of
     * @return the connection
     * @throws dev.nakadachi.error.InvalidInputException when the profile does not accept the client's authentication,
     *     no issuer is named where one is needed, or no key is there where requests must be signed
     */
    public static OAuthConnection of(OAuthParts parts) {
        ClientRules.check(parts);
        AuthorizationRules.check(parts);
        OAuthChain chain = new OAuthChain(parts);
        InstitutionKeys keys = new InstitutionKeys(parts, chain);
        TokenEndpoint endpoint = new TokenEndpoint(parts, chain);
        GrantVault vault = new GrantVault(parts);
        ConsentRecords records = new ConsentRecords(parts);
        LifeBook life = new LifeBook(parts);
        LifeTurns turns = new LifeTurns(parts, vault, life);
        Flights flights = new Flights(parts.host());
        CachedGrantTokens tokens =
                new CachedGrantTokens(parts, vault, flights, new Refresher(parts, vault, endpoint, records), turns);
        GrantKeeping keeping = new GrantKeeping(parts, vault, endpoint, life, tokens);
        PendingSeal seal = new PendingSeal(parts);
        AuthorizationRequests requests = new AuthorizationRequests(parts, new PushedRequests(parts, chain, flights));
        return new OAuthConnection(
                new ConsentFlow(
                        parts,
                        seal,
                        new ConsentOpening(parts, seal, requests, records, new RenewalRequests(vault)),
                        new AuthorizationAnswers(parts, keys.verifier()),
                        new CodeExchange(parts, keeping, endpoint, flights),
                        new Revoker(parts, vault, endpoint, tokens),
                        records,
                        new LifeCalendar(parts, life, turns)),
                tokens);
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
