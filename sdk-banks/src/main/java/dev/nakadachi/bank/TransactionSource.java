package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.LineKeyScope;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.sync.LineFacts;
import dev.nakadachi.sync.LineSource;
import dev.nakadachi.sync.SourceLine;
import dev.nakadachi.sync.SourceName;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The history of an account as a source of lines, for {@link dev.nakadachi.sync.TransactionSync}. A line is listed
 * under its transaction date (取引日). Immutable and thread-safe.
 *
 * <p>Identity: the bank's key where the line has one, unique in the account or on its day as the profile says, on its
 * day where it says nothing. Else day, value date, direction, amount, category and remarks; state, balance and
 * uncleared part may change while the line stays the same.
 */
public final class TransactionSource implements LineSource<Transaction> {

    private static final int DAYS = 31;
    private static final LocalDate SHORTEST_MONTH = LocalDate.of(2026, 2, 1);

    private final SourceName name;
    private final TransactionPages pages;
    private final AccountId account;
    private final ServiceFacts service;

    private TransactionSource(SourceName name, TransactionPages pages, AccountId account, ServiceFacts service) {
        this.name = Objects.requireNonNull(name, "name");
        this.pages = pages;
        this.account = Objects.requireNonNull(account, "account");
        this.service = Objects.requireNonNull(service, "service");
    }

    /**
     * The history of an account.
     *
     * @param name your own stable name of the account, the same after a new consent
     * @param client speaks to the bank
     * @param account as {@link Account#id()} returned it
     * @param service what {@link dev.nakadachi.Connection#service()} says: how long a period may be, how far back lines
     *     are shown, how far a key is unique
     * @return the source
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.not-offered} when the bank shows no history
     */
    public static TransactionSource of(SourceName name, BankClient client, AccountId account, ServiceFacts service) {
        TransactionPages pages = client.find(TransactionPages.class)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_OFFERED, "this bank shows no lines of an account")
                        .toException());
        return new TransactionSource(name, pages, account, service);
    }

    @Override
    public SourceName name() {
        return name;
    }

    @Override
    public Iterator<List<SourceLine<Transaction>>> pages(LocalDate from, LocalDate to) {
        Iterator<List<Transaction>> answers = pages.transactionPages(account, DateRange.between(from, to));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return answers.hasNext();
            }

            @Override
            public List<SourceLine<Transaction>> next() {
                return answers.next().stream()
                        .map(line -> new SourceLine<>(facts(line), line))
                        .toList();
            }
        };
    }

    @Override
    public Optional<LocalDate> earliest(LocalDate today) {
        return service.reach().map(today::minus);
    }

    @Override
    public int longestDays() {
        return service.longestPeriod()
                .map(period -> Math.min(DAYS, atLeast(period)))
                .orElse(DAYS);
    }

    /** At most half of what the bank shows, so that a day can be read again for a while before it goes. */
    @Override
    public int overlapDays() {
        return service.reach()
                .map(reach -> Math.min(DAYS, Math.max(1, atLeast(reach) / 2)))
                .orElse(DAYS);
    }

    /**
     * What says which line a transaction is, and what it says now.
     *
     * @param line a line
     * @return its facts, for {@link dev.nakadachi.sync.LineIdentifier}
     */
    public LineFacts facts(Transaction line) {
        LineFacts.Builder facts = LineFacts.on(line.date());
        line.key().ifPresent(key -> {
            if (service.lineKeys().filter(LineKeyScope.ACCOUNT::equals).isPresent()) {
                facts.key(key.value());
            } else {
                facts.keyOfDay(key.value());
            }
        });
        line.valueDate().ifPresent(day -> facts.steady("valueDate", day.toString()));
        facts.steady("direction", line.direction().toString()).steady("amount", line.amount());
        line.category().ifPresent(text -> facts.steady("category", text));
        line.remarks().ifPresent(text -> facts.steady("remarks", text));
        facts.changing("state", line.state().toString());
        line.balanceAfter().ifPresent(balance -> facts.changing("balanceAfter", balance));
        line.uncleared().ifPresent(part -> facts.changing("uncleared", part));
        return facts.build();
    }

    /** A period in days, one of months counted from the shortest. */
    private static int atLeast(Period period) {
        return (int) Math.max(1, ChronoUnit.DAYS.between(SHORTEST_MONTH, SHORTEST_MONTH.plus(period)));
    }

    @Override
    public String toString() {
        return "TransactionSource[" + service + "]";
    }
}
