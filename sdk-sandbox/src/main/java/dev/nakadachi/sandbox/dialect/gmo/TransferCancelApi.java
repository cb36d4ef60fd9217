package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Confirmation;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.bank.transfer.Users;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Set;

/** {@code POST .../cancel} (振込取消依頼、総合振込取消依頼): the cancel waits for the customer, too. */
final class TransferCancelApi implements Door.Enquiry {

    private static final Set<String> MEMBERS = Set.of("accountId", "cancelTargetKeyClass", "applyNo");

    private final Bank bank;
    private final Transfers transfers;
    private final TransferWords words;
    private final GmoMembers members;

    TransferCancelApi(Bank bank, Transfers transfers, TransferWords words, GmoMembers members) {
        this.bank = bank;
        this.transfers = transfers;
        this.words = words;
        this.members = members;
    }

    @Override
    public Reply answer(String user, Request request) {
        JsonForm form = read(request);
        BankAccount account =
                AskedAccount.find(bank, user, form.text("accountId").orElse(""));
        Transfer transfer = AskedTransfer.find(transfers, account, form.text("applyNo"));
        String keyClass = form.text("cancelTargetKeyClass").orElse("");
        Confirmation.Kind kind = kind(transfer, keyClass);
        Transfer asked = transfers
                .end(transfer.applyNo(), kind)
                .orElseThrow(
                        () -> new BankRefusal(400, "SBX_TWICE", "a cancel was requested before and has not expired"));
        return Reply.json(201, JsonWriter.write(body -> {
            body.text("accountId", account.id().value()).text("cancelTargetKeyClass", keyClass);
            TransferRequestApi.result(body, asked.lastRequest());
            body.text("applyNo", asked.applyNo());
            members.endOf(body, asked.lastRequest());
        }));
    }

    /**
     * With business-ID management one class is for "applying", the other for "reserved"; without it this is for both.
     */
    private Confirmation.Kind kind(Transfer transfer, String keyClass) {
        boolean single = transfers.settings().users() == Users.SINGLE;
        boolean applying = transfer.status() == TransferStatus.APPLYING;
        boolean reserved = transfer.status() == TransferStatus.RESERVED;
        if (keyClass.equals(words.cancellation()) && (reserved || (single && applying))) {
            return Confirmation.Kind.CANCELLATION;
        }
        if (keyClass.equals(words.withdrawal()) && !single && applying) {
            return Confirmation.Kind.WITHDRAWAL;
        }
        throw new BankRefusal(400, "SBX_CLASS", "cancelTargetKeyClass does not fit the state of the transfer");
    }

    private static JsonForm read(Request request) {
        try {
            return JsonForm.read(request, MEMBERS);
        } catch (MalformedJsonException e) {
            throw new BankRefusal(400, "SBX_JSON", "the body is not of the schema: " + e.getMessage());
        }
    }
}
