package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** {@code GET .../request-result} (振込依頼結果照会、総合振込依頼結果照会): what became of the last request, which may be a cancel. */
final class TransferResultApi implements Door.Enquiry {

    private final Bank bank;
    private final Transfers transfers;
    private final GmoMembers members;

    TransferResultApi(Bank bank, Transfers transfers, GmoMembers members) {
        this.bank = bank;
        this.transfers = transfers;
        this.members = members;
    }

    @Override
    public Reply answer(String user, Request request) {
        BankAccount account =
                AskedAccount.find(bank, user, request.query().one("accountId").orElse(""));
        Transfer transfer =
                AskedTransfer.find(transfers, account, request.query().one("applyNo"));
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("accountId", account.id().value());
            TransferRequestApi.result(body, transfer.lastRequest());
            body.text("applyNo", transfer.applyNo());
            members.endOf(body, transfer.lastRequest());
        }));
    }
}
