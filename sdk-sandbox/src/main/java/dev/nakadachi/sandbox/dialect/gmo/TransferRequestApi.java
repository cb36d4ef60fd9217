package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.transfer.Confirmation;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferFees;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.bank.transfer.TransferSettings;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** {@code POST .../request} (振込依頼、総合振込依頼) and {@code POST .../transferfee} (手数料事前照会). */
final class TransferRequestApi {

    private final Transfers transfers;
    private final BiFunction<String, Request, TransferOrder> check;
    private final RequestKeys keys;
    private final GmoMembers members;

    /**
     * The requests of one product.
     *
     * @param check makes an order of the request of a user, or refuses it
     */
    TransferRequestApi(
            Transfers transfers,
            BiFunction<String, Request, TransferOrder> check,
            RequestKeys keys,
            GmoMembers members) {
        this.transfers = transfers;
        this.check = check;
        this.keys = keys;
        this.members = members;
    }

    Reply request(String user, Request request) {
        TransferSettings settings = transfers.settings();
        String key = request.header(settings.keyHeader()).orElse("");
        Supplier<Reply> carryOut = () -> carryOut(user, request, key);
        return switch (settings.keys()) {
            case IGNORED -> carryOut.get();
            case HONOURED -> keys.once(user, key, request.text(), carryOut);
            case BROKEN -> keys.mixedUp(user, key, request.text(), carryOut);
        };
    }

    Reply fee(String user, Request request) {
        TransferOrder order = check.apply(user, request);
        TransferFees fees = transfers.settings().fees();
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("accountId", order.account().value());
            members.base(body);
            body.text("totalFee", Long.toString(fees.of(order.items())));
            body.objects("transferFeeDetails", order.items(), (item, to) -> fee(item, fees, to));
        }));
    }

    private Reply carryOut(String user, Request request, String key) {
        Transfer transfer = transfers.take(check.apply(user, request), key);
        return Reply.json(201, JsonWriter.write(body -> {
            body.text("accountId", transfer.order().account().value());
            result(body, transfer.lastRequest());
            body.text("applyNo", transfer.applyNo());
            members.endOf(body, transfer.lastRequest());
        }));
    }

    /** 1 is done, 2 is not done, 8 is expired. What the customer refused stays not done. */
    static void result(JsonWriter to, Confirmation request) {
        to.text(
                "resultCode",
                switch (request.answer()) {
                    case APPROVED -> "1";
                    case EXPIRED -> "8";
                    case WAITING, REFUSED -> "2";
                });
    }

    private static void fee(TransferItem item, TransferFees fees, JsonWriter to) {
        to.text("itemId", Integer.toString(item.itemId())).text("transferFee", Long.toString(fees.of(item)));
    }
}
