package dev.nakadachi.bank.bulk;

import dev.nakadachi.bank.BulkItemsQuery;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A bank that says what a test tells it to say. Pages of two items, from the first number of the page on. */
final class ScriptedBank implements BulkTransfers {

    static final int PAGE = 2;

    final List<ConfirmCommand> confirmations = new ArrayList<>();
    final List<DateRange> ranges = new ArrayList<>();
    final List<Integer> pages = new ArrayList<>();
    Supplier<TransferOutcome> outcome = ScriptedBank::taken;
    Supplier<Optional<TransferRecord>> status =
            () -> Optional.of(Orders.whole(TransferState.Kind.COMPLETED).build());
    /** Empty while nothing can be read. */
    Function<Integer, List<TransferItem>> items = from -> List.of();

    boolean tellsItems = true;
    boolean inTwoSteps;
    int enquiries;

    static TransferOutcome taken() {
        return accepted();
    }

    static TransferOutcome.Accepted accepted() {
        return new TransferOutcome.Accepted(
                RequestResult.of(Orders.NUMBER, new RequestState(RequestState.Kind.WAITING, "2")));
    }

    /** Shows these items, page by page. */
    void shows(List<TransferItem> all) {
        items = from -> all.stream().skip(from - 1L).limit(PAGE).toList();
    }

    @Override
    public TransferOutcome submit(BulkTransferCommand command) {
        return outcome.get();
    }

    @Override
    public TransferOutcome confirm(ConfirmCommand command) {
        confirmations.add(command);
        return taken();
    }

    @Override
    public Optional<TransferRecord> status(AccountId account, RequestNumber number, DateRange applied) {
        enquiries++;
        ranges.add(applied);
        return status.get();
    }

    @Override
    public Page<TransferItem, PageKey> items(BulkItemsQuery query) {
        int from = query.page().map(key -> Integer.parseInt(key.value())).orElse(1);
        pages.add(from);
        List<TransferItem> page = items.apply(from);
        Page<TransferItem, PageKey> answer = Page.last(page);
        return page.size() == PAGE ? answer.followedBy(new PageKey(Integer.toString(from + PAGE))) : answer;
    }

    @Override
    public boolean tellsItems() {
        return tellsItems;
    }

    @Override
    public boolean inTwoSteps() {
        return inTwoSteps;
    }

    @Override
    public RequestResult requestResult(AccountId account, RequestNumber number) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public Optional<TransferRecord> status(AccountId account, RequestNumber number) {
        throw new UnsupportedOperationException("only some banks answer this");
    }

    @Override
    public Stream<TransferRecord> list(AccountId account, DateRange applied) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public Stream<TransferItem> items(AccountId account, RequestNumber number) {
        throw new UnsupportedOperationException("pages are read one by one");
    }

    @Override
    public TransferOutcome cancel(CancelCommand command) {
        throw new UnsupportedOperationException("nobody cancels");
    }

    @Override
    public TransferFee fee(BulkTransferCommand command) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public Rehearsal rehearse(BulkTransferCommand command) {
        throw new UnsupportedOperationException("no test rehearses here");
    }
}
