package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.BulkItemsQuery;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.Advice;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.provider.Pages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One look at a bulk transfer: the whole, then its payments over all pages, then the whole again, because payments are
 * read page by page and the whole may move meanwhile.
 */
final class Lookout {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final BulkTransfers transfers;
    private final BulkTransferCommand command;
    private final Told told;
    private final Host host;
    private final Function<LocalDate, DateRange> days;
    private final UnaryOperator<BulkReport> believed;

    /**
     * The days on which the order may have been made are a function of today. What is believed of a report depends on
     * whence the number is known.
     */
    Lookout(
            BulkTransfers transfers,
            BulkTransferCommand command,
            Told told,
            Host host,
            Function<LocalDate, DateRange> days,
            UnaryOperator<BulkReport> believed) {
        this.transfers = transfers;
        this.command = command;
        this.told = told;
        this.host = host;
        this.days = days;
        this.believed = believed;
    }

    BulkTransferCommand command() {
        return command;
    }

    Told told() {
        return told;
    }

    Host host() {
        return host;
    }

    BulkReport look(RequestNumber number, @Nullable BulkReport last) {
        return believed.apply(read(number, last));
    }

    private BulkReport read(RequestNumber number, @Nullable BulkReport last) {
        Optional<TransferRecord> whole = whole(number);
        if (!transfers.tellsItems()) {
            return BulkReport.without(command, whole.orElse(null), BulkReport.Reading.NOT_OFFERED, null);
        }
        if (whole.isEmpty() || hasNoItems(whole.get().state())) {
            return BulkReport.without(command, whole.orElse(null), BulkReport.Reading.NOT_YET, null);
        }
        if (last != null && isStillReserved(whole.get(), last)) {
            return last.with(whole.get());
        }
        boolean shown = last != null && last.reading() != BulkReport.Reading.NOT_YET;
        return items(number, whole.get(), shown);
    }

    /**
     * Before the approval, which comes again after an order was sent back, there are none, and after an end without
     * execution they say nothing more.
     */
    private static boolean hasNoItems(TransferState state) {
        return switch (state.kind()) {
            case AWAITING_APPROVAL, SENT_BACK, WITHDRAWN, EXPIRED, CANCELLED -> true;
            default -> false;
        };
    }

    /** Its payments were read and found as ordered; nothing becomes of them before its day. */
    private boolean isStillReserved(TransferRecord whole, BulkReport last) {
        return whole.state().kind() == TransferState.Kind.SCHEDULED
                && !BulkReport.isOfAnother(command, whole)
                && last.isIn(TransferState.Kind.SCHEDULED)
                && last.reading() == BulkReport.Reading.WHOLE
                && last.findings().isEmpty();
    }

    private BulkReport items(RequestNumber number, TransferRecord before, boolean shown) {
        ItemMerge merge = new ItemMerge(command.transfer().payments());
        TransferRecord after = before;
        Problem trouble = null;
        try {
            read(number, merge, shown);
            after = merge.read() > 0 ? whole(number).orElse(before) : before;
        } catch (NakadachiException failed) {
            // What was read before a page failed is kept: it may be the same page every time.
            if (isHopeless(failed.problem())) {
                throw failed;
            }
            trouble = failed.problem();
        }
        if (merge.read() == 0 && trouble == null) {
            return BulkReport.without(command, before, BulkReport.Reading.NOT_YET, null);
        }
        boolean same = before.state().equals(after.state())
                && BulkReport.isOfAnother(command, before) == BulkReport.isOfAnother(command, after);
        List<BulkFinding> moved = same ? List.of() : List.of(BulkFinding.of(BulkFinding.Kind.CHANGED_MEANWHILE));
        boolean inPart = trouble != null || merge.overflows();
        return BulkReport.merged(
                command, after, merge, inPart ? BulkReport.Reading.IN_PART : BulkReport.Reading.WHOLE, moved, trouble);
    }

    private void read(RequestNumber number, ItemMerge merge, boolean shown) {
        Iterator<List<TransferItem>> pages = Pages.onePageAtATime(
                BulkItemsQuery.first(command.transfer().from(), number), BulkItemsQuery::at, transfers::items);
        while (pages.hasNext() && !merge.overflows()) {
            List<TransferItem> page = pages.next();
            if (page.isEmpty()) {
                continue;
            }
            if (merge.read() == 0 && !shown) {
                told.step(BulkProgress.Step.DETAILS_READABLE);
            }
            page.forEach(merge::add);
            told.tell(told.of(BulkProgress.Step.PAGE_READ).itemsRead(merge.read()));
        }
    }

    static boolean isHopeless(Problem problem) {
        return problem.advice().retry() == Advice.Retry.NEVER;
    }

    private Optional<TransferRecord> whole(RequestNumber number) {
        LocalDate today = LocalDate.ofInstant(host.now(), TOKYO);
        return transfers.status(command.transfer().from(), number, days.apply(today));
    }
}
