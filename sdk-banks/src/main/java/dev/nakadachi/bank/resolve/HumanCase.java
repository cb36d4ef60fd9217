package dev.nakadachi.bank.resolve;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A command that a person has to decide about, with all that he needs: look at the bank's own screen, then call
 * {@link TransferResolver#decide}. Made of the ledger alone, so every node shows the same. Prints key, reason and time,
 * neither account nor amount. Immutable and thread-safe.
 */
public final class HumanCase {

    private final RecordedCommand recorded;

    private HumanCase(RecordedCommand recorded) {
        this.recorded = recorded;
    }

    /**
     * The case of a command.
     *
     * @param command a command, mostly one that is {@code NEEDS_HUMAN}
     * @return the case
     */
    public static HumanCase of(TrackedCommand command) {
        return new HumanCase(RecordedCommand.of(Objects.requireNonNull(command, "command")));
    }

    /**
     * The command with its steps and notes.
     *
     * @return as the ledger holds it
     */
    public TrackedCommand command() {
        return recorded.tracked();
    }

    /**
     * The caller's key.
     *
     * @return the key, for {@link TransferResolver#decide}
     */
    public IdempotencyKey key() {
        return recorded.tracked().key();
    }

    /**
     * How much was recorded of the command when this case was made: what a form keeps while a person looks, so that the
     * decision is about what he saw.
     *
     * @return a number that rises with everything that is recorded
     */
    public long version() {
        return command().steps().size();
    }

    /**
     * What kind of command it is.
     *
     * @return the kind
     */
    public RecordedCommand.Kind kind() {
        return recorded.kind();
    }

    /**
     * Why a person has to decide.
     *
     * @return the reason, {@link HumanReason#NOT_FOUND} where none was recorded
     */
    public HumanReason reason() {
        return command()
                .note(ResolverNotes.REASON)
                .flatMap(name -> Arrays.stream(HumanReason.values())
                        .filter(reason -> reason.name().equals(name))
                        .findFirst())
                .orElse(HumanReason.NOT_FOUND);
    }

    /**
     * The account that pays, or that it is about.
     *
     * @return the account, empty for a command about none
     */
    public Optional<AccountId> account() {
        return command().account();
    }

    /**
     * How much.
     *
     * @return the sum without fees, empty for a command that pays nothing
     */
    public Optional<Money> amount() {
        return command().amount();
    }

    /**
     * For which day.
     *
     * @return the designated date, empty for a command without one
     */
    public Optional<LocalDate> date() {
        return transfer().map(TransferCommand::designatedDate);
    }

    /**
     * How many payees.
     *
     * @return the number of payments, 0 for a command that pays nobody or cannot be read
     */
    public int payees() {
        return transfer().map(command -> command.payments().size()).orElse(0);
    }

    /**
     * When it may have left.
     *
     * @return the time of the newest SENT, empty when there is none
     */
    public Optional<Instant> sentAt() {
        return command().sentAt();
    }

    /**
     * The bank's number of it.
     *
     * @return the number, empty where it is not known
     */
    public Optional<RequestNumber> number() {
        return recorded.number();
    }

    /**
     * What was asked and found, and until when the bank remembers the key where its facts say so
     * ({@link dev.nakadachi.provider.CommandFacts#keyLife}).
     *
     * @return one line in English, without personal data
     */
    public String found() {
        return command().note(ResolverNotes.FOUND).orElse("");
    }

    /**
     * The bank's numbers of what could be it.
     *
     * @return the numbers, none where nothing was found
     */
    public List<RequestNumber> candidates() {
        return Arrays.stream(command().note(ResolverNotes.CANDIDATES).orElse("").split(" "))
                .filter(text -> !text.isEmpty())
                .map(RequestNumber::new)
                .toList();
    }

    /**
     * The last state that the ledger knew before a person was called.
     *
     * @return the state
     */
    public LedgerState before() {
        return command().steps().stream()
                .map(step -> step.state())
                .filter(state -> !state.equals(LedgerState.NEEDS_HUMAN))
                .reduce((earlier, later) -> later)
                .orElse(LedgerState.INTENDED);
    }

    /**
     * What the person does, in words to show.
     *
     * @return the reason, where to look and how to decide
     */
    public Wording instructions() {
        Wording reason = reason().words();
        Wording next = HumanSteps.of(this);
        return new Wording(reason.japanese() + next.japanese(), reason.english() + " " + next.english());
    }

    /** Whether what the bank shows under the number that is recorded may be another command's. */
    boolean doubtsNumber() {
        return reason().doubtsNumber() || recorded.isFoundByContent();
    }

    @Override
    public String toString() {
        return "HumanCase[" + key() + " " + kind() + " " + reason() + " sent "
                + sentAt().map(Instant::toString).orElse("never") + "]";
    }

    private Optional<TransferCommand> transfer() {
        try {
            return recorded.transfer();
        } catch (NakadachiException unreadable) {
            return Optional.empty();
        }
    }
}
