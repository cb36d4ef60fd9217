package dev.nakadachi.bank;

import dev.nakadachi.error.Problem;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The ledger entry of a command that ends in a {@link TransferOutcome}.
 *
 * @param intents what the ledger keeps of the command
 * @param unique which notes of an acceptance no other command's can bear: the number of a transfer is its own, that of
 *     a cancellation or a confirmation is the transfer's
 */
record OutcomeEffects<C>(Function<C, Intent> intents, Set<String> unique) implements Effects<C, TransferOutcome> {

    /** That a person saw it, or has to, says nothing of its approval; one that was sent back has none. */
    private static final Set<LedgerState> UNTOLD =
            Set.of(LedgerState.ACCEPTED, LedgerState.SENT_BACK, LedgerState.NEEDS_HUMAN);

    @Override
    public Intent intent(C command) {
        return intents.apply(command);
    }

    /**
     * A refusal is the only state with a problem; every later state begins with an answer, or with a number. A state of
     * a later version is none that the outcome takes, and so nobody knows.
     */
    @Override
    public TransferOutcome recall(Recorded recorded, AnswerDecoder<TransferOutcome> decoder) {
        Optional<Problem> refusal = recorded.problem();
        if (refusal.isPresent()) {
            return new TransferOutcome.Rejected(refusal.get());
        }
        if (TransferOutcome.Undone.covers(recorded.state())) {
            return new TransferOutcome.Undone(recorded);
        }
        Optional<ApiAnswer> answer = recorded.answer();
        TransferOutcome taken = answer.isPresent() ? decoder.decode(answer.get()) : found(recorded);
        return taken instanceof TransferOutcome.Accepted accepted
                ? asFound(known(accepted, recorded), recorded).in(recorded.state())
                : taken;
    }

    private static TransferOutcome.Accepted asFound(TransferOutcome.Accepted taken, Recorded recorded) {
        return RecordedCommand.BY_CONTENT.equals(recorded.notes().get(RecordedCommand.FOUND_BY))
                ? taken.foundByContent()
                : taken;
    }

    /** An answer with a number that was found to be another one's was another one's. */
    private static TransferOutcome.Accepted known(TransferOutcome.Accepted answered, Recorded recorded) {
        String number = recorded.notes().get(RecordedCommand.NUMBER);
        return number == null || number.equals(answered.number().value()) ? answered : found(recorded);
    }

    @Override
    public Map<String, String> notesOf(TransferOutcome accepted) {
        return accepted instanceof TransferOutcome.Accepted taken ? notesOf(taken.result()) : Map.of();
    }

    private static Map<String, String> notesOf(RequestResult taken) {
        Map<String, String> notes = new HashMap<>();
        notes.put(RecordedCommand.NUMBER, taken.number().value());
        notes.put(RecordedCommand.REQUEST_STATE, taken.state().kind().name());
        taken.approvableUntil().ifPresent(day -> notes.put(RecordedCommand.APPROVABLE_UNTIL, day.toString()));
        return notes;
    }

    @Override
    public Map<String, String> namesOf(TransferOutcome accepted) {
        Map<String, String> names = new HashMap<>(notesOf(accepted));
        names.keySet().retainAll(unique);
        return names;
    }

    @Override
    public TransferOutcome unknown(UnknownOutcome evidence) {
        return new TransferOutcome.Unknown(evidence);
    }

    /** The bank's own list showed the command of which no answer was heard. */
    private static TransferOutcome.Accepted found(Recorded recorded) {
        String number = recorded.notes().get(RecordedCommand.NUMBER);
        if (number == null) {
            throw new IllegalStateException("the ledger holds " + recorded.state()
                    + " and neither an answer nor a number of the institution, which only a refusal may lack");
        }
        RequestState state = new RequestState(kindOf(recorded.state()), "");
        return new TransferOutcome.Accepted(RequestResult.of(new RequestNumber(number), state));
    }

    private static RequestState.Kind kindOf(LedgerState state) {
        if (state.equals(LedgerState.AWAITING_APPROVAL)) {
            return RequestState.Kind.WAITING;
        }
        return UNTOLD.contains(state) ? RequestState.Kind.UNKNOWN : RequestState.Kind.DONE;
    }
}
