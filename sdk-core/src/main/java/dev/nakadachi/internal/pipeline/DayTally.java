package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one account pays on a day, in all and to each payee, as an entry of the ledger: counted before a command is
 * written down, and for the day on which it leaves once more, so that two nodes at once cannot both be within the
 * limit. Counted whether or not whoever pays is limited by the day, because somebody else may be. Given back only where
 * nothing moved. Whatever a crash leaves is counted too much and never too little. Not thread-safe: it belongs to its
 * call.
 */
final class DayTally {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.ledger");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String PAYEE = "payee-";
    private static final int TRIES = 100;

    private final LedgerBook book;
    private final Host host;
    private final PaymentSafeguards safeguards;
    private final List<String> account;
    private final String command;
    private final String call;
    private final Intent intent;
    private final Set<LedgerKey> touched = new LinkedHashSet<>();

    private DayTally(
            LedgerBook book,
            Host host,
            PaymentSafeguards safeguards,
            List<String> account,
            LedgerKey command,
            String call,
            Intent intent) {
        this.book = book;
        this.host = host;
        this.safeguards = safeguards;
        this.account = account;
        this.command = command.id();
        this.call = call;
        this.intent = intent;
    }

    /** Empty for a payment in another currency than the sums, where no limit of the day refuses it. */
    static Optional<DayTally> of(
            LedgerBook book,
            Host host,
            PaymentSafeguards safeguards,
            EnvironmentId environment,
            CallScope scope,
            LedgerKey command,
            String call,
            Intent intent) {
        boolean limited =
                safeguards.perDay().isPresent() || safeguards.perPayeeAndDay().isPresent();
        if (!limited && !isYen(intent)) {
            return Optional.empty();
        }
        List<String> account =
                new ArrayList<>(List.of(environment.value(), scope.institution().value()));
        account.addAll(payerOf(scope, intent));
        return Optional.of(new DayTally(book, host, safeguards, account, command, call, intent));
    }

    /** An account is the same one for every tenant that has a consent of its owner; a consent is one tenant's. */
    private static List<String> payerOf(CallScope scope, Intent intent) {
        return intent.account()
                .map(named -> List.of("account", named.value()))
                .orElseGet(() ->
                        List.of("grant", scope.tenant().value(), scope.grant().value()));
    }

    private static boolean isYen(Intent intent) {
        return intent.portions().stream()
                .allMatch(portion -> portion.amount().currency().equals(CurrencyCode.JPY));
    }

    /**
     * Counts the command for a day, once however often this call asks; another call of it counts for itself, because it
     * may bring another amount, and may be given back alone.
     *
     * @param at a moment of the day
     */
    void count(Instant at) {
        Map<String, Money> sums = sums();
        refuseBeyond(sums, sums.keySet());
        LedgerKey day = dayOf(at);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<LedgerEntry> entry = book.read(day);
            DayCounts counts = DayCounts.of(book, entry);
            if (counts.has(command, call, sums)) {
                return;
            }
            refuseBeyond(counts.sumsWith(command, sums), sums.keySet());
            touched.add(day);
            if (append(day, entry, DayCounts.COUNTED, DayCounts.counting(command, call, sums))) {
                touched.stream().filter(other -> !other.equals(day)).forEach(this::giveBackQuietly);
                return;
            }
        }
        throw Problem.of(ErrorCode.STORE_CONFLICT, "the tally of the day kept moving on")
                .toException();
    }

    /** Nothing moved by this call. */
    void giveBack() {
        touched.forEach(this::giveBack);
    }

    private void giveBack(LedgerKey day) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<LedgerEntry> entry = book.read(day);
            if (!DayCounts.of(book, entry).has(command, call)
                    || append(day, entry, DayCounts.GIVEN_BACK, DayCounts.named(command, call))) {
                return;
            }
        }
    }

    /** The payment is counted where it leaves; what stays on another day by mistake only makes its limit narrower. */
    private void giveBackQuietly(LedgerKey day) {
        try {
            giveBack(day);
        } catch (NakadachiException failed) {
            LogLine.write(() -> LOG.warn(
                    "a payment stays counted for two days: {}", failed.problem().code()));
        }
    }

    private LedgerKey dayOf(Instant at) {
        List<String> parts = new ArrayList<>(account);
        parts.add(LocalDate.ofInstant(at, TOKYO).toString());
        return book.key("day tally", parts);
    }

    private void refuseBeyond(Map<String, Money> sums, Set<String> mine) {
        for (String name : mine) {
            Money sum = sums.getOrDefault(name, Money.yen(0));
            if (name.equals(DayCounts.TOTAL)) {
                PaymentGuard.refuseBeyond(safeguards.perDay(), sum, "a day");
            } else {
                PaymentGuard.refuseBeyond(safeguards.perPayeeAndDay(), sum, "a payee and day");
            }
        }
    }

    private Map<String, Money> sums() {
        Map<String, Money> sums = new LinkedHashMap<>();
        for (Intent.Portion portion : intent.portions()) {
            add(sums, DayCounts.TOTAL, portion.amount());
            add(sums, PAYEE + book.payeesOf(List.of(portion.payee().value())), portion.amount());
        }
        return sums;
    }

    private boolean append(LedgerKey day, Optional<LedgerEntry> entry, LedgerState state, StepContent content) {
        long sequence = entry.map(LedgerEntry::sequence).orElse(0L);
        return book.append(day, sequence, state, Standing.SETTLED, host.now(), content)
                .isPresent();
    }

    private static void add(Map<String, Money> sums, String name, Money more) {
        sums.merge(name, more, Money::plus);
    }
}
