package dev.nakadachi.bank.gmoaozoratransfers;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Payee;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestQuery;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferFee;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferLimits;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransfersQuery;
import dev.nakadachi.bank.dialect.gmo.GmoCodes;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The domain to the bank's spelling and back: pure functions. */
final class Mapping {

    private static final TransferLimits LIMITS = new TransferLimits(99, Money.yen(999_999_999_999L), 48);

    private Mapping() {}

    static ApiRequest request(TransferCommand command) {
        return ApiRequest.post("/transfer/request", body(command));
    }

    static ApiRequest feeRequest(TransferCommand command, EncodeContext context) {
        return ApiRequest.post("/transfer/transferfee", body(command));
    }

    /** Names of banks and branches are not sent: the bank reads the codes only. */
    private static byte[] body(TransferCommand command) {
        List<Payment> payments = LIMITS.check(command).payments();
        return JsonWriter.write(out -> {
            out.text("accountId", command.from().value());
            command.remitter().ifPresent(name -> out.text("remitterName", name.value()));
            out.text("transferDesignatedDate", command.designatedDate().toString());
            out.text("transferDateHolidayCode", GmoCodes.of(command.holidayRule()));
            out.text("totalCount", Integer.toString(payments.size()));
            out.amountAsText("totalAmount", command.total());
            command.comment().ifPresent(words -> out.text("applyComment", words.value()));
            Iterator<Integer> ids = IntStream.rangeClosed(1, payments.size()).iterator();
            out.objects("transfers", payments, (payment, to) -> item(ids.next(), payment, to));
        });
    }

    private static void item(int id, Payment payment, JsonWriter out) {
        Payee payee = payment.payee();
        out.text("itemId", Integer.toString(id));
        out.amountAsText("transferAmount", payment.amount());
        payment.edi().ifPresent(words -> out.text("ediInfo", words.value()));
        out.text("beneficiaryBankCode", payee.bank().value());
        out.text("beneficiaryBranchCode", payee.branch().value());
        out.text("accountTypeCode", payee.type().zenginCode());
        out.text("accountNumber", payee.number().value());
        out.text("beneficiaryName", payee.name().value());
    }

    static ApiRequest cancelRequest(CancelCommand command, EncodeContext context) {
        return ApiRequest.post("/transfer/cancel", JsonWriter.write(out -> {
            out.text("accountId", command.account().value());
            out.text("cancelTargetKeyClass", GmoCodes.of(command.target()));
            out.text("applyNo", command.request().value());
        }));
    }

    static ApiRequest resultRequest(RequestQuery query, EncodeContext context) {
        return ApiRequest.get("/transfer/request-result")
                .query("accountId", query.account().value())
                .query("applyNo", query.number().value());
    }

    /** A parameter of the other class is refused with 400, so none is ever sent. */
    static ApiRequest statusRequest(TransfersQuery query, EncodeContext context) {
        ApiRequest request = ApiRequest.get("/transfer/status")
                .query("accountId", query.account().value());
        if (query.number().isPresent()) {
            return request.query("queryKeyClass", "1")
                    .query("applyNo", query.number().get().value());
        }
        request = request.query("queryKeyClass", "2").query("requestTransferTerm", "1");
        request = with(request, "dateFrom", query.applied().from());
        request = with(request, "dateTo", query.applied().to());
        return with(request, "nextItemKey", query.page().map(PageKey::value));
    }

    private static ApiRequest with(ApiRequest request, String name, Optional<?> value) {
        return value.map(present -> request.query(name, present.toString())).orElse(request);
    }

    /** Fees belong to payments by their item numbers, so a gap or a double would put one beside the wrong payment. */
    static TransferFee fee(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.FEE::read);
        List<JsonFields> details = from.list("transferFeeDetails");
        Map<BigDecimal, Money> fees = new HashMap<>();
        for (JsonFields detail : details) {
            detail.number("itemId").ifPresent(id -> fees.put(id, detail.require("transferFee", Mapping::yen)));
        }
        List<Money> inOrder = IntStream.rangeClosed(1, details.size())
                .mapToObj(id -> Optional.ofNullable(fees.get(BigDecimal.valueOf(id)))
                        .orElseThrow(() -> from.malformed("transferFeeDetails[].itemId", "is not consecutive from 1")))
                .toList();
        return new TransferFee(from.require("totalFee", Mapping::yen), inOrder);
    }

    /** An answer is only believed to hold no transfer when it counts none: what is missing here may be paid again. */
    static Page<TransferRecord, PageKey> records(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.STATUS::read);
        int count = from.number("count").map(BigDecimal::signum).orElse(-1);
        List<JsonFields> details = count == 0 ? from.list("transferDetails") : from.requireList("transferDetails");
        List<JsonFields> bulks = from.list("transferQueryBulkResponses");
        Optional<PageKey> next =
                bulks.stream().flatMap(bulk -> next(bulk).stream()).findFirst();
        if (count > 0 && details.isEmpty() && next.isEmpty()) {
            throw from.malformed("transferDetails", "is empty although transfers are counted");
        }
        Page<TransferRecord, PageKey> page =
                Page.last(details.stream().map(Mapping::record).toList());
        return next.map(page::followedBy).orElse(page);
    }

    private static Optional<PageKey> next(JsonFields bulk) {
        Optional<PageKey> key = bulk.find("nextItemKey", PageKey::new);
        boolean more = bulk.flag("hasNext").orElse(key.isPresent());
        return more ? Optional.of(bulk.require("nextItemKey", PageKey::new)) : Optional.empty();
    }

    private static TransferRecord record(JsonFields from) {
        TransferRecord.Builder record = TransferRecord.builder(
                GmoCodes.state(from.text("transferStatus").orElse("")));
        List<JsonFields> applies = from.list("transferApplies");
        applies.stream()
                .flatMap(apply -> apply.find("applyNo", RequestNumber::new).stream())
                .distinct()
                .forEach(record::number);
        earliest(applies.stream().flatMap(apply -> apply.list("transferApplyDetails").stream()), "applyDatetime")
                .ifPresent(record::appliedAt);
        earliest(from.list("transferAccepts").stream(), "acceptDatetime").ifPresent(record::acceptedAt);
        from.find("transferDetailFee", Mapping::yen)
                .or(() -> from.find("totalFee", Mapping::yen))
                .ifPresent(record::fee);
        from.find("totalDebitAmount", Mapping::yen).ifPresent(record::totalDebit);
        for (JsonFields response : from.list("transferResponses")) {
            response.find("transferDesignatedDate", LocalDate::parse).ifPresent(record::designatedDate);
            response.list("transferInfos").forEach(info -> record.item(item(info)));
        }
        return record.build();
    }

    private static TransferItem item(JsonFields from) {
        TransferItem.Builder item = TransferItem.builder(from.require("transferAmount", Mapping::yen));
        from.find("beneficiaryBankCode", BankCode::new).ifPresent(item::bank);
        from.find("beneficiaryBranchCode", BranchCode::new).ifPresent(item::branch);
        from.find("accountNumber", AccountNumber::new).ifPresent(item::number);
        from.find("beneficiaryName", KanaName::new).ifPresent(item::name);
        from.find("ediInfo", EdiInfo::new).ifPresent(item::edi);
        from.list("transferDetailResponses").stream()
                .flatMap(done -> done.find("transferFee", Mapping::yen).stream())
                .findFirst()
                .ifPresent(item::fee);
        return item.build();
    }

    /** A cancellation has times of its own, which come later. */
    private static Optional<OffsetDateTime> earliest(Stream<JsonFields> of, String member) {
        return of.flatMap(one -> one.find(member, OffsetDateTime::parse).stream())
                .min(OffsetDateTime.timeLineOrder());
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }
}
