package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose the bank's numbers are. A number is one command's at most, over all nodes; what an open command knows of itself
 * is bound before anything else may use it. Not thread-safe: it belongs to one pass.
 */
final class Numbers {

    private static final LedgerKey SOMEBODY = new LedgerKey("00000000000000000000000000000000");

    private final FollowUps followUps;
    private final Map<RequestNumber, Optional<LedgerKey>> owners = new HashMap<>();
    private final Map<LedgerKey, Optional<TrackedCommand>> commands = new HashMap<>();
    private final Map<RequestNumber, TrackedCommand> answered = new HashMap<>();

    Numbers(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** A command as the ledger holds it, read after every list of this pass. */
    void know(TrackedCommand command) {
        commands.put(command.entry(), Optional.of(command));
        RecordedCommand recorded = RecordedCommand.of(command);
        boolean pays = recorded.kind() == RecordedCommand.Kind.TRANSFER
                || recorded.kind() == RecordedCommand.Kind.BULK_TRANSFER;
        if (pays && command.isTaken()) {
            recorded.number().ifPresent(number -> answered.putIfAbsent(number, command));
        }
    }

    /** One whose number cannot be read may have any: while there is such a one, nothing is found by likeness. */
    static boolean areReadable(TrackedCommand command) {
        try {
            RecordedCommand.of(command).number();
            return true;
        } catch (NakadachiException unreadable) {
            return false;
        }
    }

    /** Whether it is this command's now. */
    static boolean bind(FollowUps followUps, TrackedCommand command, List<RequestNumber> numbers) {
        return !numbers.isEmpty()
                && numbers.stream()
                        .allMatch(number -> followUps.bind(command, RecordedCommand.NUMBER, List.of(number.value())));
    }

    /**
     * Whether it is this command's, as a person says: where it was another's, because only an answer said so that a
     * person had to look at, and nobody has said since that it stays so; or because a decision began and did not end.
     */
    static boolean settle(FollowUps followUps, TrackedCommand command, RequestNumber number) {
        return bind(followUps, command, List.of(number))
                || followUps
                        .boundTo(RecordedCommand.NUMBER, List.of(number.value()))
                        .flatMap(followUps::read)
                        .filter(owner -> isOpen(owner, number))
                        .filter(owner ->
                                followUps.rebind(owner, command, RecordedCommand.NUMBER, List.of(number.value())))
                        .isPresent();
    }

    private static boolean isOpen(TrackedCommand owner, RequestNumber number) {
        boolean bears =
                RecordedCommand.of(owner).number().filter(number::equals).isPresent();
        Optional<String> decision = owner.note(ResolverNotes.DECISION);
        boolean isGivenUp = decision.filter(word -> !(word.equals(ResolverNotes.EXECUTED) && bears))
                .isPresent();
        boolean isAsked = decision.isEmpty() && owner.state().equals(LedgerState.NEEDS_HUMAN);
        boolean isInDoubt = HumanCase.of(owner).doubtsNumber() && (isGivenUp || isAsked);
        // What does not bear it while a person is asked was given it by a decision that never came to stand.
        return isInDoubt || (isAsked && !bears);
    }

    /** How ownership changes what a transfer looks like to a command. */
    Likeness seenBy(Suspect suspect, TransferRecord record, Likeness plain) {
        Set<LedgerKey> of = new HashSet<>();
        record.numbers()
                .forEach(number -> owners.computeIfAbsent(number, this::ownerOf).ifPresent(of::add));
        boolean speaksAgainst = plain == Likeness.NONE || plain == Likeness.CONTRADICTED;
        if (of.remove(suspect.command().entry())) {
            return speaksAgainst ? Likeness.CONTRADICTED : Likeness.MARKED;
        }
        if (speaksAgainst) {
            return plain;
        }
        Likeness seen = plain;
        if (!of.isEmpty() && plain == Likeness.MARKED) {
            // The number came with an answer, which may have been another one's; the marker did not.
            seen = Likeness.CONTRADICTED;
        } else if (!of.isEmpty()) {
            boolean surely = of.stream().allMatch(owner -> isSurely(owner, record, suspect));
            seen = surely ? Likeness.NONE : Likeness.ELSEWHEN;
        }
        // What has no number cannot be bound, and may so explain several commands.
        return record.numbers().isEmpty() && seen == Likeness.STRONG ? Likeness.WEAK : seen;
    }

    private Optional<LedgerKey> ownerOf(RequestNumber number) {
        try {
            Optional<LedgerKey> bound = boundTo(number);
            TrackedCommand own = answered.get(number);
            if (bound.isPresent() || own == null) {
                return bound;
            }
            return bind(followUps, own, List.of(number)) ? Optional.of(own.entry()) : boundTo(number);
        } catch (StoreException damaged) {
            return Optional.of(SOMEBODY);
        }
    }

    private Optional<LedgerKey> boundTo(RequestNumber number) {
        return followUps.boundTo(RecordedCommand.NUMBER, List.of(number.value()));
    }

    /** An owner who cannot be read is somebody, of whom nothing is sure. */
    private Optional<TrackedCommand> read(LedgerKey owner) {
        try {
            return followUps.read(owner);
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Whether the owner stands by it. One that was bound and then learned another number leaves the transfer to doubt;
     * so does one of another account, because a number may be unique in an account only, and one of which the transfer
     * cannot be, because an answer may have been another one's.
     */
    private boolean isSurely(LedgerKey owner, TransferRecord record, Suspect suspect) {
        return commands.computeIfAbsent(owner, this::read)
                .filter(TrackedCommand::isTaken)
                .filter(command -> command.account().equals(suspect.command().account()))
                .filter(command -> standsBy(command, record))
                .isPresent();
    }

    private static boolean standsBy(TrackedCommand owner, TransferRecord record) {
        try {
            RecordedCommand recorded = RecordedCommand.of(owner);
            return recorded.number().filter(record.numbers()::contains).isPresent()
                    && recorded.transfer()
                            .filter(transfer ->
                                    record.couldBe(transfer) && !Likeness.bearsAnothersMarker(record, owner, transfer))
                            .isPresent();
        } catch (NakadachiException unreadable) {
            return false;
        }
    }
}
