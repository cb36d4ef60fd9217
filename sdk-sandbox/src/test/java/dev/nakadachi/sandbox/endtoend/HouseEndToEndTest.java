package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.CorporateEnquiryBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.DepositNotices;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.dialect.house.HouseDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank that speaks {@code docs/house-api.md}: consent, accounts, balances, lines over all pages, deposit notices. */
class HouseEndToEndTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final Capability[] ALL = {
        Capability.ACCOUNTS, Capability.BALANCES, Capability.TRANSACTIONS, Capability.DEPOSIT_NOTICES
    };

    private final HouseDialect dialect = new HouseDialect();
    private final Sandbox sandbox = Sandbox.builder()
            .redirectUri(Application.CALLBACK)
            .historyLines(1_234)
            .dialect(dialect)
            .start();
    private final SandboxInstitution house = sandbox.institution(dialect);
    private final BankAccount ledger = house.bank().accountsOf("alice").get(0);

    @TempDir
    private Path vault;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private PlatformApplication<CorporateEnquiryBank> application;

    @BeforeEach
    void open() {
        application = new PlatformApplication<>(
                sandbox,
                house,
                vault,
                Banks.corporateEnquiry(
                        new InstitutionId("sandbox-union"),
                        "見本信用組合",
                        House.standard()
                                .withDepositNotices()
                                .withBudget(new CallBudget(8, 10_000, Duration.ofSeconds(1))),
                        House.below(new EnvironmentId("sandbox"), house.at(HouseDialect.BASE))));
    }

    @AfterEach
    void close() {
        application.close();
        sandbox.close();
    }

    @Test
    void accountsAndBalancesArriveInTheBanksOrder() {
        CorporateEnquiryBank bank = application.consented(ALL);

        List<Account> accounts = bank.accounts();
        assertThat(accounts)
                .extracting(account -> account.type().kind())
                .containsExactly(
                        AccountType.Kind.ORDINARY,
                        AccountType.Kind.SETTLEMENT,
                        AccountType.Kind.TIME,
                        AccountType.Kind.FOREIGN_ORDINARY);
        assertThat(accounts.get(0).id()).isEqualTo(Application.MAIN);
        assertThat(accounts.get(0).number()).contains(new AccountNumber("1234567"));
        assertThat(accounts.get(3).currency()).isEqualTo(new CurrencyCode("USD"));

        assertThat(bank.balances())
                .extracting(Balance::account)
                .isEqualTo(accounts.stream().map(Account::id).toList());
        Balance one = bank.balance(Application.MAIN);
        assertThat(one.amount()).isEqualTo(Money.yen(ledger.balance()));
        assertThat(one.asOf()).contains(OffsetDateTime.parse("2026-04-15T10:00:00+09:00"));
        assertThat(bank.balance(accounts.get(3).id()).amount())
                .isEqualTo(Money.parse("1000.50", new CurrencyCode("USD")));
    }

    @Test
    void everyLineArrivesOnceOverAllPages() {
        CorporateEnquiryBank bank = application.consented(ALL);

        List<Transaction> lines;
        try (Stream<Transaction> all = bank.transactions(Application.MAIN, DateRange.until(TODAY))) {
            lines = all.toList();
        }

        assertThat(lines).as("historyLines of the builder").hasSize(1_234);
        assertThat(lines.stream().map(Transaction::key))
                .containsExactlyElementsOf(LongStream.range(0, ledger.size())
                        .mapToObj(ledger::line)
                        .map(line -> Optional.of(new LineKey(line.itemKey())))
                        .toList());
        Money moved = lines.stream().map(line -> line.change().orElseThrow()).reduce(Money.yen(0), Money::plus);
        assertThat(moved).isEqualTo(Money.yen(ledger.balance() - ledger.balanceBefore(0)));
        assertThat(sandbox.counters()
                        .to(HouseDialect.BASE + "/v1/accounts/" + Application.MAIN.value() + "/transactions"))
                .as("pages of at most 500")
                .isEqualTo(3);
    }

    @Test
    void depositNoticesAreTheTransfersThatCameIn() {
        CorporateEnquiryBank bank = application.consented(ALL);
        ledger.deposit(4_321, "振込 ﾐﾎﾝｼﾖｳｼﾞ(ｶ");

        List<DepositNotice> notices;
        try (Stream<DepositNotice> all = bank.depositNotices(Application.MAIN, DateRange.until(TODAY))) {
            notices = all.toList();
        }

        long deposits = LongStream.range(0, ledger.size())
                .mapToObj(ledger::line)
                .filter(BankLine::deposit)
                .count();
        assertThat(notices).hasSize(Math.toIntExact(deposits));
        DepositNotice last = notices.get(notices.size() - 1);
        assertThat(last.amount()).isEqualTo(Money.yen(4_321));
        assertThat(last.remitter()).contains("ﾐﾎﾝｼﾖｳｼﾞ(ｶ");
        assertThat(last.date()).isEqualTo(TODAY);
        assertThat(bank.find(DepositNotices.class)).isPresent();
        assertThat(bank.find(Transfers.class)).isEmpty();
    }

    @Test
    void refusalsKeepTheirMeaning() {
        CorporateEnquiryBank bank = application.consented(ALL);
        assertThat(codeOf(() -> bank.balance(new AccountId("someone/else")))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(codeOf(() -> bank.transactions(Application.MAIN, DateRange.between(LocalDate.of(2000, 1, 1), TODAY))
                        .iterator()
                        .hasNext()))
                .isEqualTo(ErrorCode.REQUEST_REFUSED);
        CorporateEnquiryBank narrow = application.consented(Capability.ACCOUNTS);
        assertThat(codeOf(() -> narrow.balance(Application.MAIN))).isEqualTo(ErrorCode.SCOPE_MISSING);
    }

    @Test
    void anExpiredTokenIsRenewedAndAWithdrawnConsentIsAskedForAgain() {
        CorporateEnquiryBank bank = application.consented(ALL);
        sandbox.clock().advance(Duration.ofHours(1));
        assertThat(bank.accounts()).hasSize(4);
        house.withdrawConsents("alice");
        assertThatThrownBy(bank::accounts).isInstanceOf(ConsentRequiredException.class);
    }

    private static ErrorCode codeOf(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }
}
