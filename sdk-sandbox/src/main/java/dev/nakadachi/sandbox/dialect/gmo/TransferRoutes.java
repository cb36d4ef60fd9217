package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Router;

/** The five addresses of a transfer product, for single and bulk transfers. */
final class TransferRoutes {

    private final Bank bank;
    private final Door door;
    private final GmoMembers members;

    TransferRoutes(Bank bank, Door door, GmoMembers members) {
        this.bank = bank;
        this.door = door;
        this.members = members;
    }

    void open(Router router, String base) {
        Transfers single = bank.transfers();
        TransferRequestApi requests =
                new TransferRequestApi(single, new TransferCheck(bank)::order, new RequestKeys(bank.clock()), members);
        TransferDetailWriter details = new TransferDetailWriter(members);
        TransferStatusApi status = new TransferStatusApi(bank, single, TransferWords.SINGLE, members, details::write);
        product(router, base + "/transfer", "transfer", requests, status);
        shared(router, base + "/transfer", "transfer", single, TransferWords.SINGLE);

        Transfers bulk = bank.bulkTransfers();
        TransferRequestApi bulkRequests =
                new TransferRequestApi(bulk, new BulkCheck(bank)::order, new RequestKeys(bank.clock()), members);
        product(router, base + "/bulktransfer", "bulk-transfer", bulkRequests, new BulkStatusApi(bank, members));
        shared(router, base + "/bulktransfer", "bulk-transfer", bulk, TransferWords.BULK);
    }

    private void product(Router router, String path, String right, TransferRequestApi requests, Door.Enquiry status) {
        router.route("POST", path + "/transferfee", door.forRight(right, requests::fee))
                .route("POST", path + "/request", door.forRight(right, requests::request))
                .route("GET", path + "/status", door.forRight(right, status));
    }

    private void shared(Router router, String path, String right, Transfers transfers, TransferWords words) {
        router.route(
                        "GET",
                        path + "/request-result",
                        door.forRight(right, new TransferResultApi(bank, transfers, members)))
                .route(
                        "POST",
                        path + "/cancel",
                        door.forRight(right, new TransferCancelApi(bank, transfers, words, members)));
    }
}
