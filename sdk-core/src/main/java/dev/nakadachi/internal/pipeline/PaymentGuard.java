package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.oauth.GrantView;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PayeeList;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentRequest;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is asked of one payment before it is written down. What is cheap is asked first, people last. */
final class PaymentGuard {

    /** A consent of later than that was dated by a clock that was wrong: nobody knows how old it is. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final PaymentSafeguards safeguards;
    private final CallScope scope;
    private final GrantView grant;
    private final Host host;
    private final Intent intent;
    private final Optional<DayTally> tally;

    PaymentGuard(
            PaymentSafeguards safeguards,
            CallScope scope,
            GrantView grant,
            Host host,
            Intent intent,
            Optional<DayTally> tally) {
        this.safeguards = safeguards;
        this.scope = scope;
        this.grant = grant;
        this.host = host;
        this.intent = intent;
        this.tally = tally;
    }

    /** Lets the payment pass and counts it; who agreed as the second person, where one was asked for. */
    Optional<UserId> pass() {
        Money amount = intent.amount().orElseThrow();
        refuseBeyond(safeguards.perTransfer(), amount, "a transfer");
        safeguards.payees().ifPresent(list -> refuseUnlisted(list));
        if (safeguards.stepUpAbove().filter(limit -> limit.isExceededBy(amount)).isPresent()) {
            refuseStale();
        }
        Optional<UserId> second = safeguards
                        .fourEyesAbove()
                        .filter(limit -> limit.isExceededBy(amount))
                        .isPresent()
                ? Optional.of(secondPerson())
                : Optional.empty();
        // The day of now: whoever was asked may have taken his time.
        count(host.now());
        return second;
    }

    /** Counts the payment for a day, where this call has not counted it there yet. */
    void count(Instant at) {
        tally.ifPresent(counted -> counted.count(at));
    }

    /** Nothing moved by this call. */
    void giveBack() {
        tally.ifPresent(DayTally::giveBack);
    }

    static void refuseBeyond(Optional<PaymentLimit> limit, Money amount, String what) {
        limit.filter(most -> most.isExceededBy(amount)).ifPresent(most -> {
            throw Problem.of(ErrorCode.LIMIT_EXCEEDED, "beyond the limit of " + what + ", " + most.amount())
                    .toException();
        });
    }

    private void refuseUnlisted(PayeeList list) {
        for (int place = 0; place < intent.portions().size(); place++) {
            if (!list.allows(scope.tenant(), intent.portions().get(place).payee())) {
                throw Problem.of(ErrorCode.PAYEE_NOT_LISTED, "payment " + (place + 1) + " pays nobody on the list")
                        .toException();
            }
        }
    }

    private void refuseStale() {
        Instant now = host.now();
        Instant oldest = now.minus(safeguards.stepUpAge());
        Instant newest = now.plus(CLOCKS_DIFFER);
        boolean fresh = grant.consentedAt()
                .filter(at -> !at.isBefore(oldest) && !at.isAfter(newest))
                .isPresent();
        if (!fresh) {
            throw Problem.of(
                            ErrorCode.CONSENT_STEP_UP,
                            "the payment needs a consent that is not older than " + safeguards.stepUpAge())
                    .withStepUp(StepUp.login().withMaxAge(safeguards.stepUpAge()))
                    .toException();
        }
    }

    private UserId secondPerson() {
        return safeguards
                .fourEyes()
                .flatMap(eyes -> eyes.agreedTo(new PaymentRequest(scope, intent)))
                .filter(other -> !other.equals(scope.user()))
                .orElseThrow(
                        () -> Problem.of(ErrorCode.SECOND_PERSON_MISSING, "no second person has agreed to this payment")
                                .toException());
    }
}
