package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.LineKeyScope;
import dev.nakadachi.provider.Rehearsal;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.sync.LineIdentifier;
import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.SourceLine;
import dev.nakadachi.sync.SourceName;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransactionSourceTest {

    private static final SourceName NAME = new SourceName("my-account-1");
    private static final AccountId ACCOUNT = new AccountId("101011234567");
    private static final LocalDate TENTH = LocalDate.of(2026, 4, 10);
    private static final Direction OUT = new Direction(Direction.Kind.OUT, "2");
    private static final LineState CANCELLED =
            LineState.of("9", Map.of("9", LineState.Kind.CANCELLED, "7", LineState.Kind.MISSING));

    private final LineIdentifier identifier = LineIdentifier.of(Keyset.generate(Host.system()));
    private final List<HistoryQuery> asked = new ArrayList<>();

    @Test
    void aCancelledLineIsTheSameLineThatSaysSomethingElse() {
        assertThat(identity(coffee().state(CANCELLED))).isEqualTo(identity(coffee()));
    }

    @Test
    void aBalanceThatALateLineMovedChangesNoIdentity() {
        assertThat(identity(coffee().balanceAfter(Money.yen(900)))).isEqualTo(identity(coffee()));
        assertThat(identity(coffee().uncleared(Money.yen(1)))).isEqualTo(identity(coffee()));
    }

    @Test
    void transactionDateAndValueDateAreTwoDates() {
        LineIdentity plain = identity(coffee().valueDate(TENTH));

        assertThat(identity(coffee().valueDate(TENTH.plusDays(1)))).isNotEqualTo(plain);
        assertThat(identity(Transaction.builder(TENTH.plusDays(1), OUT, Money.yen(500))
                        .valueDate(TENTH)))
                .isNotEqualTo(plain);
        assertThat(source(ServiceFacts.unknown())
                        .facts(coffee().valueDate(TENTH.plusDays(3)).build())
                        .day())
                .isEqualTo(TENTH);
    }

    @Test
    void aCorrectionIsALineOfItsOwn() {
        assertThat(identity(Transaction.builder(TENTH, OUT, Money.yen(-500)).remarks("ﾃｽﾄ")))
                .isNotEqualTo(identity(coffee()));
    }

    @Test
    void trailingZerosSayNothing() {
        CurrencyCode dollar = new CurrencyCode("USD");

        assertThat(identity(Transaction.builder(TENTH, OUT, Money.parse("1.50", dollar))))
                .isEqualTo(identity(Transaction.builder(TENTH, OUT, Money.parse("1.5", dollar))));
        assertThat(identity(Transaction.builder(TENTH, OUT, Money.parse("1.5", dollar))))
                .isNotEqualTo(identity(Transaction.builder(TENTH, OUT, Money.parse("1.5", new CurrencyCode("EUR")))));
    }

    @Test
    void aKeyIsUniqueAsFarAsTheProfileSays() {
        Transaction tenth = coffee().key(new LineKey("7")).build();
        Transaction next = Transaction.builder(TENTH.plusDays(1), OUT, Money.yen(9))
                .key(new LineKey("7"))
                .build();

        ServiceFacts account = ServiceFacts.unknown().withLineKeys(LineKeyScope.ACCOUNT);
        ServiceFacts day = ServiceFacts.unknown().withLineKeys(LineKeyScope.DAY);

        assertThat(identity(account, next)).isEqualTo(identity(account, tenth));
        assertThat(identity(day, next)).isNotEqualTo(identity(day, tenth));
        assertThat(identity(ServiceFacts.unknown(), next)).isNotEqualTo(identity(ServiceFacts.unknown(), tenth));
    }

    @Test
    void pagesAreAskedForOneByOne() {
        TransactionSource source = source(ServiceFacts.unknown());

        Iterator<List<SourceLine<Transaction>>> pages = source.pages(TENTH.minusDays(9), TENTH);
        assertThat(asked).isEmpty();
        assertThat(pages.next()).hasSize(1);
        assertThat(pages.hasNext()).isTrue();
        assertThat(asked).hasSize(1);
        assertThat(pages.next()).hasSize(1);
        assertThat(pages.hasNext()).isFalse();

        assertThat(asked.get(0).range()).hasToString("DateRange[2026-04-01..2026-04-10]");
        assertThat(asked.get(1).page()).contains(new PageKey("2"));
    }

    @Test
    void howFarAndHowLongFollowsFromTheFacts() {
        TransactionSource open = source(ServiceFacts.unknown());
        assertThat(open.earliest(TENTH)).isEmpty();
        assertThat(open.longestDays()).isEqualTo(31);
        assertThat(open.overlapDays()).isEqualTo(31);

        TransactionSource narrow =
                source(ServiceFacts.unknown().withReach(Period.ofMonths(1)).withLongestPeriod(Period.ofDays(7)));
        assertThat(narrow.earliest(TENTH)).contains(LocalDate.of(2026, 3, 10));
        assertThat(narrow.longestDays()).isEqualTo(7);
        assertThat(narrow.overlapDays()).isEqualTo(14);
    }

    @Test
    void aBankWithoutHistoryIsRefused() {
        BankClient nothing = new BankClient() {
            @Override
            public <F> Optional<F> find(Class<F> facet) {
                return Optional.empty();
            }
        };

        assertThatThrownBy(() -> TransactionSource.of(NAME, nothing, ACCOUNT, ServiceFacts.unknown()))
                .isInstanceOf(RefusedLocallyException.class);
    }

    @Test
    void twoPurchasesOfOneDayStayTwo() {
        TransactionSource source = source(ServiceFacts.unknown());
        List<LineIdentity> two = identifier.identify(
                NAME,
                Stream.of(coffee().build(), coffee().build()).map(source::facts).toList());

        assertThat(two).doesNotHaveDuplicates();
    }

    private LineIdentity identity(Transaction.Builder line) {
        return identity(ServiceFacts.unknown(), line.build());
    }

    private LineIdentity identity(ServiceFacts service, Transaction line) {
        return identifier.identify(NAME, List.of(source(service).facts(line))).get(0);
    }

    private static Transaction.Builder coffee() {
        return Transaction.builder(TENTH, OUT, Money.yen(500)).remarks("ﾃｽﾄ");
    }

    /** A bank with two pages. */
    private TransactionSource source(ServiceFacts service) {
        Calls calls = new Calls() {
            @Override
            @SuppressWarnings("unchecked") // one operation only
            public <I, O> O call(Operation<I, O> operation, I input) {
                HistoryQuery query = (HistoryQuery) input;
                asked.add(query);
                AccountPage<Transaction> page = AccountPage.last(ACCOUNT, List.of(coffee().build()));
                return (O) (query.page().isPresent() ? page : page.followedBy(new PageKey("2")));
            }

            @Override
            public <I> Rehearsal rehearse(Operation<I, ?> operation, I input) {
                throw new UnsupportedOperationException("no test rehearses here");
            }

            @Override
            public boolean offers(Operation<?, ?> operation) {
                return operation == BankOperations.TRANSACTIONS;
            }
        };
        return TransactionSource.of(NAME, EnquiryBank.over(calls), ACCOUNT, service);
    }
}
