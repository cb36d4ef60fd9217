package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkItemsQuery;
import dev.nakadachi.bank.BulkSummary;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Transfers as the bank lists them (Swagger 1.1.12), for providers: pure functions. Transfers that were made elsewhere
 * are among them, so what only informs is read leniently and kept as it was sent; numbers of requests, accounts that
 * pay, states, counts and amounts are not.
 */
public final class GmoRecords {

    private static final int PAGE = 500;
    private static final Map<String, PaymentState.Kind> CARRIED_OUT =
            Map.of("1", PaymentState.Kind.DONE, "2", PaymentState.Kind.FAILED);
    private static final Map<String, PaymentState.Kind> RECALLS = Map.of(
            "1", PaymentState.Kind.RECALLING,
            "2", PaymentState.Kind.RECALLED,
            "3", PaymentState.Kind.RECALL_FAILED);
    private static final Rule<String> ITEM_ID =
            Rule.pattern("itemId", "[1-9][0-9]{0,3}", "is 1 to 9999", "count the payments of the command from 1");
    private static final JsonShape ITEMS = StatusShape.of(GmoKind.BULK);

    private final GmoKind kind;
    private final JsonShape status;

    private GmoRecords(GmoKind kind) {
        this.kind = kind;
        this.status = StatusShape.of(kind);
    }

    /**
     * Reads pages of a status enquiry.
     *
     * @param kind of which product
     * @return the decoder; it throws {@link dev.nakadachi.json.MalformedJsonException} when what decides is missing or
     *     does not fit
     */
    public static AnswerDecoder<Page<TransferRecord, PageKey>> pages(GmoKind kind) {
        return new GmoRecords(Objects.requireNonNull(kind, "kind"))::page;
    }

    /**
     * Reads the payments of one bulk transfer. A full page may be followed by another, which starts with the next
     * number; the bank's own totalCount decides whether a shorter one is the last.
     *
     * @param asked where the page starts
     * @param answer to a status enquiry with details
     * @return the payments; none while the bank does not show them yet
     * @throws dev.nakadachi.json.MalformedJsonException when what decides is missing or does not fit, the page is of
     *     another transfer or account or starts elsewhere, or payments are missing in it
     */
    public static Page<TransferItem, PageKey> items(BulkItemsQuery asked, ApiAnswer answer) {
        JsonFields from = answer.json(ITEMS::read);
        int start = asked.page().map(key -> Integer.parseInt(key.value())).orElse(1);
        if (from.number("bulktransferItemKey")
                .filter(echo -> echo.intValue() != start)
                .isPresent()) {
            throw from.malformed("bulktransferItemKey", "is another start than the one that was asked for");
        }
        List<JsonFields> details = from.requireList(GmoKind.BULK.details);
        details.forEach(detail -> check(asked, detail));
        List<JsonFields> responses = details.stream()
                .flatMap(detail -> detail.list(GmoKind.BULK.responses).stream())
                .toList();
        List<TransferItem> items = responses.stream()
                .flatMap(response -> response.list(GmoKind.BULK.infos).stream())
                .map(GmoRecords::item)
                .toList();
        Page<TransferItem, PageKey> page = Page.last(items);
        if (items.size() >= PAGE) {
            return page.followedBy(new PageKey(Integer.toString(start + PAGE)));
        }
        boolean notYet = start == 1 && !from.flag("detailInfoResult").orElse(!items.isEmpty());
        if (!notYet
                && whole(responses)
                        .flatMap(GmoRecords::payments)
                        .filter(all -> start - 1 + items.size() < all)
                        .isPresent()) {
            throw from.malformed(GmoKind.BULK.infos, "holds fewer payments than totalCount says");
        }
        return page;
    }

    /** Payments name neither: those of another transfer would be taken for what became of this one. */
    private static void check(BulkItemsQuery asked, JsonFields detail) {
        List<RequestNumber> numbers = numbers(detail.list("transferApplies"));
        if (!numbers.isEmpty() && !numbers.contains(asked.number())) {
            throw detail.malformed("transferApplies[].applyNo", "is another transfer than the one that was asked for");
        }
        for (JsonFields response : detail.list(GmoKind.BULK.responses)) {
            if (response.find("accountId", AccountId::new)
                    .filter(account -> !account.equals(asked.account()))
                    .isPresent()) {
                throw response.malformed("accountId", "is another account than the one that was asked for");
            }
        }
    }

    private static List<RequestNumber> numbers(List<JsonFields> applies) {
        return applies.stream()
                .flatMap(apply -> apply.find("applyNo", RequestNumber::new).stream())
                .distinct()
                .toList();
    }

    /** An answer is only believed to hold no transfer when it counts none: what is missing here may be paid again. */
    private Page<TransferRecord, PageKey> page(ApiAnswer answer) {
        JsonFields from = answer.json(status::read);
        int count = from.number("count").map(BigDecimal::signum).orElse(-1);
        List<JsonFields> details = count == 0 ? from.list(kind.details) : from.requireList(kind.details);
        Optional<PageKey> next = next(from);
        if (count > 0 && details.isEmpty() && next.isEmpty()) {
            throw from.malformed(kind.details, "is empty although transfers are counted");
        }
        Page<TransferRecord, PageKey> page =
                Page.last(details.stream().map(this::record).toList());
        return next.map(page::followedBy).orElse(page);
    }

    /** Of two next pages one would be lost, and with it perhaps the transfer that somebody looks for. */
    private static Optional<PageKey> next(JsonFields from) {
        List<PageKey> keys = from.list("transferQueryBulkResponses").stream()
                .flatMap(list -> GmoPaging.next(list).stream())
                .distinct()
                .toList();
        if (keys.size() > 1) {
            throw from.malformed("transferQueryBulkResponses[].nextItemKey", "names several next pages");
        }
        return keys.stream().findFirst();
    }

    private TransferRecord record(JsonFields from) {
        TransferRecord.Builder record = TransferRecord.builder(
                GmoCodes.state(from.text("transferStatus").orElse("")));
        List<JsonFields> applies = from.list("transferApplies");
        numbers(applies).forEach(record::number);
        Stream<JsonFields> applied = applies.stream().flatMap(apply -> apply.list("transferApplyDetails").stream());
        earliest(applied, "applyDatetime", record::unfit).ifPresent(record::appliedAt);
        earliest(from.list("transferAccepts").stream(), "acceptDatetime", record::unfit)
                .ifPresent(record::acceptedAt);
        from.find("transferDetailFee", GmoRecords::yen)
                .or(() -> from.find("totalFee", GmoRecords::yen))
                .ifPresent(record::fee);
        from.find("totalDebitAmount", GmoRecords::yen).ifPresent(record::totalDebit);
        List<TransferItem> items = new ArrayList<>();
        for (JsonFields response : from.list(kind.responses)) {
            response.find("accountId", AccountId::new).ifPresent(record::account);
            response.findFitting("transferDesignatedDate", LocalDate::parse, record::unfit)
                    .ifPresent(record::designatedDate);
            response.list(kind.infos).forEach(info -> items.add(item(info)));
        }
        Optional<BulkSummary> sums =
                kind == GmoKind.BULK ? whole(from.list(kind.responses)).flatMap(GmoRecords::sums) : Optional.empty();
        sums.ifPresent(record::summary);
        // Of a bulk transfer the bank shows a page at a time: some of the payments must not look like all of them.
        if (kind == GmoKind.SINGLE
                || sums.filter(sum -> sum.payments() == items.size()).isPresent()) {
            items.forEach(record::item);
        }
        return record.build();
    }

    /** What one response says is said of the whole transfer; what several say, none does. */
    private static Optional<JsonFields> whole(List<JsonFields> responses) {
        return responses.size() == 1 ? Optional.of(responses.get(0)) : Optional.empty();
    }

    private static Optional<BulkSummary> sums(JsonFields of) {
        Optional<Money> total = of.find("totalAmount", GmoRecords::yen);
        Optional<String> name = of.text("transferDataName");
        return payments(of)
                .flatMap(number -> total.map(amount -> BulkSummary.of(number, amount)))
                .map(sums -> name.map(sums::withDataName).orElse(sums));
    }

    private static Optional<Long> payments(JsonFields of) {
        return of.number("totalCount").flatMap(number -> of.find("totalCount", digits -> number.longValueExact()));
    }

    private static TransferItem item(JsonFields from) {
        TransferItem.Builder item = TransferItem.builder(from.require("transferAmount", GmoRecords::yen));
        from.findFitting("itemId", digits -> Integer.valueOf(ITEM_ID.check(digits)), item::unfit)
                .ifPresent(item::position);
        from.findFitting("beneficiaryBankCode", BankCode::new, item::unfit).ifPresent(item::bank);
        from.findFitting("beneficiaryBranchCode", BranchCode::new, item::unfit).ifPresent(item::branch);
        from.findFitting("accountNumber", AccountNumber::new, item::unfit).ifPresent(item::number);
        from.findFitting("beneficiaryName", KanaName::new, item::unfit).ifPresent(item::name);
        from.findFitting("ediInfo", EdiInfo::new, item::unfit).ifPresent(item::edi);
        from.list("transferDetailResponses").stream()
                .flatMap(done -> done.find("transferFee", GmoRecords::yen).stream())
                .findFirst()
                .ifPresent(item::fee);
        from.list("unableDetailInfos").stream()
                .flatMap(unable -> unable.findFitting("repaymentDate", LocalDate::parse, item::unfit).stream())
                .findFirst()
                .ifPresent(item::returnedOn);
        from.list("unableDetailInfos").stream()
                .flatMap(unable -> state(unable).stream())
                .reduce((one, other) -> one.equals(other) ? one : new PaymentState(PaymentState.Kind.UNKNOWN, ""))
                .ifPresent(item::state);
        return item.build();
    }

    /** A failure moved no money, so nothing came back; else the latest that happened to it counts. */
    private static Optional<PaymentState> state(JsonFields unable) {
        Optional<PaymentState> done =
                unable.text("transferDetailStatus").map(code -> PaymentState.of(code, CARRIED_OUT));
        Optional<PaymentState> returned = unable.text("isRepayment")
                .filter("true"::equalsIgnoreCase)
                .map(flag -> new PaymentState(PaymentState.Kind.RETURNED, flag));
        return done.filter(state -> state.kind() == PaymentState.Kind.FAILED)
                .or(() -> unable.text("refundStatus").map(code -> PaymentState.of(code, RECALLS)))
                .or(() -> returned)
                .or(() -> done);
    }

    /** A cancellation has times of its own, which come later. */
    private static Optional<OffsetDateTime> earliest(
            Stream<JsonFields> of, String member, BiConsumer<String, String> unfit) {
        return of.flatMap(one -> one.findFitting(member, OffsetDateTime::parse, unfit).stream())
                .min(OffsetDateTime.timeLineOrder());
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }
}
