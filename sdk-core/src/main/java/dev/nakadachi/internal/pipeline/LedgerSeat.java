package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.internal.ledger.InstitutionNames;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ledger entry of one UNSAFE call, from intent to outcome. Not thread-safe: it belongs to its call. */
final class LedgerSeat<I, O> {

    private static final int TRIES_TO_NOTE = 3;

    private final LedgerBook book;
    private final Host host;
    private final Intent intent;
    private final LedgerKey key;
    private final StepContent identity;
    private final String call;
    private final Optional<PaymentGuard> guard;
    private final InstitutionNames names;
    private long sequence;
    private @Nullable LedgerMark mark;
    private Instant sentAt = Instant.EPOCH;

    LedgerSeat(
            LedgerBook book,
            Host host,
            EnvironmentId environment,
            CallState<I, O> state,
            Effects<I, O> effects,
            Optional<PaymentSafeguards> safeguards) {
        CallScope scope = state.scope;
        this.book = book;
        this.host = host;
        this.call = state.correlation.value();
        this.intent = effects.intent(state.input);
        this.key = book.key(environment, scope.tenant(), intent.key());
        this.names = new InstitutionNames(book, scope.institution(), environment, host);
        this.guard = safeguards
                .filter(some -> intent.amount().isPresent())
                .map(some -> new PaymentGuard(
                        some,
                        scope,
                        state.grant,
                        host,
                        intent,
                        DayTally.of(book, host, some, environment, scope, key, intent)));
        this.identity = particulars(book, intent)
                .with(StepContent.ENVIRONMENT, environment.value())
                .with(StepContent.TENANT, scope.tenant().value())
                .with(StepContent.USER, scope.user().value())
                .with(StepContent.KEY, intent.key().value())
                .with(StepContent.INSTITUTION, scope.institution().value())
                .with(StepContent.GRANT, scope.grant().value())
                .with(StepContent.OPERATION, scope.operation().value())
                // Bound to institution and operation too: the same key for another one is another command. Not to the
                // grant, which a renewed consent replaces while the command stays the same.
                .with(
                        StepContent.DIGEST,
                        LedgerBook.digest(
                                scope.institution().value().getBytes(StandardCharsets.UTF_8),
                                scope.operation().value().getBytes(StandardCharsets.UTF_8),
                                intent.canonical()));
    }

    private static StepContent particulars(LedgerBook book, Intent intent) {
        StepContent content = StepContent.empty().with(StepContent.COMMAND, intent.canonical());
        if (intent.account().isPresent()) {
            content = content.with(StepContent.ACCOUNT, intent.account().get().value());
        }
        if (intent.amount().isPresent()) {
            Money amount = intent.amount().get();
            content = content.with(
                    StepContent.AMOUNT,
                    amount.toPlainText() + " " + amount.currency().value());
        }
        if (!intent.portions().isEmpty()) {
            List<String> payees = intent.portions().stream()
                    .map(portion -> portion.payee().value())
                    .toList();
            content = content.with(StepContent.PAYEES, book.payeesOf(payees));
        }
        return intent.marker().isPresent()
                ? content.with(StepContent.MARKER, intent.marker().get())
                : content;
    }

    Intent intent() {
        return intent;
    }

    /** When the command may have left. */
    Instant sentAt() {
        return sentAt;
    }

    /** Makes the intent durable; the entry when its key already has a state that goes no further. */
    Optional<LedgerEntry> open() {
        Optional<LedgerEntry> known = doubtful(() -> book.read(key));
        if (known.isPresent()) {
            Optional<LedgerEntry> ended = continueFrom(known.get());
            if (ended.isEmpty()) {
                guard.ifPresent(PaymentGuard::pass);
            }
            return ended;
        }
        StepContent first = guard.flatMap(PaymentGuard::pass)
                .map(person -> identity.with(StepContent.SECOND_PERSON, person.value()))
                .orElse(identity);
        if (append(LedgerState.INTENDED, Standing.OPEN, host.now(), first)) {
            return Optional.empty();
        }
        return continueFrom(doubtful(() -> book.read(key)).orElseThrow(this::inUse));
    }

    /** The entry when its key has a state that goes no further; nothing is written. */
    Optional<LedgerEntry> known() {
        return doubtful(() -> book.read(key)).flatMap(this::continueFrom);
    }

    /** What a step holds; a failure to read it says nothing about whether the command was carried out. */
    StepContent content(LedgerEntry entry, int place) {
        return doubtful(() -> book.content(entry, place));
    }

    /** What was found out about the command after its call, the newest of each name. */
    Map<String, String> notes(LedgerEntry entry) {
        Map<String, String> notes = new HashMap<>();
        doubtful(() -> book.contents(entry)).forEach(content -> notes.putAll(content.notes()));
        return notes;
    }

    /** The command may leave from here on. */
    void sent() {
        guard.ifPresent(PaymentGuard::count);
        Instant now = host.now();
        if (!append(LedgerState.SENT, Standing.OPEN, now, StepContent.empty())) {
            throw inUse();
        }
        sentAt = now;
    }

    /** Nothing of this call left: proven, also where its SENT was made durable and the store failed to say so. */
    void notSent(Problem problem) {
        StepContent content = StepContent.empty().with(problem);
        if (append(LedgerState.NOT_SENT, Standing.SETTLED, host.now(), content)) {
            guard.ifPresent(PaymentGuard::giveBack);
            return;
        }
        LedgerEntry entry = book.read(key).orElseThrow(LedgerSeat::movedOn);
        boolean ownSent = entry.sequence() == sequence + 1
                && entry.last().state().equals(LedgerState.SENT)
                && book.content(entry, (int) sequence)
                        .text(StepContent.CALL)
                        .filter(call::equals)
                        .isPresent();
        if (!ownSent) {
            throw movedOn();
        }
        sequence = entry.sequence();
        if (!append(LedgerState.NOT_SENT, Standing.SETTLED, host.now(), content)) {
            throw movedOn();
        }
        guard.ifPresent(PaymentGuard::giveBack);
    }

    /** Whether what an answer bears is this command's alone; not, where the ledger cannot say so now. */
    boolean owns(Map<String, String> borne) {
        try {
            return borne.entrySet().stream().allMatch(name -> names.bind(key, name.getKey(), List.of(name.getValue())));
        } catch (NakadachiException failed) {
            return false;
        }
    }

    /**
     * Records what only this call can know, behind whatever somebody else may have appended meanwhile. What the
     * institution has reported since is newer than the reply, and stays.
     */
    void note(LedgerState state, Standing standing, Instant at, StepContent content) {
        for (int tries = 0; tries < TRIES_TO_NOTE; tries++) {
            if (append(state, standing, at, content)) {
                if (state.equals(LedgerState.REJECTED)) {
                    guard.ifPresent(PaymentGuard::giveBack);
                }
                return;
            }
            Optional<LedgerEntry> newer = book.read(key);
            if (newer.filter(entry -> !entry.last().state().mayLeadTo(state)).isPresent()) {
                return;
            }
            sequence = newer.map(LedgerEntry::sequence).orElse(0L);
        }
        throw Problem.of(ErrorCode.STORE_CONFLICT, "the ledger entry kept moving on")
                .withExecution(Execution.MAY_HAVE_EXECUTED)
                .toException();
    }

    /** Where the newest step of this call stands in the ledger, for the execution log. */
    Optional<LedgerMark> mark() {
        return Optional.ofNullable(mark);
    }

    private Optional<LedgerEntry> continueFrom(LedgerEntry entry) {
        byte[] recorded = doubtful(() -> book.contents(entry))
                .get(0)
                .bytes(StepContent.DIGEST)
                .orElse(new byte[0]);
        byte[] own = identity.bytes(StepContent.DIGEST).orElseThrow();
        if (!MessageDigest.isEqual(recorded, own)) {
            throw Problem.of(ErrorCode.KEY_REUSED, "the idempotency key is bound to another command")
                    .toException();
        }
        sequence = entry.sequence();
        sentAt = entry.steps().stream()
                .filter(step -> step.state().equals(LedgerState.SENT))
                .reduce((first, second) -> second)
                .map(LedgerStep::at)
                .orElse(entry.last().at());
        LedgerState last = entry.last().state();
        boolean mayLeave = last.equals(LedgerState.INTENDED) || last.equals(LedgerState.NOT_SENT);
        return mayLeave ? Optional.empty() : Optional.of(entry);
    }

    private boolean append(LedgerState state, Standing standing, Instant at, StepContent content) {
        Optional<Long> appended = book.append(key, sequence, state, standing, at, content.with(StepContent.CALL, call));
        if (appended.isPresent()) {
            sequence++;
            mark = new LedgerMark(key, sequence, appended.get());
        }
        return appended.isPresent();
    }

    /** A failure to read says nothing about whether the command was carried out before. */
    static <T> T doubtful(Supplier<T> read) {
        try {
            return read.get();
        } catch (NakadachiException e) {
            throw e.problem().withExecution(Execution.MAY_HAVE_EXECUTED).toException(e);
        }
    }

    private static NakadachiException movedOn() {
        return Problem.of(ErrorCode.STORE_CONFLICT, "the ledger entry moved on while its command was under way")
                .toException();
    }

    private RuntimeException inUse() {
        return Problem.of(ErrorCode.KEY_IN_USE, "another caller is carrying out the same command")
                .withExecution(Execution.MAY_HAVE_EXECUTED)
                .toException();
    }
}
