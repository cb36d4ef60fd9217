package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** {@code GET .../status} (振込状況照会、総合振込状況照会): one transfer by its number, or a list in pages. */
final class TransferStatusApi implements Door.Enquiry {

    private final Bank bank;
    private final Transfers transfers;
    private final TransferWords words;
    private final GmoMembers members;
    private final BiConsumer<Transfer, JsonWriter> details;

    TransferStatusApi(
            Bank bank,
            Transfers transfers,
            TransferWords words,
            GmoMembers members,
            BiConsumer<Transfer, JsonWriter> details) {
        this.bank = bank;
        this.transfers = transfers;
        this.words = words;
        this.members = members;
        this.details = details;
    }

    @Override
    public Reply answer(String user, Request request) {
        return answer(
                query(request),
                AskedAccount.find(bank, user, request.query().one("accountId").orElse("")));
    }

    StatusQuery query(Request request) {
        return StatusQuery.of(request.query(), transfers.settings().users(), words);
    }

    Reply answer(StatusQuery query, BankAccount account) {
        return query.forOne() ? one(account, query.parameters()) : list(account, query);
    }

    private Reply one(BankAccount account, Parameters query) {
        List<Transfer> found = one(query, account);
        return Reply.json(200, JsonWriter.write(body -> {
            envelope(body, "1", found.size());
            body.objects(words.details(), found, details);
        }));
    }

    /** The one that is asked for, none while it is not shown. */
    List<Transfer> one(Parameters query, BankAccount account) {
        Transfer transfer = AskedTransfer.find(transfers, account, query.one("applyNo"));
        return visible(transfer) ? List.of(transfer) : List.of();
    }

    private Reply list(BankAccount account, StatusQuery query) {
        List<Transfer> visible =
                transfers.from(account.id()).stream().filter(this::visible).toList();
        StatusPage page =
                StatusPage.of(visible, query, bank.today(), transfers.settings().pageSize());
        return Reply.json(200, JsonWriter.write(body -> {
            envelope(body, "2", page.transfers().size());
            body.objects("transferQueryBulkResponses", List.of(page), (only, to) -> echo(query, only, to));
            body.objects(words.details(), page.transfers(), details);
        }));
    }

    /** A transfer that is younger than the lag is not there yet. */
    private boolean visible(Transfer transfer) {
        Instant shown = transfer.appliedAt().plus(transfers.settings().statusLag());
        return !bank.clock().instant().isBefore(shown);
    }

    void envelope(JsonWriter to, String keyClass, int count) {
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
