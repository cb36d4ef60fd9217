package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Router;

/** Where virtual accounts and their notices are: "companies only, not persons" (Swagger 1.1.10). */
final class VirtualRoutes {

    private static final String RIGHT = "virtual-account";

    private final BackOffice office;
    private final GmoMembers members;

    VirtualRoutes(BackOffice office, GmoMembers members) {
        this.office = office;
        this.members = members;
    }

    void open(Router router) {
        Bank bank = office.bank();
        Door door = office.door();
        VirtualWords words = new VirtualWords(bank, members);
        VirtualAccountsApi accounts = new VirtualAccountsApi(bank, words);
        NoticesApi notices = new NoticesApi(office, new NoticeWords(members, words));
        String base = GmoDialect.BASE + "/va";
        router.route("POST", base + "/list", door.forRight(RIGHT, new VirtualListApi(bank, members, words)))
                .route("POST", base + "/issue", door.forRight(RIGHT, accounts::issue))
                .route("POST", base + "/status-change", door.forRight(RIGHT, accounts::change))
                .route("POST", base + "/close-request", door.forRight(RIGHT, accounts::close))
                .route(
                        "GET",
                        base + "/deposit-transactions",
                        door.forRight(RIGHT, new VirtualDepositsApi(bank, members, words)))
                .route("POST", GmoDialect.NOTICES_BASE + "/subscribe", notices.forClient(notices::subscribe))
                .route(
                        "GET",
                        GmoDialect.NOTICES_BASE + "/unsentlist/va-deposit-transaction",
                        notices.forClient(notices::unsent));
    }
}
