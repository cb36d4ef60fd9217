package dev.nakadachi.bank.reconcile;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.OwnTransfers;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.error.Rule;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.provider.CommandFacts;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.ReconcileFirst;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks after the accounts of a bank while {@link ReconcileFirst} holds them: reads what the bank lists since, says
 * which transfers the ledger does not know, and takes a person's release. It releases by itself only where the bank's
 * own word makes its list complete ({@link CommandFacts#completeListAfter}) and select by the day of application, the
 * time for that and a {@link #withMargin margin} have passed since the hold began, and two looks, a margin apart, list
 * the same transfers, each a command's. Only that first look is kept, in the ledger: it can be stopped, repeated and
 * run on every node. Thread-safe.
 */
public final class LedgerReconciliation {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int USUAL_DAYS = 31;
    /** What the resolver adds before absence proves anything: its first look and its tolerance. */
    private static final Duration USUAL_MARGIN = Duration.ofMinutes(10);

    private static final Rule<Integer> DAYS = Rule.of(
            "LedgerReconciliation.lookBack",
            "is 1 to 3,660 days",
            "say how far back the bank lists transfers",
            days -> days >= 1 && days <= 3_660);
    private static final Rule<Duration> MARGIN = Rule.of(
            "LedgerReconciliation.withMargin",
            "is 10 minutes to 2 days",
            "pass the longest deadline of your CallOptions, and how far the clocks of your nodes may differ",
            time -> time.compareTo(USUAL_MARGIN) >= 0 && time.compareTo(Duration.ofDays(2)) <= 0);

    private final ReconcileFirst holds;
    private final FollowUps followUps;
    private final CommandFacts facts;
    private final int lookBack;
    private final Duration margin;

    private LedgerReconciliation(
            ReconcileFirst holds, FollowUps followUps, CommandFacts facts, int lookBack, Duration margin) {
        this.holds = Objects.requireNonNull(holds, "holds");
        this.followUps = Objects.requireNonNull(followUps, "followUps");
        this.facts = Objects.requireNonNull(facts, "facts");
        this.lookBack = lookBack;
        this.margin = margin;
    }

    /**
     * For the accounts of one bank; lists are read at most 31 days back, and the margin is 10 minutes.
     *
     * @param holds from {@code nakadachi.reconcileFirst()}
     * @param followUps from {@code connection.followUps()}
     * @param facts from {@code connection.service().commands()}
     * @return reads and releases
     */
    public static LedgerReconciliation of(ReconcileFirst holds, FollowUps followUps, CommandFacts facts) {
        return new LedgerReconciliation(holds, followUps, facts, USUAL_DAYS, USUAL_MARGIN);
    }

    /**
     * The same with lists read as far back as this bank gives them. Where the hold goes back further, nothing is proven
     * and a person decides.
     *
     * @param days how many, 1 to 3,660
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public LedgerReconciliation lookingBack(int days) {
        return new LedgerReconciliation(holds, followUps, facts, DAYS.check(days), margin);
    }

    /**
     * The same with another margin. A command that the ledger lost may have left after the hold began: from a node that
     * was not stopped, until its call's deadline, and by a clock other than that of who began the hold. So much longer
     * than the bank says the list takes is waited, and so far apart are the two looks that release an account. Whether
     * a key is from before the hold is judged by {@link Hold#mayHaveLostStepsSince five minutes} whatever the margin
     * is.
     *
     * @param value 10 minutes to 2 days; at least the longest deadline of your calls, and how far clocks may differ
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is out of range
     */
    public LedgerReconciliation withMargin(Duration value) {
        return new LedgerReconciliation(holds, followUps, facts, lookBack, MARGIN.check(value));
    }

    /**
     * Reads the bank's list of an account and compares it with the ledger.
     *
     * @param client speaks to the bank for a grant that covers the account, and lists every kind of transfer that
     *     leaves it: what its facets do not list is not looked at. One without {@link Transfers} or
     *     {@link BulkTransfers}, or with {@link OwnTransfers}, which stand in no list, proves nothing: the account is
     *     held for every kind, whichever connection orders it
     * @param account the account that pays
     * @return what was found, empty when nothing is held
     * @throws dev.nakadachi.error.NakadachiException one of the few, when the list or the ledger cannot be read
     */
    public Optional<AccountReport> look(BankClient client, AccountId account) {
        return holds.current().map(hold -> look(hold, client, account));
    }

    /**
     * Releases an account as {@link ReconcileFirst#release} does. Commands of the account that the older copy holds as
     * {@code INTENDED} may have left since: before the release they become {@code UNKNOWN}, so that their keys are
     * answered and never sent again, and the resolver or a person finds out what became of them.
     *
     * @param report what the person has looked at
     * @param by who says so
     * @param why what was looked at, in a few words, sealed in the ledger
     * @throws dev.nakadachi.error.InvalidInputException when another hold is in force since, or the words break their
     *     rule
     */
    public void release(AccountReport report, UserId by, String why) {
        report.open().forEach(this::doubt);
        holds.release(report.hold(), place(report.account()), by, why);
    }

    private void doubt(TrackedCommand seen) {
        Optional<TrackedCommand> now = Optional.of(seen);
        while (now.filter(followUps::mayHaveLeft).isPresent()) {
            now = followUps.record(now.get(), LedgerMove.mayHaveLeft()).or(() -> followUps.read(seen.entry()));
        }
    }

    private AccountReport look(Hold hold, BankClient client, AccountId account) {
        DateRange days = days(hold);
        Instant asked = now();
        Listing list = Listing.of(() -> listed(client, account, days));
        List<TransferRecord> listed = list.records();
        KnownCommands known = KnownCommands.of(followUps, account);
        AccountReport.Builder report = new AccountReport.Builder(hold, account, days);
        report.open(known.open());
        for (TransferRecord record : listed) {
            if (known.explain(record)) {
                report.known(record);
            } else if (known.couldExplain(record)) {
                report.doubtful(record);
            } else {
                report.stranger(record);
            }
        }
        HeldPlace place = place(account);
        if (holds.holds(place)) {
            if (list.steady() && known.isWhole() && report.explainsAll() && isComplete(hold, client, asked)) {
                holds.releaseProven(hold, place, list.names(), asked, margin);
            } else {
                holds.doubt(hold, place);
            }
        }
        if (!holds.holds(place)) {
            report.released();
        }
        return report.build();
    }

    /** Whether a command that was lost and carried out must be in what was read. */
    private boolean isComplete(Hold hold, BankClient client, Instant asked) {
        boolean settled = facts.completeListAfter()
                .filter(time -> !asked.isBefore(hold.begunAt().plus(margin).plus(time)))
                .isPresent();
        // Else what was lost for a later day stands under no day that was asked for.
        boolean byApplication =
                facts.listedBy().filter(ListedBy.APPLICATION_DATE::equals).isPresent();
        boolean wholeTime =
                !hold.since().isBefore(earliest().atStartOfDay(TOKYO).toInstant());
        // Transfers between own accounts stand in no list.
        boolean allListed = client.find(Transfers.class).isPresent()
                && client.find(BulkTransfers.class).isPresent()
                && client.find(OwnTransfers.class).isEmpty();
        return settled && byApplication && wholeTime && allListed;
    }

    private DateRange days(Hold hold) {
        LocalDate since = hold.since().isBefore(earliest().atStartOfDay(TOKYO).toInstant())
                ? earliest()
                : LocalDate.ofInstant(hold.since(), TOKYO);
        return DateRange.between(since, today());
    }

    private LocalDate earliest() {
        return today().minusDays(lookBack - 1L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), TOKYO);
    }

    private Instant now() {
        return followUps.host().now();
    }

    private HeldPlace place(AccountId account) {
        return HeldPlace.account(followUps.institution(), followUps.environment(), account);
    }

    /** Read before the ledger, so that a command that is under way is never a stranger. */
    private static List<TransferRecord> listed(BankClient client, AccountId account, DateRange days) {
        List<TransferRecord> listed = new ArrayList<>();
        client.find(Transfers.class).ifPresent(single -> add(listed, single.list(account, days)));
        client.find(BulkTransfers.class).ifPresent(bulk -> add(listed, bulk.list(account, days)));
        return listed;
    }

    private static void add(List<TransferRecord> listed, Stream<TransferRecord> pages) {
        try (pages) {
            pages.forEach(listed::add);
        }
    }
}
