package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.Consent;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantCalendar;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.GrantId;
import java.net.URI;

/** The authorisation code flow, start to finish. The order inside {@link #finish} is the safety of it. */
final class ConsentFlow implements Consent {

    private final OAuthParts parts;
    private final PendingSeal seal;
    private final ConsentOpening opening;
    private final AuthorizationAnswers answers;
    private final CodeExchange exchange;
    private final Revoker revoker;
    private final ConsentRecords records;
    private final GrantCalendar calendar;

    ConsentFlow(
            OAuthParts parts,
            PendingSeal seal,
            ConsentOpening opening,
            AuthorizationAnswers answers,
            CodeExchange exchange,
            Revoker revoker,
            ConsentRecords records,
            GrantCalendar calendar) {
        this.parts = parts;
        this.seal = seal;
        this.opening = opening;
        this.answers = answers;
        this.exchange = exchange;
        this.revoker = revoker;
        this.records = records;
        this.calendar = calendar;
    }

    @Override
    public ConsentStart start(ConsentRequest request) {
        return opening.start(request);
    }

    @Override
    public Grant finish(BrowserSession session, PendingConsent sealed, URI callbackUri) {
        PendingContent pending = seal.open(sealed);
        CorrelationId correlation = Chance.correlation(parts.host());
        try {
            Callback callback = new Callback(callbackUri);
            callback.check(session, pending, parts.host().now());
            AuthorizationAnswer answer = answers.read(callback, pending);
            TokenCall call = new TokenCall(
                    TokenCall.EXCHANGE,
                    pending.user(),
                    pending.tenant(),
                    pending.renews().orElseGet(() -> new GrantId(Chance.id(parts.host()))),
                    correlation);
            if (!answer.hasCode()) {
                useUp(pending);
            } else {
                exchange.prepare(call, pending);
            }
            Grant grant = exchange.exchange(call, pending, answer.code(), () -> useUp(pending));
            records.finished(call);
            return grant;
        } catch (NakadachiException failed) {
            records.notFinished(pending.user(), pending.tenant(), correlation, failed.problem());
            throw failed;
        }
    }

    private void useUp(PendingContent pending) {
        if (!seal.consume(pending)) {
            throw Callback.refused("this consent was finished before, or is too old")
                    .toException();
        }
    }

    @Override
    public Grant grant(GrantId grant) {
        return revoker.find(grant).record().grant();
    }

    @Override
    public GrantStatus status(GrantId grant) {
        return revoker.status(grant);
    }

    @Override
    public GrantCalendar calendar() {
        return calendar;
    }

    @Override
    public Revocation revoke(GrantId id) {
        Grant grant = grant(id);
        TokenCall call =
                new TokenCall(TokenCall.REVOKE, grant.user(), grant.tenant(), id, Chance.correlation(parts.host()));
        try {
            Revocation result = revoker.revoke(call);
            records.revoked(call, result.value());
            return result;
        } catch (NakadachiException failed) {
            records.notRevoked(call, failed.problem());
            throw failed;
        }
    }
}
