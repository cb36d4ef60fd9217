package dev.nakadachi.bank;

import dev.nakadachi.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bulk transfer in a bank's list, which names its sums instead of its payments. Prints the number of payments.
 * Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class BulkSummary {

    private final long payments;
    private final Money total;
    private final @Nullable String dataName;
    private final List<UserCode> approvers;

    private BulkSummary(long payments, Money total, @Nullable String dataName, List<UserCode> approvers) {
        this.payments = payments;
        this.total = Objects.requireNonNull(total, "total");
        this.dataName = dataName;
        this.approvers = List.copyOf(approvers);
    }

    /**
     * Sums, for providers.
     *
     * @param payments how many payments
     * @param total how much in all
     * @return the sums, without name and approvers
     */
    public static BulkSummary of(long payments, Money total) {
        return new BulkSummary(payments, total, null, List.of());
    }

    /**
     * The same with the name of the data.
     *
     * @param value the name as the bank shows it
     * @return a copy
     */
    public BulkSummary withDataName(String value) {
        return new BulkSummary(payments, total, Objects.requireNonNull(value, "value"), approvers);
    }

    /**
     * The same with its approvers.
     *
     * @param value none, one or two
     * @return a copy
     */
    public BulkSummary withApprovers(List<UserCode> value) {
        return new BulkSummary(payments, total, dataName, value);
    }

    /**
     * How many payments.
     *
     * @return the number
     */
    public long payments() {
        return payments;
    }

    /**
     * How much in all.
     *
     * @return in yen
     */
    public Money total() {
        return total;
    }

    /**
     * The name of the data for the customer's own lists (取引名).
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> dataName() {
        return Optional.ofNullable(dataName);
    }

    /**
     * Who approves.
     *
     * @return none, one or two, unmodifiable
     */
    public List<UserCode> approvers() {
        return approvers;
    }

    /**
     * Whether the sums are those of a command. A name that the bank may have cut or converted does not count.
     *
     * @param command the command
     * @return true when there are as many payments, of the same sum in all
     */
    public boolean agreesWith(TransferCommand command) {
        return payments == command.payments().size() && total.equals(command.total());
    }

    @Override
    public String toString() {
        return "BulkSummary[" + payments + " payments]";
    }
}
