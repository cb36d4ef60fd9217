package dev.nakadachi.checks;

import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.TransactionSource;
import dev.nakadachi.card.CardId;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.CardLineSource;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Rehearsal;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.sync.LineFacts;
import dev.nakadachi.sync.LineIdentifier;
import dev.nakadachi.sync.LineSource;
import dev.nakadachi.sync.SourceLine;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncSink;
import dev.nakadachi.sync.TransactionSync;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What a synchronisation reads and delivers, with a planted account, remarks and amount. */
final class PlantedLines implements LineSource<String>, SyncSink<String> {

    private final List<Object> made = new ArrayList<>();

    private PlantedLines() {}

    static List<Object> all(Keyset keyset) {
        PlantedLines here = new PlantedLines();
        TransactionSync<String> sync = TransactionSync.builder(
                        here, here, keyset, LocalDate.ofInstant(Host.system().now(), ZoneId.of("Asia/Tokyo")))
                .build();
        here.made.addAll(List.of(
                sync,
                sync.run(),
                here.name(),
                here.line(LocalDate.EPOCH),
                here.line(LocalDate.EPOCH).facts(),
                LineIdentifier.of(keyset),
                TransactionSource.of(
                        here.name(),
                        EnquiryBank.over(new NoCalls()),
                        new AccountId(PlantedTypes.ACCOUNT),
                        ServiceFacts.unknown()),
                CardLineSource.of(here.name(), CardIssuer.over(new NoCalls()), new CardId(PlantedTypes.TEXT))));
        return here.made;
    }

    private SourceLine<String> line(LocalDate day) {
        return new SourceLine<>(
                LineFacts.on(day)
                        .steady("amount", Money.yen(7_654_321))
                        .changing("remarks", PlantedTypes.TEXT)
                        .build(),
                PlantedTypes.TEXT);
    }

    @Override
    public SourceName name() {
        return new SourceName(PlantedTypes.ACCOUNT);
    }

    @Override
    public Iterator<List<SourceLine<String>>> pages(LocalDate from, LocalDate to) {
        return List.of(List.of(line(from))).iterator();
    }

    @Override
    public Optional<SyncCursor> cursor(SourceName source) {
        return Optional.empty();
    }

    @Override
    public boolean commit(SyncBatch<String> batch) {
        made.add(batch);
        made.add(batch.cursor());
        made.addAll(batch.changes());
        return true;
    }

    /** An institution that offers all and answers nothing. */
    private static final class NoCalls implements Calls {

        @Override
        public <I, O> O call(Operation<I, O> operation, I input) {
            throw new UnsupportedOperationException("nobody is asked here");
        }

        @Override
        public <I> Rehearsal rehearse(Operation<I, ?> operation, I input) {
            throw new UnsupportedOperationException("no test rehearses here");
        }

        @Override
        public boolean offers(Operation<?, ?> operation) {
            return true;
        }
    }
}
