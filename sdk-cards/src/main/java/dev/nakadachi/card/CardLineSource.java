package dev.nakadachi.card;

import dev.nakadachi.sync.LineFacts;
import dev.nakadachi.sync.LineSource;
import dev.nakadachi.sync.SourceLine;
import dev.nakadachi.sync.SourceName;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * The lines of a card's statements as a source, for {@link dev.nakadachi.sync.TransactionSync}. A line is listed under
 * the first day of the statement that it is in, since its day of use may lie weeks before; when it moves to the next
 * statement, it is the same line and has changed. Immutable and thread-safe.
 *
 * <p>Identity: the issuer's {@link LineId}, which is the same whenever the line is read again. A statement is found by
 * the list of all, so each reading takes several answers and is done twice. Days before the first statement that the
 * issuer lists are a gap: whether the card was there then is not known.
 */
public final class CardLineSource implements LineSource<CardLine> {

    private static final int QUARTER = 93;

    private final SourceName name;
    private final CardIssuer issuer;
    private final CardId card;

    private CardLineSource(SourceName name, CardIssuer issuer, CardId card) {
        this.name = Objects.requireNonNull(name, "name");
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        this.card = Objects.requireNonNull(card, "card");
    }

    /**
     * The lines of a card that has statements of its own.
     *
     * @param name your own stable name of the card, the same after a new consent
     * @param issuer speaks to the issuer
     * @param card as {@link Card#id()} returned it
     * @return the source
     */
    public static CardLineSource of(SourceName name, CardIssuer issuer, CardId card) {
        return new CardLineSource(name, issuer, card);
    }

    @Override
    public SourceName name() {
        return name;
    }

    @Override
    public Iterator<List<SourceLine<CardLine>>> pages(LocalDate from, LocalDate to) {
        Queue<Statement> left = new ArrayDeque<>();
        return new Iterator<>() {
            private boolean listed;

            @Override
            public boolean hasNext() {
                return !listed || !left.isEmpty();
            }

            @Override
            public List<SourceLine<CardLine>> next() {
                if (!listed) {
                    issuer.statements(card).stream()
                            .filter(statement -> !statement.from().isBefore(from)
                                    && !statement.from().isAfter(to))
                            .forEach(left::add);
                    listed = true;
                    return List.of();
                }
                Statement statement = left.poll();
                if (statement == null) {
                    throw new NoSuchElementException();
                }
                return lines(statement);
            }
        };
    }

    private List<SourceLine<CardLine>> lines(Statement statement) {
        try (Stream<CardLine> lines = issuer.lines(card, statement.id())) {
            return lines.map(line -> new SourceLine<>(facts(statement, line), line))
                    .toList();
        }
    }

    @Override
    public Optional<LocalDate> earliest(LocalDate today) {
        return issuer.statements(card).stream().map(Statement::from).min(LocalDate::compareTo);
    }

    /** About three statements at once: fewer would take more lists, and more would take more memory. */
    @Override
    public int longestDays() {
        return QUARTER;
    }

    /** From its first day to the day on which it is paid, a statement of a month takes about two months. */
    @Override
    public int overlapDays() {
        return QUARTER;
    }

    /**
     * What says which line it is, and what it says now.
     *
     * @param statement the statement that it is in
     * @param line the line
     * @return its facts, for {@link dev.nakadachi.sync.LineIdentifier}
     */
    public LineFacts facts(Statement statement, CardLine line) {
        LineFacts.Builder facts = LineFacts.on(statement.from())
                .key(line.id().value())
                .changing("statement", statement.id().value())
                .changing("useDate", line.useDate().toString())
                .changing("kind", line.kind().toString())
                .changing("state", line.state().toString())
                .changing("amount", line.amount());
        line.usedCard().ifPresent(used -> facts.changing("usedCard", used.value()));
        line.postedDate().ifPresent(day -> facts.changing("postedDate", day.toString()));
        line.merchant().ifPresent(text -> facts.changing("merchant", text));
        line.foreign().ifPresent(foreign -> {
            facts.changing("local", foreign.local());
            foreign.rate().ifPresent(rate -> facts.changing("rate", rate.toPlainString()));
        });
        line.paymentMethod().ifPresent(method -> facts.changing("paymentMethod", method.toString()));
        line.instalment().ifPresent(part -> facts.changing("instalment", part.toString()));
        line.purchaseAmount().ifPresent(price -> facts.changing("purchaseAmount", price));
        line.purchase().ifPresent(purchase -> facts.changing("purchase", purchase.value()));
        return facts.build();
    }

    @Override
    public String toString() {
        return "CardLineSource";
    }
}
