package dev.nakadachi.internal.oauth;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditEventBuilder;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditResult;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.AuditValue;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of consents and refreshes in the execution log. No money moves here, so a lost record is warned of and
 * stops nothing, as with a read: a token that was rotated must not be lost because a log is full.
 */
final class ConsentRecords {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.audit");

    private final OAuthParts parts;

    ConsentRecords(OAuthParts parts) {
        this.parts = parts;
    }

    void started(UserId user, TenantId tenant, CorrelationId call) {
        write(AuditKind.CONSENT_STARTED, user, tenant, call, event -> event.result(AuditResult.OK));
    }

    void notStarted(UserId user, TenantId tenant, CorrelationId call, Problem problem) {
        write(AuditKind.CONSENT_STARTED, user, tenant, call, event -> failed(event, problem));
    }

    void finished(TokenCall call) {
        ok(AuditKind.CONSENT_FINISHED, call);
    }

    void notFinished(UserId user, TenantId tenant, CorrelationId call, Problem problem) {
        write(AuditKind.CONSENT_FINISHED, user, tenant, call, event -> failed(event, problem));
    }

    void refreshed(TokenCall call) {
        ok(AuditKind.TOKEN_REFRESHED, call);
    }

    void notRefreshed(TokenCall call, Problem problem) {
        write(AuditKind.TOKEN_REFRESHED, call, event -> failed(event, problem));
    }

    void revoked(TokenCall call, String how) {
        write(
                AuditKind.CONSENT_REVOKED,
                call,
                event -> event.result(AuditResult.OK).with("revocation", AuditValue.text(how)));
    }

    void notRevoked(TokenCall call, Problem problem) {
        write(AuditKind.CONSENT_REVOKED, call, event -> failed(event, problem));
    }

    private void ok(AuditKind kind, TokenCall call) {
        write(kind, call, event -> event.result(AuditResult.OK));
    }

    private void write(AuditKind kind, TokenCall call, UnaryOperator<AuditEventBuilder> more) {
        GrantId grant = call.grant();
        write(
                kind,
                call.user(),
                call.tenant(),
                call.correlation(),
                event ->
                        more.apply(event.grant(grant).operation(call.operation().value())));
    }

    private void write(
            AuditKind kind, UserId user, TenantId tenant, CorrelationId call, UnaryOperator<AuditEventBuilder> more) {
        Optional<AuditTrail> trail = parts.audit();
        if (trail.isEmpty()) {
            return;
        }
        try {
            AuditEventBuilder event = AuditEvent.builder(kind, parts.host().now(), call)
                    .institution(parts.profile().institution())
                    .environment(parts.endpoints().environment())
                    .tenant(tenant)
                    .user(trail.get().pseudonymOf(user));
            trail.get().append(more.apply(event).build());
            // These are rare and often the last before a quiet time, whose end nothing else would seal.
            trail.get().commit();
        } catch (NakadachiException lost) {
            LOG.warn(
                    "a record of the execution log was lost: {}", lost.problem().code());
        } catch (RuntimeException broken) {
            // A sink of the caller's own may throw anything; the grant is stored and its id must reach the caller.
            LOG.warn(
                    "a record of the execution log was lost: the sink threw {}",
                    broken.getClass().getName());
        }
    }

    private static AuditEventBuilder failed(AuditEventBuilder event, Problem problem) {
        event.result(AuditResult.failed(problem.code()));
        problem.answer().map(ProviderAnswer::status).ifPresent(event::httpStatus);
        problem.answer().flatMap(ProviderAnswer::code).ifPresent(event::providerCode);
        return event;
    }
}
