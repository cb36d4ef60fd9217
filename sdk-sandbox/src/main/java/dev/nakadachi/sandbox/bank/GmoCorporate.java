package dev.nakadachi.sandbox.bank;

import dev.nakadachi.sandbox.bank.approval.ApprovalPage;
import dev.nakadachi.sandbox.oauth.AuthorisationServer;
import dev.nakadachi.sandbox.web.Api;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;

/** The business API in the dialect of GMO Aozora Net Bank, corporate (specification 1.1.12). Thread-safe. */
public final class GmoCorporate implements Api {

    /** Where the bank puts its corporate API. */
    public static final String BASE = "/ganb/api/corporation/v1";

    /** Where the customer answers what waits; the sandbox's own, it is on no API of the bank. */
    public static final String APPROVALS = "/ganb/customer/approvals";

    private final TokenGuard guard;
    private final AccountsApi accounts;
    private final BalancesApi balances;
    private final TransactionsApi transactions;
    private final TransferRequestApi transferRequests;
    private final TransferResultApi transferResults;
    private final TransferStatusApi transferStatus;
    private final TransferCancelApi transferCancels;
    private final ApprovalPage approvals;

    /**
     * The API over a bank.
     *
     * @param bank its state
     * @param tokens who may ask
     * @param quirks how answers differ from the specification
     */
    public GmoCorporate(Bank bank, AuthorisationServer tokens, Set<GmoQuirk> quirks) {
        GmoMembers members = new GmoMembers(quirks, bank.clock());
        this.guard = new TokenGuard(tokens);
        this.accounts = new AccountsApi(bank, members);
        this.balances = new BalancesApi(bank, members);
        this.transactions = new TransactionsApi(bank, members);
        this.transferRequests = new TransferRequestApi(bank, members);
        this.transferResults = new TransferResultApi(bank, members);
        this.transferStatus = new TransferStatusApi(bank, members);
        this.transferCancels = new TransferCancelApi(bank, members);
        this.approvals = new ApprovalPage(bank.transfers(), APPROVALS, BankWords.SIGNBOARD);
    }

    @Override
    public void addTo(Router router) {
        router.route("GET", BASE + "/accounts", guard.forScope("account", accounts));
        router.route("GET", BASE + "/accounts/balances", guard.forScope("account", balances));
        router.route("GET", BASE + "/accounts/transactions", guard.forScope("account", transactions::transactions));
        router.route("GET", BASE + "/accounts/deposit-transactions", guard.forScope("account", transactions::deposits));
        router.route("POST", BASE + "/transfer/transferfee", guard.forScope("transfer", transferRequests::fee));
        router.route("POST", BASE + "/transfer/request", guard.forScope("transfer", transferRequests::request));
        router.route("GET", BASE + "/transfer/request-result", guard.forScope("transfer", transferResults));
        router.route("GET", BASE + "/transfer/status", guard.forScope("transfer", transferStatus));
        router.route("POST", BASE + "/transfer/cancel", guard.forScope("transfer", transferCancels));
        addPagesTo(router);
    }

    @Override
    public void addPagesTo(Router router) {
        approvals.addTo(router);
    }

    @Override
    public Reply notFound(Request request) {
        return BankRefusal.reply(404, "SBX_PATH", "this path does not exist");
    }

    /** With the code that an integrator saw. */
    @Override
    public Reply notAllowed(Request request) {
        return BankRefusal.reply(405, "WG_ERR_019", "this operation is not available");
    }
}
