package dev.nakadachi.bank.notice;

import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.DamagedEntry;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.token.VaultEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped {@link DepositSink}: deposits wait, sealed and durable, in a vault of their own until the caller has
 * booked them. A deposit that was taken leaves a trace without content, so that it never waits a second time.
 * Thread-safe, over as many threads, processes and nodes as the store of the vault serves; blocks.
 *
 * <p>The way of a deposit: read {@link #waiting}, book it in your own books under account and key, once, then
 * {@link #take} it. Who dies between the two finds it waiting again.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException} as {@link TokenVault} does.
 */
public final class DepositInbox implements DepositSink {

    private static final String DEPOSIT = "deposit";
    private static final String MESSAGE = "deposit-message";
    private static final String FETCH = "deposit-fetch";
    private static final int NAMED = 20;
    private static final Duration TURN = Duration.ofMillis(200);
    private static final Rule<Duration> MEMORY = Rule.of(
            "DepositInbox.memory",
            "is longer than nothing",
            "remember ids longer than the receiver's window",
            memory -> !memory.isNegative() && !memory.isZero());

    private final TokenVault vault;
    private final EntryOwner owner;
    private final Host host;
    private final Duration memory;

    private DepositInbox(TokenVault vault, EntryOwner owner, Host host, Duration memory) {
        this.vault = Objects.requireNonNull(vault, "vault");
        this.owner = Objects.requireNonNull(owner, "owner");
        this.host = Objects.requireNonNull(host, "host");
        this.memory = MEMORY.check(memory);
    }

    /**
     * An inbox that remembers ids of messages for 30 days.
     *
     * @param vault keeps the deposits, such as {@link TokenVault#encryptedFile}; better not that of the tokens, whose
     *     backups and restores follow other needs; the caller closes it
     * @param owner whose deposits they are: {@link EntryOwner#ofClient} with the client that hears of them
     * @return the inbox
     */
    public static DepositInbox in(TokenVault vault, EntryOwner owner) {
        return in(vault, owner, Host.system());
    }

    /**
     * An inbox on a host of the caller's.
     *
     * @param vault as above
     * @param owner as above
     * @param host says what time it is
     * @return the inbox
     */
    public static DepositInbox in(TokenVault vault, EntryOwner owner, Host host) {
        return new DepositInbox(vault, owner, host, Duration.ofDays(30));
    }

    /**
     * Another time for which ids of messages are remembered. A deposit is known for ever, whatever its message.
     *
     * @param value longer than nothing, and than the window of the receiver
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is not longer than nothing
     */
    public DepositInbox withMemory(Duration value) {
        return new DepositInbox(vault, owner, host, value);
    }

    /**
     * The deposits that nobody has taken. Damaged ones stop no other: they are told of when the others are read.
     *
     * @return a lazy stream in no order that means anything; close it when it is not consumed to its end
     * @throws dev.nakadachi.error.StoreException with {@code store.tampered} at the end of the stream, when deposits do
     *     not open: the detail names their records
     */
    public Stream<VirtualDeposit> waiting() {
        List<DamagedEntry> damaged = new CopyOnWriteArrayList<>();
        return Stream.concat(waiting(damaged::add), Stream.of(damaged).flatMap(DepositInbox::tell));
    }

    /**
     * The same, for who looks after damaged deposits: each is told of, and the stream does not fail. What to do about
     * one: restore the vault's backup, or give {@link #keepListed} the bank's list again, which replaces it unless its
     * key is missing. Whether it was taken before nobody can tell, so your own books decide by account and key.
     *
     * @param damaged hears of each while the stream is read; of one whose owner does not open, too
     * @return as {@link #waiting()}
     */
    public Stream<VirtualDeposit> waiting(Consumer<? super DamagedEntry> damaged) {
        Objects.requireNonNull(damaged, "damaged");
        Consumer<DamagedEntry> ours = entry -> {
            if (entry.address().map(EntryAddress::owner).orElse(owner).equals(owner)) {
                damaged.accept(entry);
            }
        };
        return vault.entries(DEPOSIT, ours)
                .filter(entry -> entry.address().owner().equals(owner))
                .flatMap(entry -> entry.content(SecretAccess.explicit()).stream())
                .map(DepositText::read);
    }

    /**
     * Notes that a deposit is booked: its content goes, and it never waits again.
     *
     * @param deposit one that waits
     * @return true for the one caller who took it, false when it was taken before or never kept
     */
    public boolean take(VirtualDeposit deposit) {
        EntryAddress address = addressOf(deposit);
        return vault.read(address)
                .filter(DepositInbox::isLiving)
                .flatMap(entry -> vault.delete(address, entry.version()))
                .isPresent();
    }

    /** Deposit first, id second: who dies between the two hears of the message as new, and keeps the deposit once. */
    @Override
    public int keep(List<DepositNews> news) {
        Instant now = host.now();
        int fresh = 0;
        for (DepositNews one : news) {
            isNew(one.deposit());
            EntryAddress id = owner.entry(MESSAGE, one.id().value());
            fresh += vault.consumeOnce(id, now.plus(memory), now) ? 1 : 0;
        }
        return fresh;
    }

    @Override
    public int keepListed(List<VirtualDeposit> deposits) {
        return (int) deposits.stream().filter(this::isNew).count();
    }

    @Override
    public void fetchBegins() {
        byte[] mark = host.now().toString().getBytes(StandardCharsets.UTF_8);
        Optional<VaultEntry> before = fetch();
        while (before.filter(DepositInbox::isLiving).isEmpty()) {
            vault.compareAndSet(mark(), before.map(VaultEntry::version).orElse(0L), mark);
            before = fetch();
        }
    }

    @Override
    public void fetchEnds() {
        fetch().filter(DepositInbox::isLiving).ifPresent(entry -> vault.delete(mark(), entry.version()));
    }

    @Override
    public boolean fetchIsOpen() {
        return fetch().filter(DepositInbox::isLiving).isPresent();
    }

    @Override
    public int exclusively(IntSupplier collection) {
        return vault.exclusively(owner.entry(FETCH, "turn"), TURN, fence -> collection.getAsInt())
                .orElseThrow(() -> Problem.of(ErrorCode.STORE_CONFLICT, "another collection runs for this inbox")
                        .toException());
    }

    @Override
    public String toString() {
        return "DepositInbox[" + owner + "]";
    }

    private static Stream<VirtualDeposit> tell(List<DamagedEntry> damaged) {
        if (damaged.isEmpty()) {
            return Stream.empty();
        }
        String names = damaged.stream()
                .limit(NAMED)
                .map(entry -> entry.key().kind() + "." + entry.key().id())
                .collect(Collectors.joining(", "));
        throw Problem.of(
                        ErrorCode.STORE_TAMPERED,
                        damaged.size() + " deposit(s) of the inbox do not open, the others were read: " + names)
                .toException();
    }

    /** What does not open is not kept; what the bank tells of it again takes its place. */
    private boolean isNew(VirtualDeposit deposit) {
        EntryAddress address = addressOf(deposit);
        byte[] text = DepositText.write(deposit);
        try {
            if (vault.compareAndSet(address, 0, text).isPresent()) {
                return true;
            }
        } catch (StoreException unsound) {
            mustBeDamage(unsound);
        }
        return vault.replaceDamaged(address, text).isPresent();
    }

    private EntryAddress addressOf(VirtualDeposit deposit) {
        // Neither an account's id nor a line's key holds a space.
        return owner.entry(
                DEPOSIT, deposit.account().value() + " " + deposit.key().value());
    }

    private EntryAddress mark() {
        return owner.entry(FETCH);
    }

    /** A mark that does not open may be that of an open fetch. */
    private Optional<VaultEntry> fetch() {
        try {
            return vault.read(mark());
        } catch (StoreException unsound) {
            mustBeDamage(unsound);
            vault.replaceDamaged(mark(), "damaged".getBytes(StandardCharsets.UTF_8));
            return vault.read(mark());
        }
    }

    private static void mustBeDamage(StoreException unsound) {
        if (!unsound.problem().code().equals(ErrorCode.STORE_TAMPERED)) {
            throw unsound;
        }
    }

    private static boolean isLiving(VaultEntry entry) {
        return entry.content(SecretAccess.explicit()).isPresent();
    }
}
