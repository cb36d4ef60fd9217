package dev.nakadachi.sandbox.bank.transfer;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All transfers of the bank. Every look first lets pass what time alone does. Thread-safe. */
final class TransferBook {

    private static final Rule<Boolean> KNOWN =
            Rule.of("applyNo", "names a transfer of this bank", "take it from an answer of the bank", known -> known);

    private final InstantSource clock;
    private final Settlement settlement;
    private final TransferSettings settings = new TransferSettings();
    private final Tally tally = new Tally();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Transfer> transfers = new TreeMap<>();
    private final Drafts drafts = new Drafts();
    private final ApplyNumbers numbers;

    /**
     * A book without transfers.
     *
     * @param clock the bank's time
     * @param funds the accounts
     */
    public TransferBook(InstantSource clock, Funds funds) {
        this(clock, new Settlement(funds), new ApplyNumbers());
    }

    private TransferBook(InstantSource clock, Settlement settlement, ApplyNumbers numbers) {
        this.clock = clock;
        this.settlement = settlement;
        this.numbers = numbers;
    }

    /** A book of another product: the same accounts, and numbers from the same row. */
    TransferBook besides() {
        return new TransferBook(clock, settlement, numbers);
    }

    /**
     * How transfers are treated.
     *
     * @return the settings
     */
    public TransferSettings settings() {
        return settings;
    }

    /**
     * Takes a request.
     *
     * @param order what is asked for, checked
     * @param key the key of the request, empty without one; for the counts only
     * @return the transfer, which waits for the customer unless it was approved at once
     */
    public Transfer take(TransferOrder order, String key) {
        lock.lock();
        try {
            return take(numbers.next(clock.instant()), order, key);
        } finally {
            lock.unlock();
        }
    }

    private Transfer take(String applyNo, TransferOrder order, String key) {
        Instant now = clock.instant();
        Transfer applied = Transfer.applied(applyNo, order, settings.fees(), now);
        transfers.put(applyNo, atOnce(applied, now));
        tally.taken(applyNo, key);
        return find(applyNo).orElse(applied);
    }

    String hold(TransferOrder order) {
        lock.lock();
        try {
            String number = numbers.next(clock.instant());
            drafts.hold(number, order);
            return number;
        } finally {
            lock.unlock();
        }
    }

    Optional<Transfer> handOn(String number) {
        lock.lock();
        try {
            return drafts.take(number).map(order -> take(number, order, ""));
        } finally {
            lock.unlock();
        }
    }

    <T> T drafts(Function<Drafts, T> look) {
        lock.lock();
        try {
            return look.apply(drafts);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a request to end a transfer.
     *
     * @param applyNo which
     * @param kind withdrawal or cancellation
     * @return the transfer, whose end waits for the customer unless it was approved at once; empty when an end was
     *     asked for before and that has not expired
     */
    public Optional<Transfer> end(String applyNo, Confirmation.Kind kind) {
        lock.lock();
        try {
            if (find(applyNo).filter(Transfer::mayBeEnded).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(change(
                    applyNo, (transfer, now) -> atOnce(transfer.with(Confirmation.waiting(kind, now)), now)));
        } finally {
            lock.unlock();
        }
    }

    /**
     * One transfer.
     *
     * @param applyNo which
     * @return empty when the bank does not know it
     */
    public Optional<Transfer> find(String applyNo) {
        tick();
        lock.lock();
        try {
            return Optional.ofNullable(transfers.get(applyNo));
        } finally {
            lock.unlock();
        }
    }

    /**
     * All transfers.
     *
     * @return by number, that is in the order of their coming
     */
    public List<Transfer> all() {
        tick();
        lock.lock();
        try {
            return List.copyOf(transfers.values());
        } finally {
            lock.unlock();
        }
    }

    /**
     * The transfers from one account.
     *
     * @param account which
     * @return by number
     */
    public List<Transfer> from(AccountId account) {
        return all().stream()
                .filter(transfer -> transfer.order().account().equals(account))
                .toList();
    }

    /**
     * Lets pass what time alone does: requests expire, reserved transfers start, money leaves in the order of its time.
     */
    public void tick() {
        lock.lock();
        try {
            Instant now = clock.instant();
            transfers.replaceAll((no, transfer) -> Lifecycle.pass(transfer, now, settings.approvalLife()));
            for (Transfer due : due(now)) {
                transfers.put(due.applyNo(), settle(due, settlesAt(due)));
            }
        } finally {
            lock.unlock();
        }
    }

    Transfer change(String applyNo, BiFunction<Transfer, Instant, Transfer> step) {
        tick();
        lock.lock();
        try {
            Transfer before = transfers.get(applyNo);
            if (before == null) {
                throw KNOWN.broken();
            }
            transfers.put(applyNo, step.apply(before, clock.instant()));
        } finally {
            lock.unlock();
        }
        return find(applyNo).orElseThrow(KNOWN::broken);
    }

    Transfer approved(Transfer transfer, Instant now) {
        return Lifecycle.approve(transfer, now, numbers.next(now), settings.processingTime());
    }

    Settlement settlement() {
        return settlement;
    }

    Tally tally() {
        return tally;
    }

    private Transfer atOnce(Transfer transfer, Instant now) {
        return settings.approval() == Approval.AT_ONCE ? approved(transfer, now) : transfer;
    }

    private List<Transfer> due(Instant now) {
        List<Transfer> due = new ArrayList<>();
        for (Transfer transfer : transfers.values()) {
            if (transfer.status() == TransferStatus.IN_PROCESS && !now.isBefore(settlesAt(transfer))) {
                due.add(transfer);
            }
        }
        due.sort(Comparator.comparing(TransferBook::settlesAt).thenComparing(Transfer::applyNo));
        return due;
    }

    private Transfer settle(Transfer transfer, Instant at) {
        if (!settlement.pay(transfer, at)) {
            return transfer.with(TransferStatus.FAILED);
        }
        tally.moved(transfer.applyNo());
        boolean all = transfer.payable().size() == transfer.order().items().size();
        return transfer.with(all ? TransferStatus.DONE : TransferStatus.PARTLY_DONE);
    }

    private static Instant settlesAt(Transfer transfer) {
        return transfer.acceptance().map(Acceptance::settlesAt).orElse(Instant.MAX);
    }
}
