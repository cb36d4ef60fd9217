package dev.nakadachi.sandbox.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.sandbox.bank.transfer.BulkItems;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccounts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The state of the sandbox's bank: users and their accounts. Thread-safe. */
public final class Bank {

    /** Where the bank lives. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final int FIRST_NUMBER = 1_234_567;
    private static final Rule<String> USER =
            Rule.pattern("user", "[a-z][a-z0-9._-]{0,31}", "is a lower-case login name", "use a name such as alice");

    private final InstantSource clock;
    private final AtomicInteger opened = new AtomicInteger();
    private final Map<String, List<BankAccount>> byUser = new ConcurrentHashMap<>();
    private final EnquiryPins enquiryPins = new EnquiryPins();
    private final Transfers transfers;
    private final Transfers bulkTransfers;
    private final OwnTransfers ownTransfers = new OwnTransfers(this);
    private final VirtualAccounts virtualAccounts;

    /**
     * A bank without users.
     *
     * @param clock the bank's time
     */
    public Bank(InstantSource clock) {
        this.clock = clock;
        this.transfers = new Transfers(clock, new BankFunds(this));
        this.bulkTransfers = transfers.besides();
        this.virtualAccounts = new VirtualAccounts(clock, new BankFunds(this));
    }

    /**
     * Opens an account.
     *
     * @param user whose it is
     * @param kind its type
     * @param history its past; shown only for yen ordinary accounts
     * @return the account; the first one of a user is the main account
     */
    public BankAccount open(String user, AccountKind kind, History history) {
        List<BankAccount> accounts = byUser.computeIfAbsent(USER.check(user), name -> new CopyOnWriteArrayList<>());
        String number = Integer.toString(FIRST_NUMBER + opened.getAndIncrement());
        BankAccount account = new BankAccount(kind, number, accounts.isEmpty(), history, this);
        accounts.add(account);
        return account;
    }

    /**
     * The accounts of a user.
     *
     * @param user the login name
     * @return in the order of opening, empty for an unknown user
     */
    public List<BankAccount> accountsOf(String user) {
        tick();
        return List.copyOf(byUser.getOrDefault(user, List.of()));
    }

    /**
     * One account of a user.
     *
     * @param user the login name
     * @param id the account
     * @return the account, empty when it is not of that user
     */
    public Optional<BankAccount> account(String user, AccountId id) {
        return accountsOf(user).stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    /**
     * Today at the bank.
     *
     * @return the date in Asia/Tokyo by the virtual clock
     */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }

    /**
     * What a test orders and counts about transfers.
     *
     * @return the orders
     */
    public Transfers transfers() {
        return transfers;
    }

    /**
     * Who may enquire, at a bank that wants a PIN first.
     *
     * @return the PINs
     */
    public EnquiryPins enquiryPins() {
        return enquiryPins;
    }

    /**
     * What a test orders and counts about bulk transfers (総合振込).
     *
     * @return the orders
     */
    public Transfers bulkTransfers() {
        return bulkTransfers;
    }

    /**
     * What a test orders about single payments of bulk transfers.
     *
     * @return the orders
     */
    public BulkItems bulkItems() {
        return new BulkItems(clock, bulkTransfers);
    }

    /**
     * Money between accounts of one holder, and the sub-accounts that a test opens.
     *
     * @return the orders
     */
    public OwnTransfers ownTransfers() {
        return ownTransfers;
    }

    /**
     * Virtual accounts, what comes into them, and the notices of it.
     *
     * @return those of all users
     */
    public VirtualAccounts virtualAccounts() {
        return virtualAccounts;
    }

    /**
     * The account that a payment goes to.
     *
     * @param payee as a transfer names him
     * @return the account, empty when it is none of this bank
     */
    public Optional<AccountId> accountOf(Payee payee) {
        return new BankFunds(this).accountOf(payee);
    }

    /**
     * What time it is at the bank.
     *
     * @return the virtual clock
     */
    public InstantSource clock() {
        return clock;
    }

    /** Carries out what is due by the virtual clock. */
    void tick() {
        transfers.tick();
        bulkTransfers.tick();
    }

    Stream<BankAccount> everyAccount() {
        return byUser.values().stream().flatMap(List::stream);
    }
}
