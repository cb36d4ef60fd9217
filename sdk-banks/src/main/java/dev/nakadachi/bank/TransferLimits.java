package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.money.Money;

/**
 * What a bank takes in one transfer, for providers: a command beyond it is refused before a byte leaves. Immutable and
 * thread-safe.
 */
public final class TransferLimits {

    private static final Rule<Integer> POSITIVE =
            Rule.of("TransferLimits", "has a limit of at least 1", "give the bank's own limit", limit -> limit >= 1);
    private static final Rule<Money> ROOM = Rule.of(
            "TransferLimits", "has a total above zero", "give the bank's own limit", limit -> limit.signum() > 0);

    private final Rule<TransferCommand> payments;
    private final Rule<TransferCommand> total;
    private final Rule<TransferCommand> remitter;
    private final Rule<TransferCommand> payees;

    /**
     * The limits of a bank.
     *
     * @param payments how many payments one transfer may have
     * @param total how much all payments together may be, in whole yen
     * @param nameLength how many characters a name may have
     */
    public TransferLimits(int payments, Money total, int nameLength) {
        POSITIVE.check(payments);
        POSITIVE.check(nameLength);
        ROOM.check(total);
        this.payments = Rule.of(
                "TransferCommand",
                "has at most " + payments + " payments at this bank",
                "split it into transfers with keys of their own",
                command -> command.payments().size() <= payments);
        this.total = Rule.of(
                "TransferCommand",
                "pays at most " + total + " in all at this bank",
                "split it into transfers with keys of their own",
                command -> command.total().amount().compareTo(total.amount()) <= 0);
        this.remitter = Rule.of(
                "TransferCommand",
                "names the remitter with at most " + nameLength + " characters at this bank",
                "shorten remitter()",
                command -> command.remitter().stream().allMatch(name -> length(name) <= nameLength));
        this.payees = Rule.of(
                "TransferCommand",
                "names each payee with at most " + nameLength + " characters at this bank",
                "shorten the payee's name",
                command -> command.payments().stream()
                        .allMatch(payment -> length(payment.payee().name()) <= nameLength));
    }

    /**
     * Returns a command that keeps within the limits.
     *
     * @param command the command
     * @return the same command
     * @throws dev.nakadachi.error.InvalidInputException when it does not; says which limit and never a value
     */
    public TransferCommand check(TransferCommand command) {
        payments.check(command);
        total.check(command);
        remitter.check(command);
        return payees.check(command);
    }

    private static int length(KanaName name) {
        return name.value().codePointCount(0, name.value().length());
    }

    @Override
    public String toString() {
        return "TransferLimits";
    }
}
