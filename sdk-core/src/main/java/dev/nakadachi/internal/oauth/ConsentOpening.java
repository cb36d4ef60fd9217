package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Begins consents: what is asked for, sealed for the browser session and written for the institution. */
final class ConsentOpening {

    private final OAuthParts parts;
    private final PendingSeal seal;
    private final AuthorizationRequests requests;
    private final ConsentRecords records;
    private final NoticeParts notices;
    private final RenewalRequests renewals;

    ConsentOpening(
            OAuthParts parts,
            PendingSeal seal,
            AuthorizationRequests requests,
            ConsentRecords records,
            RenewalRequests renewals) {
        this.parts = parts;
        this.seal = seal;
        this.requests = requests;
        this.records = records;
        this.notices = new NoticeParts(parts);
        this.renewals = renewals;
    }

    ConsentStart start(ConsentRequest wanted) {
        ConsentRequest request = renewals.prepared(wanted);
        for (Capability capability : request.capabilities()) {
            if (!parts.profile().capabilities().contains(capability)) {
                throw absent(capability).toException();
            }
        }
        State state = State.fresh(parts.host());
        PendingContent pending = pending(request, state);
        parts.redirects().claim(parts, request, pending.expiresAt());
        CorrelationId correlation = Chance.correlation(parts.host());
        try {
            AuthorizationRequests.Written written = requests.write(call(pending, correlation), pending, state);
            ConsentStart start = new ConsentStart(written.address(), seal.seal(pending), pending.expiresAt())
                    .withOpenBefore(written.openBefore());
            records.started(request.user(), request.tenant(), correlation);
            return notices.with(start, pending);
        } catch (NakadachiException failed) {
            records.notStarted(request.user(), request.tenant(), correlation, failed.problem());
            throw failed;
        }
    }

    /** Until there is a grant, an id of this call alone stands in its place. */
    private Problem absent(Capability capability) {
        return parts.profile()
                .remedyFor(capability)
                .map(remedy -> Problem.of(ErrorCode.NOT_CONFIGURED, capability + " is not configured: " + remedy))
                .orElseGet(() -> Problem.of(
                        ErrorCode.NOT_OFFERED, parts.profile().institution() + " does not offer " + capability));
    }

    private TokenCall call(PendingContent pending, CorrelationId correlation) {
        GrantId grant = pending.renews().orElseGet(() -> new GrantId(Chance.id(parts.host())));
        return new TokenCall(TokenCall.PUSH, pending.user(), pending.tenant(), grant, correlation);
    }

    private PendingContent pending(ConsentRequest request, State state) {
        Instant now = parts.host().now().truncatedTo(ChronoUnit.MILLIS);
        Set<String> scopes = new LinkedHashSet<>(parts.profile().oauth().scopesFor(request.capabilities()));
        request.stepUp().ifPresent(demand -> scopes.addAll(demand.scopes()));
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
                scopes.contains(OpenId.SCOPE)
                        ? Optional.of(Secret.of(Chance.secretText(parts.host())))
                        : Optional.empty(),
                proofKey(),
                request.renews(),
                request.stepUp(),
                now,
                now.plus(parts.options().consentLife()));
    }

    /** A key of its own for each grant: who learns one holds one grant, and no two grants look like one client's. */
    private Optional<Secret> proofKey() {
        return parts.profile().oauth().tokens().constraint() == SenderConstraint.DPOP
                ? Optional.of(ProofKey.fresh(parts.host()).secret())
                : Optional.empty();
    }
}
