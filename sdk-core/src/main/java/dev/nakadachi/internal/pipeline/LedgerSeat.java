package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.InstitutionNames;
import dev.nakadachi.internal.ledger.InstitutionNames.Bond;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger entry of one UNSAFE call, from intent to outcome. Not thread-safe: it belongs to its call. */
final class LedgerSeat<I, O> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.ledger");
    private static final int TRIES_TO_NOTE = 3;
    private static final Set<LedgerState> UNPAID = Set.of(LedgerState.NOT_SENT, LedgerState.REJECTED);

    private final LedgerBook book;
    private final Host host;
    private final Intent intent;
    private final LedgerKey key;
    private final StepContent identity;
    private final String call;
    private final Optional<PaymentGuard> guard;
    private final InstitutionNames names;
    private @Nullable UserId second;
    private long sequence;
    private @Nullable LedgerMark mark;
    private Instant sentAt = Instant.EPOCH;
    private boolean begunElsewhere;
    private boolean sent;
    private boolean contradicted;
    private final Map<String, String> learnt = new HashMap<>();

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
                        DayTally.of(book, host, some, environment, scope, key, call, intent)));
        this.identity = CommandIdentity.of(book, environment, scope, intent);
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
            Optional<LedgerEntry> ended = continueFrom(known.get()).or(() -> doubtedOf(known.get()));
            if (ended.isEmpty()) {
                second = guard.flatMap(PaymentGuard::pass).orElse(null);
                takeUpAgain(known.get());
            }
            return ended;
        }
        second = guard.flatMap(PaymentGuard::pass).orElse(null);
        if (append(LedgerState.INTENDED, Standing.OPEN, host.now(), agreedTo(identity))) {
            return Optional.empty();
        }
        boolean goesOn = false;
        try {
            LedgerEntry faster = doubtful(() -> book.read(key)).orElseThrow(this::inUse);
            Optional<LedgerEntry> ended = continueFrom(faster);
            if (ended.isEmpty()) {
                takeUpAgain(faster);
            }
            goesOn = ended.isEmpty();
            return ended;
        } finally {
            if (!goesOn) {
                giveBack();
            }
        }
    }

    /** From here on nobody else is told that nothing will move. */
    private void takeUpAgain(LedgerEntry entry) {
        if (entry.last().state().equals(LedgerState.NOT_SENT)
                && !append(LedgerState.INTENDED, Standing.OPEN, host.now(), agreedTo(StepContent.empty()))) {
            giveBack();
            throw inUse();
        }
    }

    /** Each call of a key asks anew, so who agreed stands with what that call did. */
    private StepContent agreedTo(StepContent content) {
        return second == null ? content : content.with(StepContent.SECOND_PERSON, second.value());
    }

    /** The entry when its key has a state that goes no further; nothing is written. */
    Optional<LedgerEntry> known() {
        return doubtful(() -> book.read(key)).flatMap(this::continueFrom);
    }

    /**
     * Whether another call, when the entry was read last, stood between INTENDED and SENT, or died there, or what it
     * did then may be lost.
     */
    boolean isBegunElsewhere() {
        return begunElsewhere;
    }

    /** What a step holds; a failure to read it says nothing about whether the command was carried out. */
    StepContent content(LedgerEntry entry, int place) {
        return doubtful(() -> book.content(entry, place));
    }

    /** What was found out about the command after its call, the newest of each name. */
    Map<String, String> notes(LedgerEntry entry) {
        return notes(doubtful(() -> book.contents(entry)));
    }

    private static Map<String, String> notes(List<StepContent> contents) {
        Map<String, String> notes = new HashMap<>();
        contents.forEach(content -> notes.putAll(content.notes()));
        return notes;
    }

    /**
     * The command may leave from here on. False where others have recorded something behind the SENT of the attempt
     * before: they know of that one only, so the call has no further one.
     */
    boolean leaves() {
        Instant now = host.now();
        guard.ifPresent(asked -> asked.count(now));
        if (append(LedgerState.SENT, Standing.OPEN, now, agreedTo(StepContent.empty()))) {
            sentAt = now;
            sent = true;
            return true;
        }
        if (sent) {
            return false;
        }
        giveBack();
        throw inUse();
    }

    /** Whether this call's SENT is durable. */
    boolean isSent() {
        return sent;
    }

    /** Nothing of this call left: proven, also where its SENT was made durable and the store failed to say so. */
    void notSent(Problem problem) {
        StepContent content = StepContent.empty().with(problem);
        if (note(LedgerState.NOT_SENT, Standing.SETTLED, host.now(), content) == Belated.CONTRADICTS) {
            throw movedOn();
        }
    }

    /** Whether what an answer bears is this command's alone; not, where the ledger cannot say so now. */
    boolean owns(Map<String, String> borne) {
        try {
            for (Map.Entry<String, String> name : borne.entrySet()) {
                Bond bond = names.bond(key, name.getKey(), List.of(name.getValue()));
                if (bond == Bond.ANOTHERS) {
                    return false;
                }
                if (bond == Bond.NEW) {
                    learnt.put(name.getKey(), name.getValue());
                }
            }
            return true;
        } catch (NakadachiException failed) {
            return false;
        }
    }

    /**
     * Records what only this call can know, behind whatever somebody else may have appended meanwhile. What the
     * institution has reported since is newer than the reply, and stays; where both cannot be true, a person has to
     * decide, with what the institution answered.
     */
    Belated note(LedgerState state, Standing standing, Instant at, StepContent content) {
        if (contradicted) {
            return Belated.CONTRADICTS;
        }
        if (append(state, standing, at, content)) {
            return noted(Belated.RECORD, state);
        }
        for (int tries = 0; tries < TRIES_TO_NOTE; tries++) {
            LedgerEntry newer = book.read(key).orElseThrow(LedgerSeat::movedOn);
            Belated fate = fate(state, content, newer);
            sequence = newer.sequence();
            boolean stands = fate == Belated.STANDS
                    || (fate == Belated.CONTRADICTS
                            ? append(LedgerState.NEEDS_HUMAN, Standing.OPEN, at, contradicting(content))
                            : append(behind(newer, state), standing, at, content));
            if (stands) {
                return noted(fate, state);
            }
        }
        throw Problem.of(ErrorCode.STORE_CONFLICT, "the ledger entry kept moving on")
                .withExecution(Execution.MAY_HAVE_EXECUTED)
                .toException();
    }

    private Belated noted(Belated fate, LedgerState state) {
        contradicted = fate == Belated.CONTRADICTS;
        if (!contradicted && UNPAID.contains(state)) {
            giveBack();
        }
        return fate;
    }

    private Belated fate(LedgerState state, StepContent content, LedgerEntry entry) {
        List<StepContent> contents = book.contents(entry);
        int own = ownSent(entry, contents);
        if (own < 0 && state.equals(LedgerState.NOT_SENT)) {
            giveBack();
            throw movedOn();
        }
        List<LedgerState> since = entry.steps().subList(own + 1, entry.steps().size()).stream()
                .map(LedgerStep::state)
                .toList();
        Belated fate = Belated.of(state, content, since);
        return fate == Belated.STANDS && isUnderAnotherName(contents) ? Belated.CONTRADICTS : fate;
    }

    private int ownSent(LedgerEntry entry, List<StepContent> contents) {
        for (int place = contents.size() - 1; place >= 0; place--) {
            if (entry.steps().get(place).state().equals(LedgerState.SENT)) {
                return isOwn(contents.get(place)) ? place : -1;
            }
        }
        return -1;
    }

    private boolean isOwn(StepContent content) {
        return content.text(StepContent.CALL).filter(call::equals).isPresent();
    }

    /** What was found at the institution meanwhile bears a name, and the answer bears another one. */
    private boolean isUnderAnotherName(List<StepContent> contents) {
        Map<String, String> found = notes(contents);
        return learnt.entrySet().stream()
                .anyMatch(name ->
                        !found.getOrDefault(name.getKey(), name.getValue()).equals(name.getValue()));
    }

    /** Where a person was called already, what never left was not carried out. */
    private static LedgerState behind(LedgerEntry entry, LedgerState state) {
        boolean called = entry.last().state().equals(LedgerState.NEEDS_HUMAN);
        return called && state.equals(LedgerState.NOT_SENT) ? LedgerState.NOT_EXECUTED : state;
    }

    /** A doubt of the call's own stays; an answer that proves something has met what proves the opposite. */
    private static StepContent contradicting(StepContent content) {
        StepContent told = content.withNote(TrackedCommand.REASON, TrackedCommand.CONTRADICTED);
        Optional<Problem> heard =
                Optional.of(content).filter(StepContent::hasProblem).map(StepContent::problem);
        return heard.filter(problem -> problem.execution() == Execution.MAY_HAVE_EXECUTED)
                .map(doubt -> told)
                .orElseGet(() -> told.with(contradiction(heard.flatMap(Problem::answer))));
    }

    /** What the caller is told where the ledger says otherwise than the institution's answer. */
    static Problem contradiction(Optional<ProviderAnswer> answer) {
        Problem problem = Problem.of(
                        ErrorCode.STORE_CONFLICT,
                        "the institution's answer contradicts what was recorded meanwhile: a person has to decide")
                .withExecution(Execution.MAY_HAVE_EXECUTED);
        return answer.map(problem::withAnswer).orElse(problem);
    }

    /** What stays counted by mistake only makes the limit narrower. */
    private void giveBack() {
        try {
            guard.ifPresent(PaymentGuard::giveBack);
        } catch (RuntimeException failed) {
            LogLine.write(() -> LOG.warn(
                    "a payment that was not made stays counted today: {}",
                    failed instanceof NakadachiException known
                            ? known.problem().code().value()
                            : failed.getClass().getName()));
        }
    }

    /** Where the newest step of this call stands in the ledger, for the execution log. */
    Optional<LedgerMark> mark() {
        return Optional.ofNullable(mark);
    }

    /** The newest step of its entry that this call knows of; empty where there was none. */
    Optional<AuditSeat.ReadStep> read() {
        return sequence == 0 ? Optional.empty() : Optional.of(new AuditSeat.ReadStep(key, sequence));
    }

    /** A command that the ledger may know too little of becomes UNKNOWN, on whichever node it is submitted again. */
    private Optional<LedgerEntry> doubtedOf(LedgerEntry entry) {
        return doubtful(() -> {
            if (!new LostTime(book, host).covers(entry)) {
                return Optional.<LedgerEntry>empty();
            }
            append(LedgerState.UNKNOWN, Standing.OPEN, host.now(), LostTime.doubt());
            LedgerEntry newer = book.read(key).orElseThrow(this::inUse);
            return Optional.of(continueFrom(newer).orElseThrow(this::inUse));
        });
    }

    private Optional<LedgerEntry> continueFrom(LedgerEntry entry) {
        List<StepContent> contents = doubtful(() -> book.contents(entry));
        KeyReuse.refuse(entry, contents.get(0), identity);
        sequence = entry.sequence();
        sentAt = entry.steps().stream()
                .filter(step -> step.state().equals(LedgerState.SENT))
                .reduce((first, second) -> second)
                .map(LedgerStep::at)
                .orElse(entry.last().at());
        LedgerState last = entry.last().state();
        begunElsewhere = last.equals(LedgerState.INTENDED) && !isOwn(contents.get(contents.size() - 1));
        begunElsewhere |= doubtful(() -> new LostTime(book, host).covers(entry));
        return last.isUnsent() ? Optional.empty() : Optional.of(entry);
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
