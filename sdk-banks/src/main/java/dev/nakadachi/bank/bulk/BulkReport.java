package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bank has said of a bulk transfer and of each of its payments, joined with the order. Prints counts.
 * Immutable and thread-safe.
 */
public final class BulkReport {

    private final BulkTransferCommand command;
    private final @Nullable TransferRecord whole;
    private final Reading reading;
    private final List<ItemResult> items;
    private final List<BulkFinding> findings;
    private final BulkTotals totals;
    private final @Nullable Problem trouble;

    private BulkReport(
            BulkTransferCommand command,
            @Nullable TransferRecord whole,
            Reading reading,
            List<ItemResult> items,
            List<BulkFinding> findings,
            @Nullable Problem trouble) {
        this.command = Objects.requireNonNull(command, "command");
        this.whole = whole;
        this.reading = Objects.requireNonNull(reading, "reading");
        this.items = List.copyOf(items);
        this.findings = List.copyOf(findings);
        this.totals = BulkTotals.of(this.items);
        this.trouble = trouble;
    }

    /** How far the payments of the bank were read. New constants may be added: write a default branch. */
    public enum Reading {
        /** This bank does not say what became of each payment. */
        NOT_OFFERED,
        /** The bank does not show them yet, or they were not asked for because nothing can have become of them. */
        NOT_YET,
        /** The reading broke off: see {@link BulkReport#trouble} and the findings. */
        IN_PART,
        /** All of them. */
        WHOLE
    }

    /**
     * Joins items from elsewhere, such as a list that the bank hands out beside its API, with the order.
     *
     * @param command the order
     * @param items all items that the bank lists
     * @return the report, without a state of the whole
     */
    public static BulkReport of(BulkTransferCommand command, List<TransferItem> items) {
        ItemMerge merge = new ItemMerge(command.transfer().payments());
        items.forEach(merge::add);
        return merged(command, null, merge, Reading.WHOLE, List.of(), null);
    }

    static BulkReport without(
            BulkTransferCommand command, @Nullable TransferRecord whole, Reading reading, @Nullable Problem trouble) {
        return merged(command, whole, new ItemMerge(command.transfer().payments()), reading, List.of(), trouble);
    }

    /** The bank refused the order, and provably did nothing. */
    static BulkReport refused(BulkTransferCommand command, Problem problem) {
        List<ItemResult> items = new ArrayList<>();
        for (Payment payment : command.transfer().payments()) {
            items.add(ItemResult.of(items.size() + 1, payment, new Verdict(PaymentState.Kind.FAILED, Basis.THE_WHOLE)));
        }
        return new BulkReport(command, null, Reading.NOT_YET, items, List.of(), problem);
    }

    static BulkReport merged(
            BulkTransferCommand command,
            @Nullable TransferRecord whole,
            ItemMerge merge,
            Reading reading,
            List<BulkFinding> more,
            @Nullable Problem trouble) {
        boolean complete = reading == Reading.WHOLE;
        List<ItemResult> results = merge.results(believed(command, whole), complete);
        List<BulkFinding> findings = new ArrayList<>(merge.findings());
        if (whole != null && isOfAnother(command, whole)) {
            results = results.stream().map(ItemResult::ofAnother).toList();
            findings.add(BulkFinding.of(BulkFinding.Kind.OTHER_TRANSFER));
        }
        Optional<BulkSummary> sums = Optional.ofNullable(whole).flatMap(TransferRecord::summary);
        sums.filter(sum -> !sum.agreesWith(command.transfer()))
                .ifPresent(sum -> findings.add(BulkFinding.of(BulkFinding.Kind.OTHER_TOTAL)));
        sums.filter(sum -> complete && !sum.total().equals(merge.sum()))
                .ifPresent(sum -> findings.add(BulkFinding.of(BulkFinding.Kind.OTHER_LISTED_TOTAL)));
        findings.addAll(more);
        return new BulkReport(command, whole, reading, results, findings, trouble);
    }

    /** The bank's number may be another transfer's of the same content: nothing unpaid is read from it. */
    BulkReport foundByContent() {
        List<Integer> unpaid = items.stream()
                .filter(ItemResult::isUnpaid)
                .map(ItemResult::position)
                .toList();
        if (unpaid.isEmpty()) {
            return this;
        }
        List<BulkFinding> more = new ArrayList<>(findings);
        more.add(BulkFinding.of(BulkFinding.Kind.LOOKALIKE_UNPAID, unpaid));
        List<ItemResult> open = items.stream()
                .map(item -> item.isUnpaid() ? item.ofAnother() : item)
                .toList();
        return new BulkReport(command, whole, reading, open, more, trouble);
    }

    /** The same payments, of a whole that has not moved since but in its day or its numbers. */
    BulkReport with(TransferRecord later) {
        return new BulkReport(command, later, reading, items, findings, trouble);
    }

    /** What is known, when the next look failed. */
    BulkReport troubledBy(Problem problem) {
        return new BulkReport(command, whole, reading, items, findings, problem);
    }

    /** The bank's number of the order may be another one's, when the answer that bore it was. */
    static boolean isOfAnother(BulkTransferCommand command, TransferRecord record) {
        return !record.couldBe(command.transfer());
    }

    /** Nobody reads from a transfer without a number that nothing was paid: it may be anybody's. */
    private static Optional<TransferState> believed(BulkTransferCommand command, @Nullable TransferRecord whole) {
        return Optional.ofNullable(whole)
                .filter(record -> !isOfAnother(command, record))
                .filter(record -> !record.numbers().isEmpty()
                        || !Verdict.byWhole(record.state()).isUnpaid())
                .map(TransferRecord::state);
    }

    /**
     * The order.
     *
     * @return the command
     */
    public BulkTransferCommand command() {
        return command;
    }

    /**
     * What the bank shows under the number, with its own sums. Where {@link BulkFinding.Kind#OTHER_TRANSFER} is among
     * the findings it is not the order's, and where {@link BulkFinding.Kind#LOOKALIKE_UNPAID} is, it may be another
     * one's: it is shown for the person who looks.
     *
     * @return the record, empty while the bank lists none
     */
    public Optional<TransferRecord> whole() {
        return Optional.ofNullable(whole);
    }

    /**
     * How far the payments were read.
     *
     * @return the reading
     */
    public Reading reading() {
        return reading;
    }

    /**
     * Every payment of the order.
     *
     * @return the results in the order of the command, unmodifiable
     */
    public List<ItemResult> items() {
        return items;
    }

    /**
     * Where the money is.
     *
     * @return the sums
     */
    public BulkTotals totals() {
        return totals;
    }

    /**
     * What does not fit: a person looks at it.
     *
     * @return none as a rule, unmodifiable
     */
    public List<BulkFinding> findings() {
        return findings;
    }

    /**
     * Why the reading broke off, or why nobody can ask.
     *
     * @return the problem, empty when nothing went wrong
     */
    public Optional<Problem> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Whether every payment has its state and the bank has told all that it tells. Payments that were made may still
     * come back days later: look again.
     *
     * @return true when nothing is open
     */
    public boolean isFinished() {
        boolean told = trouble == null && (reading == Reading.WHOLE || reading == Reading.NOT_OFFERED);
        return totals.open().payments() == 0
                && !has(BulkFinding.Kind.CHANGED_MEANWHILE)
                && (told || nothingWasCarriedOut());
    }

    boolean has(BulkFinding.Kind kind) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind);
    }

    /** The bank's transfer, where it may be the order and its end can be believed. */
    Optional<TransferRecord> own() {
        return whole().filter(record -> !isOfAnother(command, record)).filter(record -> !isOfUnpaidLookalike(record));
    }

    private boolean isOfUnpaidLookalike(TransferRecord record) {
        return has(BulkFinding.Kind.LOOKALIKE_UNPAID)
                && Verdict.byWhole(record.state()).isUnpaid();
    }

    /** What the bank shows under the number is not the order's, or may not be and ended unpaid. */
    boolean isOfAnother() {
        return has(BulkFinding.Kind.OTHER_TRANSFER)
                || whole().filter(this::isOfUnpaidLookalike).isPresent();
    }

    boolean isIn(TransferState.Kind... kinds) {
        return own().filter(record -> List.of(kinds).contains(record.state().kind()))
                .isPresent();
    }

    /** The end of the whole is that of each payment, and the bank has none to show. */
    private boolean nothingWasCarriedOut() {
        return totals.failed().payments() == items.size();
    }

    @Override
    public String toString() {
        return "BulkReport[" + (whole == null ? "not listed" : whole.state()) + ", " + reading + ", " + totals + ", "
                + findings.size() + " findings]";
    }
}
