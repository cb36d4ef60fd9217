package dev.nakadachi.reconcile;

import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.reconcile.HoldBook.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reconcile-first mode. A ledger that was set back to an older copy has lost the keys of payments that were made; each
 * of them would be paid a second time when it is submitted again. So a ledger that lacks a step which its execution log
 * knows, or whose log is missing, holds every account, on all nodes and over restarts, until somebody has compared the
 * institution's list with it and released the account. Thread-safe.
 *
 * <p>Held are commands that may move money, by {@code local.reconcile-first}, before a byte leaves. Not held are reads,
 * commands about an account that pay nothing (to cancel one is what a person may need now), and a key whose outcome the
 * ledger holds: it is answered as before.
 *
 * <p>What no log can show: a machine that was restored whole, log and ledger together. {@link #begin} after it.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException} when the ledger or the log does not work.
 */
public final class ReconcileFirst {

    private static final Rule<String> WHY = Rule.of(
            "ReconcileFirst.why",
            "has 1 to 200 characters",
            "say what was looked at in a few words, without names or account numbers",
            text -> !text.isBlank() && text.length() <= 200);
    private static final Rule<Boolean> IN_FORCE = Rule.of(
            "ReconcileFirst.release",
            "happens in the hold that is in force",
            "read current() again: this hold is over, or a newer one took its place",
            same -> same);
    private static final Duration LONGEST_WAIT_FOR_A_LOG = Duration.ofDays(7);
    private static final Rule<Duration> WAIT = Rule.of(
            "ReconcileFirst.expectLog",
            "waits for more than nothing and at most 7 days",
            "say how long it takes until the node starts",
            time -> !time.isNegative() && !time.isZero() && time.compareTo(LONGEST_WAIT_FOR_A_LOG) <= 0);

    private static final Rule<Duration> APART = Rule.of(
            "ReconcileFirst.releaseProven",
            "takes two looks with time between them",
            "pass the longest that a request may be on its way, and how far clocks may differ",
            time -> !time.isNegative() && !time.isZero());

    private final HoldBook book;
    private final PlaceBook places;
    private final HoldRecords records;
    private final LedgerComparison comparison;
    private final Host host;

    private ReconcileFirst(TransferLedger ledger, AuditTrail log, Host host) {
        this.host = host;
        this.book = new HoldBook(ledger, host);
        this.places = new PlaceBook(ledger, host);
        this.records = new HoldRecords(log, host);
        this.comparison = new LedgerComparison(ledger, book, records, host);
    }

    /**
     * Compares a ledger with its log, and begins a hold where the ledger may have lost commands. An instance does this
     * when it is built, before anything else is written; users take the result from there.
     *
     * @param ledger the ledger
     * @param log its execution log
     * @param host clock and randomness
     * @return the mode of this ledger
     */
    public static ReconcileFirst compare(TransferLedger ledger, AuditTrail log, Host host) {
        ReconcileFirst mode = new ReconcileFirst(
                Objects.requireNonNull(ledger, "ledger"),
                Objects.requireNonNull(log, "log"),
                Objects.requireNonNull(host, "host"));
        mode.comparison.compare();
        return mode;
    }

    /**
     * The hold that began last, in force or over. What the ledger lost is lost after the release too: of a command from
     * before {@link Hold#begunAt} it may hold an older step than the last, and a transfer that the ledger does not
     * explain may be a lost command's. Compares nothing and begins nothing.
     *
     * @param ledger the ledger
     * @param host the clock
     * @return the hold, empty when none ever began
     */
    public static Optional<Hold> newest(TransferLedger ledger, Host host) {
        return Optional.ofNullable(new HoldBook(ledger, host).state().newest());
    }

    /**
     * The hold in force, as the ledger says now.
     *
     * @return the hold, empty when no account is held
     */
    public Optional<Hold> current() {
        return book.state().inForce();
    }

    /**
     * Whether commands may not leave from a place.
     *
     * @param place an account, or a grant
     * @return true while a hold is in force in which it was not released
     */
    public boolean holds(HeldPlace place) {
        return current().filter(hold -> !places.isReleased(hold, place)).isPresent();
    }

    /**
     * Whether commands that no call carries, such as files, may not be handed over from a place: as {@link #holds}, but
     * for who released it. Only a person counts: a list of what calls left behind tells nothing of files.
     *
     * @param place an account, or a grant
     * @return true while a hold is in force in which no person released it
     */
    public boolean holdsOutside(HeldPlace place) {
        return current().filter(hold -> !places.isReleasedByPerson(hold, place)).isPresent();
    }

    /**
     * Begins a hold over all accounts, after what no log can show, such as ledger and log put back together. Nobody
     * knows how old the copy was, and steps may have been written since: the hold is since ever
     * ({@link Instant#EPOCH}), so that nothing is released by proof, and a person looks back to before the copy.
     * Releases of an earlier hold end.
     *
     * @param by who says so
     * @param why in a few words, sealed in the ledger
     * @return the hold
     */
    public Hold begin(UserId by, String why) {
        Words words = words(by, why);
        LedgerMark mark = insist(state -> book.begin(state, HoldReason.ASKED, Instant.EPOCH, Set.of(), words));
        records.begun(by, Instant.EPOCH, mark);
        return current().orElseThrow();
    }

    /**
     * Releases a place in a hold: a person has compared what the institution shows since {@link Hold#since} with the
     * ledger, and what was paid without standing there is settled otherwise. Recorded in ledger and log. Reads no list
     * and checks nothing of that: it takes the person's word. At a bank, {@code LedgerReconciliation.release} is the
     * way, with the report of a list that was read.
     *
     * @param hold the hold that the person looked at
     * @param place what is released
     * @param by who says so
     * @param why what was looked at, in a few words, sealed in the ledger
     * @throws dev.nakadachi.error.InvalidInputException when another hold is in force, or the words break their rule
     */
    public void release(Hold hold, HeldPlace place, UserId by, String why) {
        Words words = words(by, why);
        mustBeInForce(hold);
        LedgerMark mark = places.beginRelease(hold, place, words);
        records.released(place, by, mark);
        places.release(hold, place, words);
    }

    /**
     * Says that a look at the institution's whole list since {@link Hold#since} found every record of it in the ledger,
     * with the institution's word that a command which is not there was not carried out. The second such look that
     * lists the same releases the place without a person: one answer may be a stale one, or that to another question.
     * The first is noted in the ledger, so any node may do the second.
     *
     * @param hold the hold that was looked at
     * @param place what is released
     * @param listed the institution's names of all that it lists; the ledger keeps a keyed digest of them
     * @param asked when the reading of the list began
     * @param apart how long before that the look before must have ended, more than nothing
     * @return true when the place is released now
     * @throws dev.nakadachi.error.InvalidInputException when another hold is in force, or the time is not positive
     */
    public boolean releaseProven(Hold hold, HeldPlace place, Set<String> listed, Instant asked, Duration apart) {
        APART.check(apart);
        mustBeInForce(hold);
        String digest = places.digestOf(listed);
        Optional<Instant> before = places.listed(hold, place)
                .filter(look -> look.digest().equals(digest))
                .map(PlaceBook.Listed::at);
        if (before.isEmpty()) {
            places.listed(hold, place, digest);
            return false;
        }
        if (asked.isBefore(before.get().plus(apart))) {
            return false;
        }
        Words words = new Words("", "two looks at the whole list showed the same " + listed.size() + ", all known");
        LedgerMark mark = places.beginRelease(hold, place, words);
        records.releasedByProof(place, mark);
        places.release(hold, place, words);
        return true;
    }

    /**
     * Says that a look found what proves nothing: what was seen before it does not count any more.
     *
     * @param hold the hold that was looked at
     * @param place what was looked at
     */
    public void doubt(Hold hold, HeldPlace place) {
        if (places.listed(hold, place).isPresent()) {
            places.doubted(hold, place);
        }
    }

    /**
     * Ends a hold for all places, those too that nobody has used yet: a person has looked after every account. Reads no
     * list and checks nothing of that: it takes the person's word. At a bank, release each account by
     * {@code LedgerReconciliation.release} first.
     *
     * @param hold the hold that is over
     * @param by who says so
     * @param why what was looked at, in a few words, sealed in the ledger
     * @throws dev.nakadachi.error.InvalidInputException when another hold is in force, or the words break their rule
     */
    public void finish(Hold hold, UserId by, String why) {
        Words words = words(by, why);
        mustBeInForce(hold);
        LedgerMark mark = insist(state -> {
            IN_FORCE.check(
                    state.inForce().filter(now -> now.id().equals(hold.id())).isPresent());
            return book.finish(state, words);
        });
        records.said(AuditKind.RECONCILE_FINISHED, by, mark);
    }

    /**
     * Announces a node that joins with an execution log of its own, which is empty and would hold every account: the
     * next such log that is opened within the time counts as new, not as lost. Not needed for nodes that share a log.
     *
     * @param within how long to wait for it, at most 7 days
     * @param by who says so
     * @param why in a few words, sealed in the ledger
     */
    public void expectLog(Duration within, UserId by, String why) {
        Words words = words(by, why);
        Instant until = host.now().plus(WAIT.check(within));
        LedgerMark mark = insist(state -> book.expectLog(state, until, words));
        records.said(AuditKind.LOG_EXPECTED, by, mark);
    }

    private void mustBeInForce(Hold hold) {
        IN_FORCE.check(current().filter(now -> now.id().equals(hold.id())).isPresent());
    }

    private LedgerMark insist(Function<HoldState, Optional<LedgerMark>> step) {
        Optional<LedgerMark> written = step.apply(book.state());
        while (written.isEmpty()) {
            written = step.apply(book.state());
        }
        return written.get();
    }

    private static Words words(UserId by, String why) {
        return new Words(by.value(), WHY.check(why));
    }
}
