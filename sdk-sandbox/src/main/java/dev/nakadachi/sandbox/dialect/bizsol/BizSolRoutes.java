package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Door.Enquiry;
import dev.nakadachi.sandbox.web.Router;

/** The routes of the bank: all behind a token, and all with client and contractor. */
final class BizSolRoutes {

    private final Router router;
    private final BackOffice office;
    private final Contractor contractor;

    BizSolRoutes(Router router, BackOffice office) {
        this.router = router;
        this.office = office;
        this.contractor = new Contractor(office.client());
    }

    void bulkTransfers(BulkApi bulk) {
        Company company = new Company(office.bank());
        get("/corporations", company::corporation);
        get("/users", company::users);
        get("/bulk_transfers/list", bulk::list);
        post("/bulk_transfers", contractor.posted(bulk::create));
        post("/bulk_transfers/*/submissions", contractor.posted(bulk::submit));
    }

    /** No enquiry before the customer has entered the PIN [O: the bank's policy]. */
    void enquiries(String path) {
        CompanyAccounts accounts = new CompanyAccounts(office.bank());
        CompanyLines lines = new CompanyLines(accounts);
        get(path + "/accounts", afterThePin(accounts::list));
        get(path + "/balances", afterThePin(accounts::balances));
        get(path + "/transactions", afterThePin(lines::transactions));
        get(path + "/deposit_notices", afterThePin(lines::notices));
    }

    void message(String path, Enquiry answering) {
        post(path, contractor.posted((user, body, request) -> answering.answer(user, request)));
    }

    private Enquiry afterThePin(Enquiry enquiry) {
        return (user, request) -> {
            if (!office.bank().enquiryPins().entered(user)) {
                throw new BizSolRefusal(403, "SBX_PIN", "the customer has not entered the enquiry PIN");
            }
            return enquiry.answer(user, request);
        };
    }

    private void get(String path, Enquiry enquiry) {
        route("GET", path, contractor.asked(enquiry));
    }

    private void post(String path, Enquiry enquiry) {
        route("POST", path, enquiry);
    }

    private void route(String method, String path, Enquiry enquiry) {
        router.route(method, BizSolDialect.BASE + path, office.door().forRight(BizSolDialect.SCOPE, enquiry));
    }
}
