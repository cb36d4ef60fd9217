package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Comparator;
import java.util.List;

/**
 * {@code GET /bulktransfer/status} (総合振込状況照会): as for single transfers, and the payments of one bulk transfer by the
 * number of the first, 500 at a time, once they can be read.
 */
final class BulkStatusApi implements Door.Enquiry {

    private static final int MOST = 500;

    private final Bank bank;
    private final GmoMembers members;
    private final BulkDetailWriter details;
    private final TransferStatusApi whole;

    BulkStatusApi(Bank bank, GmoMembers members) {
        this.bank = bank;
        this.members = members;
        this.details = new BulkDetailWriter(members);
        this.whole = new TransferStatusApi(bank, bank.bulkTransfers(), TransferWords.BULK, members, details::header);
    }

    @Override
    public Reply answer(String user, Request request) {
        StatusQuery query = whole.query(request);
        BankAccount account =
                AskedAccount.find(bank, user, request.query().one("accountId").orElse(""));
        return query.withItems() ? items(query, account) : whole.answer(query, account);
    }

    private Reply items(StatusQuery query, BankAccount account) {
        List<Transfer> found = whole.one(query.parameters(), account);
        boolean readable = found.stream().anyMatch(bank.bulkItems()::readable);
        List<TransferItem> page = readable ? page(found.get(0), query.firstItem()) : List.of();
        return Reply.json(200, JsonWriter.write(body -> {
            body.flag("detailInfoNecessity", true);
            members.optional(body, "bulktransferItemKey", query.parameters().one("bulktransferItemKey"));
            whole.envelope(body, "1", page.size());
            body.flag("detailInfoResult", readable);
            body.objects(TransferWords.BULK.details(), found, (transfer, to) -> {
                if (readable) {
                    details.withItems(transfer, page, to);
                } else {
                    details.header(transfer, to);
                }
            });
        }));
    }

    private static List<TransferItem> page(Transfer transfer, int first) {
        return transfer.order().items().stream()
                .sorted(Comparator.comparing(TransferItem::itemId))
                .skip(first - 1L)
                .limit(MOST)
                .toList();
    }
}
