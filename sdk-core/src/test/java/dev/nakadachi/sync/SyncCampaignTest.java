package dev.nakadachi.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SyncCampaignTest {

    private static final int HISTORIES = Integer.getInteger("sync.histories", 400);
    private static final long SEED = Long.getLong("sync.seed", 20_261_121L);

    @Test
    void aSinkThatKeepsChangesAndCursorAsOneEqualsTheBank() {
        Tally tally = new SyncCampaign(UnaryOperator.identity()).run(HISTORIES, SEED, Books.Order.AS_ONE);

        System.out.println("SYNC CAMPAIGN " + tally + ", seed " + SEED);
        assertThat(tally.differences).isEmpty();
        assertThat(tally.kills).isGreaterThan(HISTORIES);
        assertThat(tally.betweenPages).isGreaterThan(HISTORIES);
        assertThat(tally.gapDays).isPositive();
        assertThat(tally.unsettled).isPositive();
    }

    @Test
    void aSinkThatReplacesDaysAndKeepsTheCursorLastEqualsTheBank() {
        Tally tally = new SyncCampaign(UnaryOperator.identity())
                .run(HISTORIES, SEED + HISTORIES, Books.Order.DAYS_THEN_CURSOR);

        System.out.println("SYNC CAMPAIGN (cursor last) " + tally + ", seed " + (SEED + HISTORIES));
        assertThat(tally.differences).isEmpty();
    }

    @Test
    void aCursorThatIsKeptBeforeTheChangesIsFoundOut() {
        Tally tally = new SyncCampaign(UnaryOperator.identity()).run(200, SEED, Books.Order.CURSOR_THEN_CHANGES);

        assertThat(tally.differences).isNotEmpty();
    }

    @Test
    void aFingerprintWithoutOccurrenceIsFoundOut() {
        Tally tally = new SyncCampaign(source -> paged(source, SyncCampaignTest::eachFingerprintOnce))
                .run(200, SEED, Books.Order.AS_ONE);

        assertThat(tally.differences)
                .anyMatch(text -> text.contains("keyed=false") && text.contains("the books differ"));
        assertThat(tally.differences).noneMatch(text -> text.contains("keyed=true"));
    }

    @Test
    void oneReadingOfSeveralPagesIsFoundOut() {
        Tally tally = new SyncCampaign(source -> paged(source, SyncCampaignTest::asOnePage))
                .run(200, SEED, Books.Order.AS_ONE);

        assertThat(tally.differences).anyMatch(text -> text.contains("as they never were"));
    }

    /** A source that hands its pages on in another way. */
    private static LineSource<BankLine> paged(
            LineSource<BankLine> source,
            Function<Iterator<List<SourceLine<BankLine>>>, Iterator<List<SourceLine<BankLine>>>> way) {
        return new LineSource<>() {
            @Override
            public SourceName name() {
                return source.name();
            }

            @Override
            public Iterator<List<SourceLine<BankLine>>> pages(LocalDate from, LocalDate to) {
                return way.apply(source.pages(from, to));
            }

            @Override
            public Optional<LocalDate> earliest(LocalDate today) {
                return source.earliest(today);
            }
        };
    }

    private static Iterator<List<SourceLine<BankLine>>> asOnePage(Iterator<List<SourceLine<BankLine>>> pages) {
        List<SourceLine<BankLine>> all = new ArrayList<>();
        pages.forEachRemaining(all::addAll);
        return List.of(all).iterator();
    }

    private static Iterator<List<SourceLine<BankLine>>> eachFingerprintOnce(
            Iterator<List<SourceLine<BankLine>>> pages) {
        Map<ByteBuffer, SourceLine<BankLine>> each = new LinkedHashMap<>();
        pages.forEachRemaining(page ->
                page.forEach(line -> each.put(ByteBuffer.wrap(line.facts().identifying()), line)));
        // Two pages, so that it is read twice as before.
        return List.<List<SourceLine<BankLine>>>of(List.of(), List.copyOf(each.values()))
                .iterator();
    }
}
