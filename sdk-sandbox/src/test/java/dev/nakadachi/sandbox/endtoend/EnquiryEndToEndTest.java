package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.YenValue;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.sandbox.dialect.gmo.GmoQuirk;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Enquiries over real HTTPS, with answers by the book and with every lenient answer that was seen. The sandbox spreads
 * 1,200 lines evenly over the 365 days that end on 2026-04-15: line i is on day floor(i x 365 / 1200).
 */
@SuppressWarnings("NullAway.Init") // every test opens what it needs with its own dialect first
class EnquiryEndToEndTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 16);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    @TempDir
    private Path vault;

    private Sandbox sandbox;
    private Application application;
    private CorporateBank bank;

    static List<Set<GmoQuirk>> dialects() {
        return List.of(EnumSet.noneOf(GmoQuirk.class), EnumSet.allOf(GmoQuirk.class));
    }

    private void open(Set<GmoQuirk> quirks) {
        SandboxBuilder builder = Application.sandbox();
        quirks.forEach(builder::quirk);
        sandbox = builder.start();
        application = Application.open(sandbox, Setting.in(vault));
        bank = application.client("alice");
    }

    @AfterEach
    void close() {
        application.close();
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void accountsOfEveryType(Set<GmoQuirk> quirks) {
        open(quirks);

        List<Account> accounts = bank.accounts();

        // Sent without its leading zero, the type has no documented meaning and stays unknown.
        boolean shortened = quirks.contains(GmoQuirk.SHORT_ACCOUNT_TYPE);
        assertThat(accounts)
                .extracting(account -> account.type().kind())
                .containsExactly(
                        shortened ? AccountType.Kind.UNKNOWN : AccountType.Kind.ORDINARY,
                        shortened ? AccountType.Kind.UNKNOWN : AccountType.Kind.SETTLEMENT,
                        AccountType.Kind.TIME,
                        AccountType.Kind.FOREIGN_ORDINARY);
        Account main = accounts.get(0);
        assertThat(main.id()).isEqualTo(MAIN);
        assertThat(main.branchCode().orElseThrow().value()).isEqualTo("101");
        assertThat(main.number().orElseThrow().value()).isEqualTo("1234567");
        assertThat(main.holderKana().orElseThrow().value()).isEqualTo("ｶ)ﾃｽﾄｼﾖｳｼﾞ");
        assertThat(main.currency()).isEqualTo(CurrencyCode.JPY);
        assertThat(accounts.get(3).number()).isEmpty();
        assertThat(accounts.get(3).currency()).isEqualTo(new CurrencyCode("USD"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void balancesInYenAndInDollars(Set<GmoQuirk> quirks) {
        open(quirks);
        sandbox.bank().accountsOf("alice").get(0).deposit(110_000, "振込 ｶ)ﾃｽﾄ");

        Balance main = bank.balance(MAIN);
        Balance dollars = bank.balance(new AccountId("101511234570"));

        BigDecimal atTheBank =
                BigDecimal.valueOf(sandbox.bank().accountsOf("alice").get(0).balance());
        assertThat(main.amount().amount()).isEqualByComparingTo(atTheBank);
        assertThat(main.withdrawable().orElseThrow().amount()).isEqualByComparingTo(atTheBank);
        assertThat(main.asOf()).hasValue(OffsetDateTime.parse("2026-04-15T10:00:00+09:00"));
        assertThat(dollars.amount().currency()).isEqualTo(new CurrencyCode("USD"));
        assertThat(dollars.amount().amount()).isEqualTo(new BigDecimal("1000.50"));
        YenValue yen = dollars.yenValue().orElseThrow();
        assertThat(yen.equivalent().amount()).isEqualByComparingTo("148324");
        assertThat(yen.rate()).hasValue(new BigDecimal("148.25"));
        assertThat(bank.balances()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void linesOfAllPagesAddUpAndCorrectionsAreNegative(Set<GmoQuirk> quirks) {
        open(quirks);

        List<Transaction> lines = read(DateRange.until(TODAY));

        assertThat(lines).hasSize(1_200);
        assertThat(sandbox.counters().to("/accounts/transactions")).isEqualTo(3);
        // Lines 97, 194 and so on: 1,200 / 97 = 12 times.
        assertThat(lines)
                .filteredOn(line -> line.amount().amount().signum() < 0)
                .hasSize(12);
        for (int i = 1; i < lines.size(); i++) {
            BigDecimal before = lines.get(i - 1).balanceAfter().orElseThrow().amount();
            BigDecimal change = lines.get(i).change().orElseThrow().amount();
            assertThat(lines.get(i).balanceAfter().orElseThrow().amount()).isEqualByComparingTo(before.add(change));
        }
        System.out.println("ENQUIRIES " + lines.size() + " lines over "
                + sandbox.counters().to("/accounts/transactions") + " pages add up, "
                + quirks.size() + " lenient habits");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void periodsAreThoseOfTheBank(Set<GmoQuirk> quirks) {
        open(quirks);

        assertThat(read(DateRange.today()))
                .hasSize(3)
                .allMatch(line -> line.date().equals(TODAY));
        assertThat(read(DateRange.until(FIRST_DAY)))
                .hasSize(4)
                .allMatch(line -> line.date().equals(FIRST_DAY));
        assertThat(read(DateRange.since(LocalDate.of(2026, 4, 11)))).hasSize(16);
        assertThat(read(DateRange.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 10))))
                .hasSize(33);
        assertThat(read(DateRange.until(LocalDate.of(2024, 1, 1)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aPageIsAskedForOnlyWhenItsLinesAreWanted(Set<GmoQuirk> quirks) {
        open(quirks);

        try (Stream<Transaction> lines = bank.transactions(MAIN, DateRange.until(TODAY))) {
            assertThat(sandbox.counters().to("/accounts/transactions")).isZero();
            assertThat(lines.limit(500)).hasSize(500);
        }

        assertThat(sandbox.counters().to("/accounts/transactions")).isEqualTo(1);
    }

    private List<Transaction> read(DateRange range) {
        try (Stream<Transaction> lines = bank.transactions(MAIN, range)) {
            return lines.toList();
        }
    }
}
