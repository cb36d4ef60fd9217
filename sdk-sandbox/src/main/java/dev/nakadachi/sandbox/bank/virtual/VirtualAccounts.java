package dev.nakadachi.sandbox.bank.virtual;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.sandbox.bank.transfer.Funds;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The virtual accounts of the bank's customers (振込入金口座). Thread-safe. */
public final class VirtualAccounts {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final long FIRST = 502_1_000_001L;
    private static final Rule<Long> AMOUNT = Rule.of(
            "amount",
            "is 1 to 999,999,999,999 yen",
            "pass a positive number of yen",
            n -> n >= 1 && n <= 999_999_999_999L);
    private static final Rule<Optional<VirtualAccount>> USABLE = Rule.of(
            "VirtualAccounts.deposit",
            "goes to a virtual account that takes money",
            "issue one, or resume it",
            found -> found.filter(account -> account.state() == VirtualState.USABLE)
                    .isPresent());

    private final Object lock = new Object();
    private final InstantSource clock;
    private final Funds funds;
    private final Notices notices;
    private final Map<String, VirtualAccount> accounts = new LinkedHashMap<>();
    private final List<VirtualLine> lines = new ArrayList<>();
    private final List<Instant> closings = new ArrayList<>();
    private LocalDateTime lastLine = LocalDateTime.MIN;

    /**
     * No virtual accounts.
     *
     * @param clock the bank's time
     * @param funds the accounts behind
     */
    public VirtualAccounts(InstantSource clock, Funds funds) {
        this.clock = clock;
        this.funds = funds;
        this.notices = new Notices(clock);
    }

    /**
     * Issues some. The bank knows no idempotency key here: a request that arrives twice issues twice.
     *
     * @param account the account behind them
     * @param term how long they live
     * @param count how many
     * @return the new ones
     */
    public List<VirtualAccount> issue(AccountId account, VirtualTerm term, int count) {
        return issue(account, term, "", count);
    }

    /**
     * Issues some with a name of their own.
     *
     * @param account the account behind them
     * @param term how long they live
     * @param addedName stands after the holder's name, empty for none
     * @param count how many
     * @return the new ones
     */
    public List<VirtualAccount> issue(AccountId account, VirtualTerm term, String addedName, int count) {
        synchronized (lock) {
            List<VirtualAccount> issued = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String id = Long.toString(FIRST + accounts.size());
                VirtualAccount one = VirtualAccount.issued(id, account, term, addedName, clock.instant());
                accounts.put(id, one);
                issued.add(one);
            }
            return issued;
        }
    }

    /**
     * All that were ever issued.
     *
     * @return a copy, the oldest first
     */
    public List<VirtualAccount> all() {
        synchronized (lock) {
            return List.copyOf(accounts.values());
        }
    }

    /**
     * One of them.
     *
     * @param id its id
     * @return as it stands, empty when it was never issued
     */
    public Optional<VirtualAccount> find(String id) {
        synchronized (lock) {
            return Optional.ofNullable(accounts.get(id));
        }
    }

    /**
     * Puts one into another state.
     *
     * @param id its id
     * @param next the state
     * @return as it stands now, empty when there is no way from its state to that one
     */
    public Optional<VirtualAccount> change(String id, VirtualState next) {
        synchronized (lock) {
            Optional<VirtualAccount> changed = find(id).filter(account -> isPossible(account.state(), next))
                    .map(account -> account.in(next, clock.instant()));
            changed.ifPresent(account -> accounts.put(id, account));
            return changed;
        }
    }

    /** Notes an application to end the contract, which ends at the end of the month. */
    public void close() {
        synchronized (lock) {
            closings.add(clock.instant());
        }
    }

    /**
     * The applications to end the contract that arrived.
     *
     * @return when each arrived
     */
    public List<Instant> closings() {
        synchronized (lock) {
            return List.copyOf(closings);
        }
    }

    /**
     * Somebody pays into a virtual account now, by the virtual clock: the account behind it has the money, and a notice
     * waits to be delivered.
     *
     * @param id a virtual account that takes money
     * @param yen 1 to 999,999,999,999
     * @param remitter who pays, in half-width kana
     * @return the line
     * @throws dev.nakadachi.error.InvalidInputException when the amount does not fit or no such account takes money
     */
    public VirtualLine deposit(String id, long yen, String remitter) {
        AMOUNT.check(yen);
        synchronized (lock) {
            VirtualAccount account = USABLE.check(find(id)).orElseThrow();
            Instant now = clock.instant();
            LocalDateTime at = LocalDateTime.ofInstant(now, TOKYO).truncatedTo(ChronoUnit.MICROS);
            lastLine = at.isAfter(lastLine) ? at : lastLine.plus(1, ChronoUnit.MICROS);
            VirtualLine line = new VirtualLine(account, lastLine, yen, remitter);
            funds.post(account.account(), new Funds.Entry(now, yen, "振込 " + remitter, true));
            lines.add(line);
            notices.add(line);
            return line;
        }
    }

    /**
     * What came in.
     *
     * @param account the account behind
     * @return a copy, the oldest first
     */
    public List<VirtualLine> lines(AccountId account) {
        synchronized (lock) {
            return lines.stream()
                    .filter(line -> line.account().account().equals(account))
                    .toList();
        }
    }

    /**
     * The notices of what came in.
     *
     * @return what waits to be delivered
     */
    public Notices notices() {
        return notices;
    }

    private static boolean isPossible(VirtualState from, VirtualState to) {
        return from != to && from != VirtualState.DELETED;
    }
}
