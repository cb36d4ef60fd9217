package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.Consent;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** The authorisation code flow, start to finish. The order inside {@link #finish} is the safety of it. */
final class ConsentFlow implements Consent {

    /** The scope that asks for an ID token (OpenID Connect Core 1.0 section 3.1.2.1). */
    private static final String OPENID = "openid";

    private final OAuthParts parts;
    private final PendingSeal seal;
    private final AuthorizationRequests requests;
    private final CodeExchange exchange;
    private final Revoker revoker;
    private final ConsentRecords records;
    private final LifeBook life;
    private final NoticeParts notices;

    ConsentFlow(
            OAuthParts parts,
            PendingSeal seal,
            CodeExchange exchange,
            Revoker revoker,
            ConsentRecords records,
            LifeBook life) {
        this.parts = parts;
        this.seal = seal;
        this.requests = new AuthorizationRequests(parts);
        this.exchange = exchange;
        this.revoker = revoker;
        this.records = records;
        this.life = life;
        this.notices = new NoticeParts(parts);
    }

    @Override
    public ConsentStart start(ConsentRequest request) {
        for (Capability capability : request.capabilities()) {
            if (!parts.profile().capabilities().contains(capability)) {
                throw Problem.of(ErrorCode.NOT_OFFERED, parts.profile().institution() + " does not offer " + capability)
                        .toException();
            }
        }
        State state = State.fresh(parts.host());
        PendingContent pending = pending(request, state);
        parts.redirects().claim(parts, request, pending.expiresAt());
        URI address = requests.address(pending, state);
        ConsentStart start = notices.with(new ConsentStart(address, seal.seal(pending), pending.expiresAt()), pending);
        records.started(request.user(), request.tenant(), Chance.correlation(parts.host()));
        return start;
    }

    @Override
    public Grant finish(BrowserSession session, PendingConsent sealed, URI callbackUri) {
        PendingContent pending = seal.open(sealed);
        CorrelationId correlation = Chance.correlation(parts.host());
        try {
            Callback callback = new Callback(callbackUri);
            callback.check(session, pending, parts.host().now());
            AuthorizationAnswer answer = new AuthorizationAnswer(callback::parameter, "query of the callback");
            answer.check(pending, issuerParameter());
            if (!seal.consume(pending)) {
                throw Callback.refused("this consent was finished before, or is too old")
                        .toException();
            }
            TokenCall call = new TokenCall(
                    TokenCall.EXCHANGE,
                    pending.user(),
                    pending.tenant(),
                    new GrantId(Chance.id(parts.host())),
                    correlation);
            Grant grant = exchange.exchange(call, pending, answer.code());
            records.finished(call);
            return grant;
        } catch (NakadachiException failed) {
            records.notFinished(pending.user(), pending.tenant(), correlation, failed.problem());
            throw failed;
        }
    }

    @Override
    public Grant grant(GrantId grant) {
        return revoker.find(grant).record().grant();
    }

    @Override
    public GrantStatus status(GrantId grant) {
        GrantRecord record = revoker.find(grant).record();
        return life.status(record.grant(), record.life());
    }

    @Override
    public Revocation revoke(GrantId id) {
        Grant grant = grant(id);
        TokenCall call =
                new TokenCall(TokenCall.REVOKE, grant.user(), grant.tenant(), id, Chance.correlation(parts.host()));
        Revocation result = revoker.revoke(call);
        records.revoked(call, result.value());
        return result;
    }

    private PendingContent pending(ConsentRequest request, State state) {
        Instant now = parts.host().now().truncatedTo(ChronoUnit.MILLIS);
        Set<String> scopes = parts.profile().oauth().scopesFor(request.capabilities());
        return new PendingContent(
                request.user(),
                request.tenant(),
                request.session().digest(),
                state.digest(),
                parts.profile().oauth().pkce() == Support.ABSENT
                        ? Optional.empty()
                        : Optional.of(PkceVerifier.fresh(parts.host())),
                request.redirectUri(),
                request.capabilities(),
                scopes,
                parts.endpoints().issuer().map(URI::toString),
                scopes.contains(OPENID) ? Optional.of(Secret.of(Chance.secretText(parts.host()))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now.plus(parts.options().consentLife()));
    }

    private Support issuerParameter() {
        return parts.profile().oauth().issuerParameter();
    }
}
