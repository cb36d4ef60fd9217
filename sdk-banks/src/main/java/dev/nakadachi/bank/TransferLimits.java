package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.money.Money;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

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

    private final List<Rule<TransferCommand>> rules;

    /**
     * The limits of a bank.
     *
     * @param payments how many payments one transfer may have
     * @param total how much all payments together may be, in whole yen
     * @param nameLength how many half-width characters a name may have
     */
    public TransferLimits(int payments, Money total, int nameLength) {
        this(List.of(ofPayments(payments), ofTotal(total), ofRemitter(nameLength), ofPayees(nameLength)));
    }

    private TransferLimits(List<Rule<TransferCommand>> rules) {
        this.rules = rules;
    }

    /**
     * The same limits, narrower for the names of payees.
     *
     * @param nameLength how many half-width characters the name of a payee may have
     * @return a copy
     */
    public TransferLimits withPayeeNames(int nameLength) {
        return with(ofPayees(nameLength));
    }

    /**
     * The same limits, with one for each payment.
     *
     * @param most how much one payment may be, in whole yen
     * @return a copy
     */
    public TransferLimits withEachPayment(Money most) {
        ROOM.check(most);
        return with(Rule.of(
                "TransferCommand",
                "pays at most " + most + " to each payee at this bank",
                "split the payment",
                command -> command.payments().stream()
                        .allMatch(payment -> payment.amount().amount().compareTo(most.amount()) <= 0)));
    }

    /**
     * Returns a command that keeps within the limits.
     *
     * @param command the command
     * @return the same command
     * @throws dev.nakadachi.error.InvalidInputException when it does not; says which limit and never a value
     */
    public TransferCommand check(TransferCommand command) {
        rules.forEach(rule -> rule.check(command));
        return command;
    }

    private TransferLimits with(Rule<TransferCommand> rule) {
        return new TransferLimits(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    private static Rule<TransferCommand> ofPayments(int most) {
        POSITIVE.check(most);
        return Rule.of(
                "TransferCommand",
                "has at most " + most + " payments at this bank",
                "split it into transfers with keys of their own",
                command -> command.payments().size() <= most);
    }

    private static Rule<TransferCommand> ofTotal(Money most) {
        ROOM.check(most);
        return Rule.of(
                "TransferCommand",
                "pays at most " + most + " in all at this bank",
                "split it into transfers with keys of their own",
                command -> command.total().amount().compareTo(most.amount()) <= 0);
    }

    private static Rule<TransferCommand> ofRemitter(int most) {
        POSITIVE.check(most);
        return Rule.of(
                "TransferCommand",
                "names the remitter with at most " + most + " half-width characters at this bank",
                "shorten remitter()",
                command -> command.remitter().stream().allMatch(name -> length(name) <= most));
    }

    private static Rule<TransferCommand> ofPayees(int most) {
        POSITIVE.check(most);
        return Rule.of(
                "TransferCommand",
                "names each payee with at most " + most + " half-width characters at this bank",
                "shorten the payee's name",
                command -> command.payments().stream()
                        .allMatch(payment -> length(payment.payee().name()) <= most));
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
