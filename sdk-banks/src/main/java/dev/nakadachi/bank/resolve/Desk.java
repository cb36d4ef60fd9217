package dev.nakadachi.bank.resolve;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.provider.CommandFacts;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one pass works with: the bank, the ledger, and who hears of it. Not thread-safe. */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.resolve");

    private final Connection<? extends BankClient> connection;
    private final FollowUps followUps;
    private final ResolverOptions options;
    private final Loss loss;
    private final ResolverReport.Builder report = new ResolverReport.Builder();
    private final Map<LedgerKey, TrackedCommand> known = new LinkedHashMap<>();

    Desk(Connection<? extends BankClient> connection, FollowUps followUps, ResolverOptions options) {
        this.connection = connection;
        this.followUps = followUps;
        this.options = options;
        this.loss = Loss.of(followUps.newestHold(), options);
    }

    FollowUps followUps() {
        return followUps;
    }

    ResolverOptions options() {
        return options;
    }

    Loss loss() {
        return loss;
    }

    ResolverReport.Builder report() {
        return report;
    }

    /** Every command of this pass as it was read or recorded last. */
    Map<LedgerKey, TrackedCommand> known() {
        return known;
    }

    CommandFacts facts() {
        return connection.service().commands();
    }

    Optional<Period> longestPeriod() {
        return connection.service().longestPeriod();
    }

    Instant now() {
        return followUps.host().now();
    }

    GrantId grantOf(TrackedCommand command) {
        return options.grants().apply(command);
    }

    Enquiry enquiry(GrantId grant, RecordedCommand.Kind kind) {
        return Enquiry.of(connection.on(grant), kind)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_OFFERED, "the connection has no enquiry about " + kind)
                        .toException());
    }

    Enquiry enquiry(Held held) {
        return enquiry(grantOf(held.command()), held.recorded().kind());
    }

    /** False when somebody else recorded something meanwhile: then he knows more, and the next look sees it. */
    boolean record(Held held, LedgerMove move) {
        LedgerState from = held.state();
        Optional<TrackedCommand> now = followUps.record(held.claim(), held.command(), move);
        now.ifPresent(command -> {
            held.now(command);
            known.put(command.entry(), command);
            tell(from, command);
        });
        return now.isPresent();
    }

    void tell(LedgerState from, TrackedCommand command) {
        if (from.equals(command.state())) {
            return;
        }
        report.changed();
        LOG.info("{} is {} now, after {}", command.key(), command.state(), from);
        tell(() -> options.listener().changed(command, from, command.state()));
        if (command.state().equals(LedgerState.NEEDS_HUMAN)) {
            LOG.warn("{} needs a human", command.key());
            tell(() -> options.listener().needsHuman(HumanCase.of(command)));
        }
    }

    void human(Held held, HumanReason reason, String found, String candidates) {
        LedgerMove move = LedgerMove.to(LedgerState.NEEDS_HUMAN)
                .noting(ResolverNotes.REASON, reason.name())
                .noting(ResolverNotes.FOUND, withKeyLife(found, held.command()))
                .noting(ResolverNotes.CANDIDATES, candidates);
        if (held.command().isTaken() && reason.doubtsNumber()) {
            record(held, move.because(doubtOfNumber()));
        } else {
            record(held, held.command().isTaken() ? move : move.because(doubt(held.command())));
        }
    }

    /** Only an answer says that the bank took it, and which number it has: nobody is told either of it. */
    private static Problem doubtOfNumber() {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer may have been that to another command")
                .withExecution(Execution.MAY_HAVE_EXECUTED);
    }

    /** Until then the bank can be asked by the key; of what it took it is asked by its number. */
    private String withKeyLife(String found, TrackedCommand command) {
        return command.sentAt()
                .filter(sent -> !command.isTaken())
                .flatMap(sent -> facts().keyLife().map(sent::plus))
                .map(until -> "the bank is said to remember the key until " + until)
                .map(word -> found.isEmpty() ? word : found + "; " + word)
                .orElse(found);
    }

    /** Why nobody knows: what the call itself recorded, where it did. */
    static Problem doubt(TrackedCommand command) {
        return command.problem()
                .orElse(Problem.of(ErrorCode.CONNECTION_LOST, "the ledger holds SENT and no outcome"))
                .withExecution(Execution.MAY_HAVE_EXECUTED);
    }

    void unasked(Held held, Throwable why) {
        Problem problem = problemOf(why);
        LOG.info("{} could not be asked about: {}", held.command().key(), problem.code());
        report.unasked(held.command(), problem);
    }

    static Problem problemOf(Throwable thrown) {
        return thrown instanceof NakadachiException told
                ? told.problem()
                : Problem.of(
                        ErrorCode.UNCLASSIFIED,
                        "unexpected " + thrown.getClass().getName());
    }

    private static void tell(Runnable listening) {
        try {
            listening.run();
        } catch (RuntimeException | Error thrown) {
            LOG.warn("a resolver listener threw {}", thrown.getClass().getName());
        }
    }
}
