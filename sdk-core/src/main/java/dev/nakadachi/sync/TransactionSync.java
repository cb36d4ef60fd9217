package dev.nakadachi.sync;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings the lines of a source into a sink, and later what became of them: added, changed, removed. A run may be killed
 * anywhere; the next one goes on where the sink's cursor stands. Days within the overlap are read again by every run,
 * so lines that come late, cancellations and corrections are found. Days that the institution shows no more are a
 * {@link SyncGap}.
 *
 * <p>Memory: the lines of as many days as fit a page, or of the one day that takes more; and about 200 bytes for each
 * line of the overlap. Immutable and thread-safe; two runs of one source at the same time are found out by the sink.
 *
 * @param <L> a line of the domain
 */
public final class TransactionSync<L> {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Rule<LocalDate> BEGUN = Rule.of(
            "TransactionSync",
            "starts no earlier than its cursor did",
            "read earlier days under another source name",
            day -> false);

    private final LineSource<L> source;
    private final SyncSink<L> sink;
    private final LocalDate since;
    private final int overlap;
    private final SyncListener listener;
    private final Host host;
    private final LineIdentifier identifier;
    private final TokenCipher cipher;

    private TransactionSync(Builder<L> from) {
        this.source = from.source;
        this.sink = from.sink;
        this.since = from.since;
        this.overlap = from.overlap;
        this.listener = from.listener;
        this.host = from.host;
        this.identifier = LineIdentifier.of(from.keyset);
        this.cipher = TokenCipher.jdk(from.keyset, from.host);
    }

    /**
     * A synchronisation of one source into one sink.
     *
     * @param source what is read
     * @param sink where changes and cursor are kept
     * @param keyset seals cursors and names lines; a later generation of it goes on with what an earlier one began
     * @param since the first day wanted, in Asia/Tokyo
     * @param <L> a line of the domain
     * @return a builder
     */
    public static <L> Builder<L> builder(LineSource<L> source, SyncSink<L> sink, Keyset keyset, LocalDate since) {
        return new Builder<>(source, sink, keyset, since);
    }

    /**
     * Reads from where the sink's cursor stands up to today, and hands each batch to the sink.
     *
     * @return what was done
     * @throws dev.nakadachi.error.NakadachiException as every business call, and what the sink throws; what the sink
     *     has kept stays, and the next run goes on from there
     * @throws dev.nakadachi.error.TryLaterException with {@code institution.list-unsettled} when the lines of one day
     *     change faster than all their pages can be read
     * @throws dev.nakadachi.error.StoreException with {@code store.conflict} when another run of this source was
     *     faster, with {@code store.tampered} when the cursor was changed, belongs to another source or to another key
     *     set
     * @throws dev.nakadachi.error.InvalidInputException when the cursor began with a later day than the one wanted
     */
    public SyncReport run() {
        CursorSeal seal = new CursorSeal(cipher, source.name());
        Optional<SyncCursor> cursor = sink.cursor(source.name());
        SyncState state = cursor.map(seal::open).orElseGet(() -> SyncState.startingAt(since));
        if (since.isBefore(state.since())) {
            throw BEGUN.broken();
        }
        return new SyncRun<>(
                        source,
                        sink,
                        listener,
                        identifier.printer(source.name()),
                        seal,
                        overlap,
                        LocalDate.ofInstant(host.now(), TOKYO),
                        cursor.orElse(null),
                        state)
                .toToday();
    }

    @Override
    public String toString() {
        return "TransactionSync[since " + since + ", overlap " + overlap + " days]";
    }

    /**
     * Collects the options. Not thread-safe.
     *
     * @param <L> a line of the domain
     */
    public static final class Builder<L> {

        private static final Rule<Integer> DAYS = Rule.of(
                "TransactionSync overlap",
                "is 1 to 3,660 days",
                "choose how late a line may come",
                days -> days >= 1 && days <= 3_660);

        private final LineSource<L> source;
        private final SyncSink<L> sink;
        private final Keyset keyset;
        private final LocalDate since;
        private int overlap;
        private SyncListener listener = SyncListener.none();
        private Host host = Host.system();

        private Builder(LineSource<L> source, SyncSink<L> sink, Keyset keyset, LocalDate since) {
            this.source = Objects.requireNonNull(source, "source");
            this.sink = Objects.requireNonNull(sink, "sink");
            this.keyset = Objects.requireNonNull(keyset, "keyset");
            this.since = Objects.requireNonNull(since, "since");
            this.overlap = DAYS.check(source.overlapDays());
        }

        /**
         * How many days before today every run reads again. A line that comes, changes or goes later than that is not
         * noticed. Choose less than half of what the institution shows, or days that leave between two runs are
         * reported as gaps.
         *
         * @param days 1 to 3,660; unless set, what the source proposes
         * @return this
         * @throws dev.nakadachi.error.InvalidInputException when it is out of range
         */
        public Builder<L> overlapDays(int days) {
            overlap = DAYS.check(days);
            return this;
        }

        /**
         * Who is told of progress.
         *
         * @param value the listener
         * @return this
         */
        public Builder<L> listener(SyncListener value) {
            listener = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Clock and chance.
         *
         * @param value the host
         * @return this
         */
        public Builder<L> host(Host value) {
            host = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The synchronisation.
         *
         * @return ready to run
         */
        public TransactionSync<L> build() {
            return new TransactionSync<>(this);
        }
    }
}
