package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DepositSink} must keep, with one caller and with many on several nodes. Extend it in your tests and
 * give it your sink. That it survives a kill of the process is for a test of your own.
 */
public abstract class DepositSinkContract {

    private static final AccountId ACCOUNT = new AccountId("101011234567");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00+09:00");
    private static final int BATCH = 500;

    private DepositSink sink;

    /** For subclasses. */
    protected DepositSinkContract() {}

    /**
     * Opens the sink under test.
     *
     * @return an instance over the same books each time within one test, which are empty at first
     */
    protected abstract DepositSink open();

    /**
     * All deposits in the books.
     *
     * @return in any order
     */
    protected abstract List<VirtualDeposit> kept();

    @BeforeEach
    void openSink() {
        sink = open();
    }

    @Test
    void aDepositIsKeptWithAllThatTheBankSaidOfIt() {
        VirtualDeposit whole = VirtualDeposit.builder(
                        ACCOUNT,
                        new VirtualAccountId("5021099622"),
                        new LineKey("20181109175959112541"),
                        LocalDate.of(2018, 11, 9),
                        Money.yen(10_000))
                .valueDate(LocalDate.of(2018, 11, 8))
                .remitter("ﾃｽﾄ ﾀﾛｳ")
                .bankName("ﾃｽﾄｷﾞﾝｺｳ")
                .branchName("ﾎﾝﾃﾝ")
                .remarks("振込 \"注文\" 42 \uD83D\uDE00")
                .build();
        assertEquals(1, sink.keep(List.of(news("M1", whole))));

        VirtualDeposit read = onlyOne();
        assertEquals(ACCOUNT, read.account());
        assertEquals(new VirtualAccountId("5021099622"), read.virtualAccount());
        assertEquals(new LineKey("20181109175959112541"), read.key());
        assertEquals(LocalDate.of(2018, 11, 9), read.date());
        assertEquals(Money.yen(10_000), read.amount());
        assertEquals(LocalDate.of(2018, 11, 8), read.valueDate().orElseThrow());
        assertEquals("ﾃｽﾄ ﾀﾛｳ", read.remitter().orElseThrow());
        assertEquals("ﾃｽﾄｷﾞﾝｺｳ", read.bankName().orElseThrow());
        assertEquals("ﾎﾝﾃﾝ", read.branchName().orElseThrow());
        assertEquals("振込 \"注文\" 42 \uD83D\uDE00", read.remarks().orElseThrow());
    }

    @Test
    void whatTheBankDidNotSayIsNotThereEither() {
        Money dollars = Money.parse("10.50", new CurrencyCode("USD"));
        sink.keepListed(List.of(VirtualDeposit.builder(
                        ACCOUNT, new VirtualAccountId("V1"), new LineKey("1"), LocalDate.of(2026, 11, 21), dollars)
                .build()));

        VirtualDeposit read = onlyOne();
        assertEquals(dollars, read.amount());
        assertTrue(read.valueDate().isEmpty());
        assertTrue(read.remitter().isEmpty());
        assertTrue(read.bankName().isEmpty());
        assertTrue(read.branchName().isEmpty());
        assertTrue(read.remarks().isEmpty());
    }

    /** A text only informs: half a character in it, which JSON can hold, must not keep the money out. */
    @Test
    void anOddTextDoesNotKeepTheMoneyOut() {
        VirtualDeposit odd = VirtualDeposit.builder(
                        ACCOUNT,
                        new VirtualAccountId("5021099622"),
                        new LineKey("1"),
                        LocalDate.of(2026, 11, 21),
                        Money.yen(1_000))
                .remitter("\uD83D")
                .remarks("a\uDE00b")
                .build();
        assertEquals(1, sink.keep(List.of(news("M1", odd))));
        assertEquals(Money.yen(1_000), onlyOne().amount());
    }

    @Test
    void aMessageThatComesAgainIsKeptOnceAlsoByALaterInstance() {
        List<DepositNews> two = List.of(news("M1", deposit("1")), news("M2", deposit("2")));
        assertEquals(2, sink.keep(two));
        assertEquals(0, sink.keep(two));
        assertEquals(0, open().keep(two));
        assertEquals(2, kept().size());
    }

    @Test
    void aMessageThatStandsTwiceInOneAnswerIsKeptOnce() {
        DepositNews one = news("M1", deposit("1"));
        assertEquals(1, sink.keep(List.of(one, one)));
        assertEquals(1, kept().size());
    }

    /** A pushed notice and a listed line with the same account and key are the same money. */
    @Test
    void aDepositIsKeptOnceHoweverItCame() {
        assertEquals(1, sink.keepListed(List.of(deposit("1"))));
        assertEquals(1, sink.keep(List.of(news("M1", deposit("1")))), "the message is new");
        assertEquals(1, sink.keep(List.of(news("M2", deposit("1")))), "another message of the same money");
        assertEquals(0, open().keepListed(List.of(deposit("1"))));
        assertEquals(1, kept().size());
        assertEquals(1, sink.keepListed(List.of(deposit("1"), deposit("2"), deposit("2"))));
        assertEquals(2, kept().size());
    }

    /** A key is unique within its account only. */
    @Test
    void theSameKeyOnAnotherAccountIsOtherMoney() {
        sink.keepListed(List.of(deposit("1"), deposit(new AccountId("101017654321"), "1")));
        assertEquals(2, kept().size());
    }

    @Test
    void nothingIsKeptOfNothing() {
        assertEquals(0, sink.keep(List.of()));
        assertEquals(0, sink.keepListed(List.of()));
        assertTrue(kept().isEmpty());
    }

    /** The unsent list of the bank gives up to 500 at once. */
    @Test
    void aWholeAnswerIsKept() {
        List<DepositNews> batch = IntStream.range(0, BATCH)
                .mapToObj(number -> news("M" + number, deposit(Integer.toString(number))))
                .toList();
        assertEquals(BATCH, sink.keep(batch));
        assertEquals(BATCH, kept().size());
    }

    @Test
    void anOpenFetchIsSeenByALaterInstanceUntilItEnds() {
        assertFalse(sink.fetchIsOpen());
        for (int round = 0; round < 2; round++) {
            sink.fetchBegins();
            sink.fetchBegins();
            assertTrue(open().fetchIsOpen());
            open().fetchEnds();
            sink.fetchEnds();
            assertFalse(sink.fetchIsOpen());
            assertFalse(open().fetchIsOpen());
        }
    }

    @Test
    void twoCollectionsNeverRunAtOnce() {
        int outer = sink.exclusively(() -> {
            sink.fetchBegins();
            // Another thread: that a sink would let the same one in twice says nothing.
            List<Boolean> refused = ManyCallers.race(caller -> () -> isRefused(open()));
            sink.fetchEnds();
            return (int) refused.stream().filter(Boolean::booleanValue).count();
        });

        assertEquals(ManyCallers.COUNT, outer, "collections that were refused");
        assertEquals(7, open().exclusively(() -> 7), "the next one runs");
    }

    @Test
    void aCollectionThatFailsLetsTheNextOneIn() {
        assertThrows(
                IllegalStateException.class,
                () -> sink.exclusively(() -> {
                    throw new IllegalStateException("planned");
                }));
        assertEquals(7, open().exclusively(() -> 7));
    }

    @Test
    void ofManyCallersWithOneMessageExactlyOneHearsThatItIsNew() {
        for (int round = 0; round < 5; round++) {
            DepositNews raced = news("M" + round, deposit(Integer.toString(round)));
            List<Integer> fresh = ManyCallers.race(caller -> () -> open().keep(List.of(raced)));
            assertEquals(1, fresh.stream().mapToInt(Integer::intValue).sum());
        }
        assertEquals(5, kept().size());
    }

    private static boolean isRefused(DepositSink other) {
        try {
            other.exclusively(() -> 0);
            return false;
        } catch (StoreException refused) {
            return refused.problem().code().equals(ErrorCode.STORE_CONFLICT);
        }
    }

    private VirtualDeposit onlyOne() {
        assertEquals(1, kept().size());
        return kept().get(0);
    }

    private static DepositNews news(String id, VirtualDeposit deposit) {
        return new DepositNews(new MessageId(id), NOON, deposit);
    }

    private static VirtualDeposit deposit(String key) {
        return deposit(ACCOUNT, key);
    }

    private static VirtualDeposit deposit(AccountId account, String key) {
        return VirtualDeposit.builder(
                        account,
                        new VirtualAccountId("5021099622"),
                        new LineKey(key),
                        LocalDate.of(2026, 11, 21),
                        Money.yen(1_000))
                .build();
    }
}
