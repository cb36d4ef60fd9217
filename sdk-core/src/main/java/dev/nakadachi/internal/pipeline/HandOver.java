package dev.nakadachi.internal.pipeline;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.jvm.JvmGuard;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.Portions;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.internal.oauth.GrantView;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.safeguard.StopSwitch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is asked of a command that leaves by another way than a call, and what is written before it may: the same as of
 * a call at STOP_SWITCH, LEDGER and GATE. Thread-safe.
 */
public final class HandOver {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.ledger");

    private final Parts parts;
    private final LedgerBook book;
    private final AuditSeat audit;

    /**
     * Hand-overs of one environment.
     *
     * @param parts what they are made of
     */
    public HandOver(Parts parts) {
        this.parts = parts;
        this.book = new LedgerBook(parts.ledger());
        this.audit = new AuditSeat(Optional.of(parts.log()), parts.host(), parts.environment());
    }

    /**
     * What a hand-over is made of.
     *
     * @param ledger the ledger
     * @param log the execution log
     * @param holds the accounts that commands may not leave from
     * @param stopSwitch the orders in force
     * @param payments what is asked of a payment
     * @param environment where it goes
     * @param host time and chance
     */
    public record Parts(
            TransferLedger ledger,
            AuditTrail log,
            ReconcileFirst holds,
            StopSwitch stopSwitch,
            Optional<PaymentSafeguards> payments,
            EnvironmentId environment,
            Host host) {

        /**
         * The same with other safeguards.
         *
         * @param value what is asked of a payment
         * @return a copy
         */
        public Parts withPayments(PaymentSafeguards value) {
            return new Parts(ledger, log, holds, stopSwitch, Optional.of(value), environment, host);
        }
    }

    /**
     * Makes an intent durable, or finds it. Nobody scans for it: nobody could ask the institution about it.
     *
     * @param scope where the command belongs
     * @param intent what is intended
     * @param notes what else shall be known of it
     */
    public void intend(CallScope scope, Intent intent, Map<String, String> notes) {
        LedgerKey key = book.key(parts.environment(), scope.tenant(), intent.key());
        StepContent identity = CommandIdentity.of(book, parts.environment(), scope, intent)
                .with(StepContent.PORTIONS, Portions.write(intent.portions()));
        if (book.read(key).isEmpty()) {
            Instant now = parts.host().now();
            book.append(key, 0, LedgerState.INTENDED, Standing.SETTLED, now, identity.withNotes(notes));
        }
        LedgerEntry entry = book.read(key)
                .orElseThrow(() -> Problem.of(ErrorCode.STORE_FAILED, "the ledger lost an entry that it had taken")
                        .toException());
        List<StepContent> recorded = LedgerSeat.doubtful(() -> book.contents(entry));
        KeyReuse.refuse(entry, recorded.get(0), identity);
    }

    /**
     * Lets a command leave: SENT in the ledger, and the log told of it, both durable.
     *
     * @param scope where the command belongs
     * @param key its entry
     * @param seen how many steps it had when it was looked at
     */
    public void leave(CallScope scope, LedgerKey key, long seen) {
        LedgerEntry entry = LedgerSeat.doubtful(() -> book.read(key))
                .filter(found -> found.sequence() == seen)
                .orElseThrow(HandOver::inUse);
        StepContent first = LedgerSeat.doubtful(() -> book.contents(entry)).get(0);
        KeyReuse.refuseOfCall(entry, first);
        Intent intent = LedgerSeat.doubtful(() -> intent(first));
        CorrelationId hand = Pipeline.newCorrelation(parts.host());
        Optional<PaymentGuard> guard = guard(scope, key, hand, intent);
        StepContent content;
        try {
            content = admitted(scope, entry, intent, guard);
        } catch (NakadachiException refusal) {
            throw knowing(key, seen, refusal);
        }
        try {
            Instant now = parts.host().now();
            guard.ifPresent(asked -> asked.count(now));
            long position = append(key, seen, LedgerState.SENT, now, content.with(StepContent.CALL, hand.value()))
                    .orElseThrow(HandOver::inUse);
            audit.handedOver(scope, hand, new LedgerMark(key, seen + 1, position));
        } catch (RuntimeException | Error failed) {
            takeBack(key, seen, hand, guard);
            throw failed;
        }
    }

    /** Who agreed as the second person, where one was asked for. */
    private StepContent admitted(CallScope scope, LedgerEntry entry, Intent intent, Optional<PaymentGuard> guard) {
        refuse(scope, entry, intent);
        intent.amount().ifPresent(this::refuseWithoutConsent);
        Optional<UserId> second = guard.flatMap(PaymentGuard::pass);
        try {
            // A person may have been asked meanwhile.
            refuse(scope, entry, intent);
        } catch (NakadachiException refusal) {
            guard.ifPresent(PaymentGuard::giveBack);
            throw refusal;
        }
        return second.map(person -> StepContent.empty().with(StepContent.SECOND_PERSON, person.value()))
                .orElse(StepContent.empty());
    }

    private void refuse(CallScope scope, LedgerEntry entry, Intent intent) {
        JvmGuard.ofThisJvm().unsafeRefusal().ifPresent(problem -> {
            throw problem.toException();
        });
        Preparation.refuseStopped(parts.stopSwitch(), scope);
        boolean held = LedgerSeat.doubtful(() -> Preparation.placeOf(intent, scope, parts.environment())
                .filter(parts.holds()::holdsOutside)
                .isPresent());
        if (held) {
            throw Preparation.held();
        }
        // Nobody who released the account was shown it: no list of an institution tells of what is handed over.
        if (LedgerSeat.doubtful(() -> new LostTime(book, parts.host()).covers(entry))) {
            throw LostTime.doubt().problem().toException();
        }
    }

    /** A log-in could not help: no consent carries the command. */
    private void refuseWithoutConsent(Money amount) {
        PaymentGuard.refuseBeyond(
                parts.payments().flatMap(PaymentSafeguards::stepUpAbove),
                amount,
                "what leaves without a fresh consent");
    }

    private Optional<PaymentGuard> guard(CallScope scope, LedgerKey key, CorrelationId hand, Intent intent) {
        GrantView noConsent = new GrantView(scope.user(), scope.tenant(), Set.of(), Map.of(), Optional.empty());
        return parts.payments()
                .filter(some -> intent.amount().isPresent())
                .map(some -> new PaymentGuard(
                        some,
                        scope,
                        noConsent,
                        parts.host(),
                        intent,
                        DayTally.of(book, parts.host(), some, parts.environment(), scope, key, hand.value(), intent)));
    }

    /** Nothing was handed over by us: proven, also where SENT is durable and the store failed to say so. */
    private void takeBack(LedgerKey key, long seen, CorrelationId hand, Optional<PaymentGuard> guard) {
        try {
            LedgerEntry entry = book.read(key).orElseThrow(HandOver::inUse);
            if (entry.sequence() == seen) {
                return;
            }
            boolean own = book.content(entry, (int) seen)
                    .text(StepContent.CALL)
                    .filter(hand.value()::equals)
                    .isPresent();
            if (!own
                    || append(key, seen + 1, LedgerState.NOT_SENT, parts.host().now(), StepContent.empty())
                            .isPresent()) {
                guard.ifPresent(PaymentGuard::giveBack);
            }
        } catch (RuntimeException | Error stays) {
            LogLine.write(() -> LOG.error("a command that was not handed over stays as if it had been"));
        }
    }

    private Optional<Long> append(LedgerKey key, long seen, LedgerState state, Instant at, StepContent content) {
        return book.append(key, seen, state, Standing.SETTLED, at, content);
    }

    private static Intent intent(StepContent first) {
        Intent plain = new Intent(
                new IdempotencyKey(first.text(StepContent.KEY).orElse("")),
                first.bytes(StepContent.COMMAND).orElse(new byte[0]));
        Intent paying =
                plain.paying(Portions.read(first.text(StepContent.PORTIONS).orElse("")));
        return first.text(StepContent.ACCOUNT)
                .map(account -> paying.ofAccount(new AccountId(account)))
                .orElse(paying);
    }

    /** What somebody else did with the same command meanwhile is not undone by a refusal of ours. */
    private NakadachiException knowing(LedgerKey key, long seen, NakadachiException refusal) {
        boolean same = LedgerSeat.doubtful(() -> book.read(key))
                .filter(entry -> entry.sequence() == seen)
                .isPresent();
        return same
                ? refusal
                : refusal.problem().withExecution(Execution.MAY_HAVE_EXECUTED).toException(refusal);
    }

    private static NakadachiException inUse() {
        return Problem.of(ErrorCode.KEY_IN_USE, "somebody else recorded something of the same command")
                .withExecution(Execution.MAY_HAVE_EXECUTED)
                .toException();
    }
}
