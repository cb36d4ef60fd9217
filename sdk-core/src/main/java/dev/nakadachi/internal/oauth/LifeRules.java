package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantAdvice;
import dev.nakadachi.consent.GrantCause;
import dev.nakadachi.consent.GrantState;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.GrantFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a grant goes from where it stands. Pure: reads facts, a record, an error and a time, and touches nothing. A
 * grant that has ended stays as it ended, so that its first cause is told; only a renewal begins it anew.
 */
final class LifeRules {

    private final GrantFacts facts;

    LifeRules(GrantFacts facts) {
        this.facts = facts;
    }

    /** After the institution refused the stored token. The same life for an error that ends no grant. */
    GrantLife refused(GrantRecord record, Problem problem, Instant now) {
        return Ending.told(problem.code())
                .map(told -> told.equals(Ending.REFUSED) && isOver(record, now) ? Ending.PERIOD_OVER : told)
                .map(ending -> ended(record.life(), ending, now))
                .orElse(record.life());
    }

    /** After a cause that this side knows. */
    GrantLife ended(GrantLife life, GrantCause cause, Instant now) {
        return ended(life, Ending.of(cause), now);
    }

    /** As the clock has it: what nobody told, and the user was told at the consent. */
    GrantLife timed(Grant grant, GrantLife life, Instant now) {
        Optional<Instant> end = end(grant);
        if (end.isEmpty() || !life.state().isUsable()) {
            return life;
        }
        if (!now.isBefore(end.get())) {
            return new GrantLife(GrantState.EXPIRED, GrantCause.PERIOD_OVER, end.get());
        }
        Instant soon = end.get().minus(lead(grant.consentedAt(), end.get()));
        boolean turns = life.state().equals(GrantState.ACTIVE) && !now.isBefore(soon);
        return turns ? new GrantLife(GrantState.EXPIRING, life.cause(), soon) : life;
    }

    /** When the consent ends by its period, where anything tells. */
    Optional<Instant> end(Grant grant) {
        Optional<Instant> told = grant.expiresAt();
        Optional<Instant> known = facts.longestLife().map(grant.consentedAt()::plus);
        boolean knownIsFirst =
                known.isPresent() && (told.isEmpty() || known.get().isBefore(told.get()));
        return knownIsFirst ? known : told;
    }

    GrantStatus status(Grant grant, GrantLife stored, Instant now) {
        GrantLife life = timed(grant, stored, now);
        GrantStatus status = GrantStatus.of(grant.id(), life.state(), life.cause(), life.since(), advice(life));
        return end(grant).map(status::withExpiry).orElse(status);
    }

    /** What a call on this grant is told; empty while it can be used. */
    Optional<Problem> obstacle(Grant grant, GrantLife stored, Instant now) {
        GrantLife life = timed(grant, stored, now);
        return life.state().isUsable() ? Optional.empty() : Optional.of(told(life));
    }

    static Problem told(GrantLife life) {
        ErrorCode code = Ending.of(life.cause()).code();
        return Problem.of(code, "the grant is " + life.state() + " (" + life.cause() + ") since " + life.since());
    }

    private static GrantAdvice advice(GrantLife life) {
        if (life.state().isUsable()) {
            return life.state().equals(GrantState.ACTIVE) ? GrantAdvice.NOTHING : GrantAdvice.RENEW_BEFORE_END;
        }
        return Ending.of(life.cause()).advice();
    }

    private static GrantLife ended(GrantLife life, Ending ending, Instant now) {
        return life.state().isUsable() ? new GrantLife(ending.state(), ending.cause(), now) : life;
    }

    /** A bare refusal after the known end is the end it had. */
    private boolean isOver(GrantRecord record, Instant now) {
        return end(record.grant()).filter(end -> !now.isBefore(end)).isPresent();
    }

    private Duration lead(Instant from, Instant end) {
        Duration quarter = Duration.between(from, end).dividedBy(4);
        return facts.expiringLead().compareTo(quarter) < 0 ? facts.expiringLead() : quarter;
    }
}
