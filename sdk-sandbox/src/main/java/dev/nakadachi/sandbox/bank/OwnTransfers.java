package dev.nakadachi.sandbox.bank;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Money between accounts of the same holder (振替), which moves at once: between yen ordinary accounts, and between the
 * sub-accounts (つかいわけ口座) of one account. Thread-safe.
 */
public final class OwnTransfers {

    private static final int MOST_CHILDREN = 9;
    private static final Rule<Integer> CHILDREN = Rule.of(
            "OwnTransfers.keepApart",
            "keeps at most 9 sub-accounts apart",
            "open fewer",
            count -> count < MOST_CHILDREN);

    private final Bank bank;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AccountId, List<SubAccount>> below = new HashMap<>();
    private final Map<AccountId, Long> keptApart = new HashMap<>();
    private final List<OwnTransfer> taken = new ArrayList<>();

    OwnTransfers(Bank bank) {
        this.bank = bank;
    }

    /**
     * Keeps a part of an account apart, empty at first. The first one makes the parent too.
     *
     * @param account whose part it is
     * @param name what its holder calls it
     * @return the child
     * @throws dev.nakadachi.error.InvalidInputException when there are 9 already
     */
    public SubAccount keepApart(BankAccount account, String name) {
        lock.lock();
        try {
            List<SubAccount> parts = below.computeIfAbsent(
                    account.id(), id -> new ArrayList<>(List.of(new SubAccount(account, 0, "親口座"))));
            CHILDREN.check(parts.size() - 1);
            SubAccount child = new SubAccount(account, parts.size(), name);
            parts.add(child);
            keptApart.put(child.id(), 0L);
            return child;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The sub-accounts of an account.
     *
     * @param account any
     * @return the parent, then its children; none where nothing is kept apart
     */
    public List<SubAccount> below(BankAccount account) {
        lock.lock();
        try {
            return List.copyOf(below.getOrDefault(account.id(), List.of()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is in a sub-account.
     *
     * @param part one of this bank
     * @return yen; of a parent what its children leave of the account
     */
    public long balanceOf(SubAccount part) {
        lock.lock();
        try {
            return part.parent()
                    ? part.account().balance()
                            - below(part.account()).stream()
                                    .filter(other -> !other.parent())
                                    .mapToLong(this::balanceOf)
                                    .sum()
                    : keptApart.getOrDefault(part.id(), 0L);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves money now.
     *
     * @param user whose accounts they are
     * @param from an account or a sub-account
     * @param to another one of the same sort; sub-accounts of the same account
     * @param yen at least 1
     * @return what was done, empty when nothing was: the accounts do not belong together or do not cover the amount
     */
    public Optional<OwnTransfer> take(String user, AccountId from, AccountId to, long yen) {
        lock.lock();
        try {
            if (from.equals(to)
                    || yen < 1
                    || !(moved(part(user, from), part(user, to), yen) || moved(user, from, to, yen))) {
                return Optional.empty();
            }
            OwnTransfer done = new OwnTransfer(from, to, yen, now());
            taken.add(done);
            return Optional.of(done);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was moved.
     *
     * @return in the order of its coming
     */
    public List<OwnTransfer> all() {
        lock.lock();
        try {
            return List.copyOf(taken);
        } finally {
            lock.unlock();
        }
    }

    private boolean moved(Optional<SubAccount> from, Optional<SubAccount> to, long yen) {
        boolean together = from.isPresent()
                && to.isPresent()
                && from.get().account().id().equals(to.get().account().id());
        if (!together || balanceOf(from.get()) < yen) {
            return false;
        }
        from.ifPresent(part -> keptApart.computeIfPresent(part.id(), (id, before) -> before - yen));
        to.ifPresent(part -> keptApart.computeIfPresent(part.id(), (id, before) -> before + yen));
        return true;
    }

    private boolean moved(String user, AccountId from, AccountId to, long yen) {
        Optional<BankAccount> payer = bank.account(user, from);
        Optional<BankAccount> receiver = bank.account(user, to);
        if (payer.isEmpty() || receiver.isEmpty() || payer.get().balance() < yen) {
            return false;
        }
        payer.get().post(now(), -yen, "振替", false);
        receiver.get().post(now(), yen, "振替", false);
        return true;
    }

    private Optional<SubAccount> part(String user, AccountId id) {
        return bank.accountsOf(user).stream()
                .flatMap(account -> below(account).stream())
                .filter(part -> part.id().equals(id))
                .findFirst();
    }

    private Instant now() {
        return bank.clock().instant();
    }
}
