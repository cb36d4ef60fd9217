package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.Instant;
import java.util.List;

/** {@code GET /transfer/status} (振込状況照会): one transfer by its number, or a list in pages. */
final class TransferStatusApi implements Door.Enquiry {

    private final Bank bank;
    private final GmoMembers members;
    private final TransferDetailWriter details;

    TransferStatusApi(Bank bank, GmoMembers members) {
        this.bank = bank;
        this.members = members;
        this.details = new TransferDetailWriter(members);
    }

    @Override
    public Reply answer(String user, Request request) {
        StatusQuery query =
                StatusQuery.of(request.query(), bank.transfers().settings().users());
        BankAccount account =
                AskedAccount.find(bank, user, request.query().one("accountId").orElse(""));
        return query.forOne() ? one(account, query.parameters()) : list(account, query);
    }

    private Reply one(BankAccount account, Parameters query) {
        Transfer transfer = AskedTransfer.find(bank, account, query.one("applyNo"));
        List<Transfer> found = visible(transfer) ? List.of(transfer) : List.of();
        return Reply.json(200, JsonWriter.write(body -> {
            envelope(body, "1", found.size());
            body.objects("transferDetails", found, details::write);
        }));
    }

    private Reply list(BankAccount account, StatusQuery query) {
        List<Transfer> visible = bank.transfers().from(account.id()).stream()
                .filter(this::visible)
                .toList();
        StatusPage page = StatusPage.of(
                visible, query, bank.today(), bank.transfers().settings().pageSize());
        return Reply.json(200, JsonWriter.write(body -> {
            envelope(body, "2", page.transfers().size());
            body.objects("transferQueryBulkResponses", List.of(page), (only, to) -> echo(query, only, to));
            body.objects("transferDetails", page.transfers(), details::write);
        }));
    }

    /** A transfer that is younger than the lag is not there yet. */
    private boolean visible(Transfer transfer) {
        Instant shown = transfer.appliedAt().plus(bank.transfers().settings().statusLag());
        return !bank.clock().instant().isBefore(shown);
    }

    private void envelope(JsonWriter to, String keyClass, int count) {
        to.text("acceptanceKeyClass", keyClass);
        members.base(to);
        members.count(to, count);
    }

    private void echo(StatusQuery query, StatusPage page, JsonWriter to) {
        Parameters asked = query.parameters();
        members.optional(to, "dateFrom", asked.one("dateFrom"));
        members.optional(to, "dateTo", asked.one("dateTo"));
        members.optional(to, "requestNextItemKey", asked.one("nextItemKey"));
        if (!query.statuses().isEmpty()) {
            to.objects(
                    "requestTransferStatuses",
                    query.statuses(),
                    (code, status) -> status.text("requestTransferStatus", code));
        }
        members.optional(to, "requestTransferClass", asked.one("requestTransferClass"));
        members.optional(to, "requestTransferTerm", asked.one("requestTransferTerm"));
        members.hasNext(to, page.nextItemKey().isPresent());
        members.optional(to, "nextItemKey", page.nextItemKey());
    }
}
