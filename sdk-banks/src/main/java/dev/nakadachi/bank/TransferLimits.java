package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.money.Money;
import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bank takes in one transfer, for providers: a command beyond it is refused before a byte leaves. Names are
 * counted as they are written half-width, which is how banks store them: a sound mark (濁点, 半濁点) is a character of its
 * own, so that ガ counts two and ｱ one. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class TransferLimits {

    private static final Rule<Integer> POSITIVE =
            Rule.of("TransferLimits", "has a limit of at least 1", "give the bank's own limit", limit -> limit >= 1);
    private static final Rule<Money> ROOM = Rule.of(
            "TransferLimits", "has amounts above zero", "give the bank's own limit", limit -> limit.signum() > 0);

    private final int payments;
    private final Money total;
    private final int remitter;
    private final int payee;
    private final @Nullable Money each;

    /**
     * The limits of a bank.
     *
     * @param payments how many payments one transfer may have
     * @param total how much all payments together may be, in whole yen
     * @param nameLength how many half-width characters a name may have
     */
    public TransferLimits(int payments, Money total, int nameLength) {
        this(POSITIVE.check(payments), ROOM.check(total), POSITIVE.check(nameLength), nameLength, null);
    }

    private TransferLimits(int payments, Money total, int remitter, int payee, @Nullable Money each) {
        this.payments = payments;
        this.total = total;
        this.remitter = remitter;
        this.payee = payee;
        this.each = each;
    }

    /**
     * The same limits, with another one for the names of payees.
     *
     * @param nameLength how many half-width characters the name of a payee may have
     * @return a copy
     */
    public TransferLimits withPayeeNames(int nameLength) {
        return new TransferLimits(payments, total, remitter, POSITIVE.check(nameLength), each);
    }

    /**
     * The same limits, with one for each payment.
     *
     * @param most how much one payment may be, in whole yen
     * @return a copy
     */
    public TransferLimits withEachPayment(Money most) {
        return new TransferLimits(payments, total, remitter, payee, ROOM.check(most));
    }

    /**
     * Returns a command that keeps within the limits.
     *
     * @param command the command
     * @return the same command
     * @throws dev.nakadachi.error.InvalidInputException when it does not, with every finding; says which limit and
     *     never a value
     */
    public TransferCommand check(TransferCommand command) {
        look(command).throwIfAny();
        return command;
    }

    /**
     * Looks for all that is beyond the limits, for an encoder with rules of its own.
     *
     * @param command the command
     * @return a check to go on with
     */
    public CommandCheck look(TransferCommand command) {
        Objects.requireNonNull(command, "command");
        CommandCheck check = CommandCheck.start()
                .look(ofPayments(), command)
                .look(ofTotal(), command)
                .look(ofRemitter(), command)
                .lookAtEach(ofPayee(), command.payments());
        return each == null ? check : check.lookAtEach(ofEach(each), command.payments());
    }

    private CommandRule<TransferCommand> ofPayments() {
        return CommandRule.of(
                CommandMember.PAYMENTS,
                "count",
                "are at most " + payments + " payments at this bank",
                "split it into transfers with keys of their own",
                command -> command.payments().size() <= payments);
    }

    private CommandRule<TransferCommand> ofTotal() {
        return CommandRule.of(
                CommandMember.TOTAL,
                "amount",
                "is at most " + total + " in all at this bank",
                "split it into transfers with keys of their own",
                command -> command.total().amount().compareTo(total.amount()) <= 0);
    }

    private CommandRule<TransferCommand> ofRemitter() {
        return CommandRule.of(
                CommandMember.REMITTER,
                "length",
                "names the remitter with at most " + remitter + " half-width characters at this bank",
                "shorten remitter()",
                command -> command.remitter().stream().allMatch(name -> length(name) <= remitter));
    }

    private CommandRule<Payment> ofPayee() {
        return CommandRule.of(
                CommandMember.PAYEE_NAME,
                "length",
                "names each payee with at most " + payee + " half-width characters at this bank",
                "shorten the payee's name",
                payment -> length(payment.payee().name()) <= payee);
    }

    private static CommandRule<Payment> ofEach(Money most) {
        return CommandRule.of(
                CommandMember.AMOUNT,
                "limit",
                "is at most " + most + " to each payee at this bank",
                "split the payment",
                payment -> payment.amount().amount().compareTo(most.amount()) <= 0);
    }

    /** The canonical decomposition takes kana and sound mark apart, and leaves half-width letters as they are. */
    private static int length(KanaName name) {
        String apart = Normalizer.normalize(name.value(), Normalizer.Form.NFD);
        return apart.codePointCount(0, apart.length());
    }

    @Override
    public String toString() {
        return "TransferLimits";
    }
}
