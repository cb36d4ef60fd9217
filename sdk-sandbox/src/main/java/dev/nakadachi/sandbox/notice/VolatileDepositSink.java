package dev.nakadachi.sandbox.notice;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** Keeps deposits in memory, for tests: it passes {@code DepositSinkContract} and survives nothing. Thread-safe. */
public final class VolatileDepositSink implements DepositSink {

    private final ReentrantLock turn = new ReentrantLock();
    private final Object lock = new Object();
    private final Map<Line, VirtualDeposit> deposits = new LinkedHashMap<>();
    private final Set<MessageId> messages = new HashSet<>();
    private boolean open;

    /** An empty sink. */
    public VolatileDepositSink() {}

    private record Line(AccountId account, LineKey key) {}

    /**
     * What is kept.
     *
     * @return a copy, in the order in which the deposits came
     */
    public List<VirtualDeposit> deposits() {
        synchronized (lock) {
            return List.copyOf(deposits.values());
        }
    }

    @Override
    public int keep(List<DepositNews> news) {
        synchronized (lock) {
            int fresh = 0;
            for (DepositNews one : news) {
                isNew(one.deposit());
                fresh += messages.add(one.id()) ? 1 : 0;
            }
            return fresh;
        }
    }

    @Override
    public int keepListed(List<VirtualDeposit> listed) {
        synchronized (lock) {
            return (int) listed.stream().filter(this::isNew).count();
        }
    }

    @Override
    public void fetchBegins() {
        synchronized (lock) {
            open = true;
        }
    }

    @Override
    public void fetchEnds() {
        synchronized (lock) {
            open = false;
        }
    }

    @Override
    public boolean fetchIsOpen() {
        synchronized (lock) {
            return open;
        }
    }

    @Override
    public int exclusively(IntSupplier collection) {
        if (!turn.tryLock()) {
            throw Problem.of(ErrorCode.STORE_CONFLICT, "another collection runs for this sink")
                    .toException();
        }
        try {
            return collection.getAsInt();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public String toString() {
        return "VolatileDepositSink";
    }

    private boolean isNew(VirtualDeposit deposit) {
        return deposits.putIfAbsent(new Line(deposit.account(), deposit.key()), deposit) == null;
    }
}
