package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import dev.nakadachi.safeguard.CallScope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger entry of one UNSAFE call, from intent to outcome. Not thread-safe: it belongs to its call. */
final class LedgerSeat<I, O> {

    private final LedgerBook book;
    private final Host host;
    private final Effects<I, O> effects;
    private final AnswerDecoder<O> decoder;
    private final Intent intent;
    private final LedgerKey key;
    private final StepContent identity;
    private long sequence;
    private @Nullable Long position;
    private Instant sentAt = Instant.EPOCH;

    LedgerSeat(
            LedgerBook book,
            Host host,
            EnvironmentId environment,
            CallScope scope,
            Effects<I, O> effects,
            AnswerDecoder<O> decoder,
            I input) {
        this.book = book;
        this.host = host;
        this.effects = effects;
        this.decoder = decoder;
        this.intent = effects.intent(input);
        this.key = LedgerBook.key(environment, scope.tenant(), intent.key());
        this.identity = StepContent.empty()
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

    /** Makes the intent durable; a result when the key already has a state that goes no further. */
    Optional<O> open() {
        Optional<LedgerEntry> known = book.read(key);
        if (known.isPresent()) {
            return continueFrom(known.get());
        }
        if (append(LedgerState.INTENDED, Standing.OPEN, identity)) {
            return Optional.empty();
        }
        return continueFrom(book.read(key).orElseThrow(this::inUse));
    }

    /** The command may leave from here on. */
    void sent() {
        Instant now = host.now();
        if (!append(LedgerState.SENT, Standing.OPEN, StepContent.empty())) {
            throw inUse();
        }
        sentAt = now;
    }

    void notSent(Problem problem) {
        note(LedgerState.NOT_SENT, Standing.SETTLED, StepContent.empty().with(problem));
    }

    /** What the answer means; throws when the body is broken. */
    O decode(int status, byte[] body) {
        return effects.recall(Recorded.accepted(intent.key(), host.now(), answer(status, body)), decoder);
    }

    void accepted(int status, byte[] body) {
        StepContent content = StepContent.empty()
                .with(StepContent.STATUS, Integer.toString(status))
                .with(StepContent.BODY, body);
        note(LedgerState.ACCEPTED, Standing.SETTLED, content);
    }

    O asRejected(Problem problem) {
        return effects.recall(Recorded.rejected(intent.key(), host.now(), problem), decoder);
    }

    void rejected(Problem problem) {
        note(LedgerState.REJECTED, Standing.SETTLED, StepContent.empty().with(problem));
    }

    O unknown(Problem problem) {
        return effects.unknown(
                new UnknownOutcome(intent.key(), sentAt, problem.withExecution(Execution.MAY_HAVE_EXECUTED)));
    }

    void recordUnknown(Problem problem) {
        note(LedgerState.UNKNOWN, Standing.OPEN, StepContent.empty().with(problem));
    }

    /** Where the newest step stands in the whole ledger, for the execution log. */
    Optional<Long> position() {
        return Optional.ofNullable(position);
    }

    private Optional<O> continueFrom(LedgerEntry entry) {
        byte[] recorded = book.content(entry, 0).bytes(StepContent.DIGEST).orElse(new byte[0]);
        byte[] own = identity.bytes(StepContent.DIGEST).orElseThrow();
        if (!MessageDigest.isEqual(recorded, own)) {
            throw Problem.of(ErrorCode.KEY_REUSED, "the idempotency key is bound to another command")
                    .toException();
        }
        sequence = entry.sequence();
        LedgerStep last = entry.last();
        if (last.state().equals(LedgerState.INTENDED) || last.state().equals(LedgerState.NOT_SENT)) {
            return Optional.empty();
        }
        return Optional.of(recall(entry, last));
    }

    private O recall(LedgerEntry entry, LedgerStep last) {
        sentAt = entry.steps().stream()
                .filter(step -> step.state().equals(LedgerState.SENT))
                .reduce((first, second) -> second)
                .map(LedgerStep::at)
                .orElse(last.at());
        StepContent content = book.content(entry, entry.steps().size() - 1);
        if (last.state().equals(LedgerState.ACCEPTED)) {
            int status = Integer.parseInt(content.text(StepContent.STATUS).orElse("200"));
            byte[] body = content.bytes(StepContent.BODY).orElse(new byte[0]);
            return effects.recall(Recorded.accepted(intent.key(), last.at(), answer(status, body)), decoder);
        }
        if (last.state().equals(LedgerState.REJECTED)) {
            return effects.recall(Recorded.rejected(intent.key(), last.at(), content.problem()), decoder);
        }
        if (last.state().equals(LedgerState.UNKNOWN)) {
            return unknown(content.problem());
        }
        return unknown(Problem.of(
                ErrorCode.CONNECTION_LOST,
                "the ledger holds " + last.state() + " and no outcome that this call knows"));
    }

    /** Appends what only this call can know; that somebody else appended meanwhile is a defect of the store. */
    private void note(LedgerState state, Standing standing, StepContent content) {
        if (!append(state, standing, content)) {
            throw Problem.of(ErrorCode.STORE_CONFLICT, "the ledger entry moved on while its command was under way")
                    .withExecution(Execution.MAY_HAVE_EXECUTED)
                    .toException();
        }
    }

    private boolean append(LedgerState state, Standing standing, StepContent content) {
        Optional<Long> appended = book.append(key, sequence, state, standing, host.now(), content);
        if (appended.isPresent()) {
            sequence++;
            position = appended.get();
        }
        return appended.isPresent();
    }

    private static ApiAnswer answer(int status, byte[] body) {
        return new ApiAnswer(status, () -> new ByteArrayInputStream(body));
    }

    private RuntimeException inUse() {
        return Problem.of(ErrorCode.KEY_IN_USE, "another caller is carrying out the same command")
                .withExecution(Execution.MAY_HAVE_EXECUTED)
                .toException();
    }
}
