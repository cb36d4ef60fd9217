package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.EnquiryBank;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
import dev.nakadachi.bank.rokin.RokinBank;
import dev.nakadachi.banks.Banks;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.contract.SandboxNames;
import dev.nakadachi.sandbox.dialect.parasol.ParaSolDialect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank on AnserParaSOL, whose names the application passes; and a labour bank, should its platform be that one. */
class ParaSolEndToEndTest {

    private static final DateRange YEAR = DateRange.between(LocalDate.of(2025, 4, 16), LocalDate.of(2026, 4, 15));

    private final ParaSolDialect dialect = ParaSolDialect.showingEveryState();
    private final Sandbox sandbox = Sandbox.builder()
            .redirectUri(Application.CALLBACK)
            .historyLines(620)
            .dialect(dialect)
            .start();
    private final SandboxInstitution server = sandbox.institution(dialect);
    private final BankAccount ledger = server.bank().accountsOf("alice").get(0);

    @TempDir
    private Path vault;

    private int opened;

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void accountsBalancesAndLinesArriveWithTheirStates() {
        try (var application = connected(regional(ParaSol.standard().withNames(SandboxNames.OF_PARASOL)))) {
            EnquiryBank bank = consented(application);

            List<Account> accounts = bank.accounts();
            assertThat(accounts)
                    .extracting(Account::id)
                    .contains(Application.MAIN)
                    .hasSize(4);
            assertThat(accounts.get(3).currency()).isEqualTo(new CurrencyCode("USD"));
            Balance balance = bank.balance(Application.MAIN);
            assertThat(balance.amount()).isEqualTo(Money.yen(ledger.balance()));
            assertThat(balance.withdrawable()).contains(Money.yen(ledger.balance()));
            assertThat(bank.balance(accounts.get(3).id()).amount())
                    .isEqualTo(Money.parse("1000.50", new CurrencyCode("USD")));

            List<Transaction> lines = lines(bank, YEAR);
            assertThat(of(lines, LineState.Kind.BOOKED).stream().map(Transaction::key))
                    .containsExactlyElementsOf(LongStream.range(0, 620)
                            .mapToObj(index -> Optional.of(new LineKey("n-" + index)))
                            .toList());
            assertThat(of(lines, LineState.Kind.CANCELLED)).hasSize(62);
            assertThat(of(lines, LineState.Kind.MISSING)).hasSize(62);
            Money moved = lines.stream().flatMap(line -> line.change().stream()).reduce(Money.yen(0), Money::plus);
            assertThat(moved)
                    .as("cancelled lines and missing numbers move nothing")
                    .isEqualTo(Money.yen(ledger.balance() - ledger.balanceBefore(0)));
            assertThat(bank.find(Transfers.class)).isEmpty();
        }
    }

    @Test
    void whatCouldNotBeReadOrIsTooLongIsRefusedBeforeAByteLeaves() {
        try (var unnamed = connected(regional(ParaSol.standard()))) {
            EnquiryBank bank = consented(unnamed);
            assertThatThrownBy(bank::accounts)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("ParaSol.withNames");
            assertThatThrownBy(() -> lines(bank, YEAR)).isInstanceOf(InvalidInputException.class);
        }
        try (var named = connected(regional(ParaSol.standard().withNames(SandboxNames.OF_PARASOL)))) {
            EnquiryBank bank = consented(named);
            assertThatThrownBy(
                            () -> lines(bank, DateRange.between(LocalDate.of(2025, 4, 15), LocalDate.of(2026, 4, 15))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("P1Y");
            assertThatThrownBy(() -> lines(bank, DateRange.today())).isInstanceOf(InvalidInputException.class);
        }
        assertThat(sandbox.counters().to(ParaSolDialect.BASE + "/accounts")).isZero();
        assertThat(sandbox.counters()
                        .to(ParaSolDialect.BASE + "/accounts/" + Application.MAIN.value() + "/transactions"))
                .isZero();
    }

    /** An answer holds 9,999 lines and never says that there are more. */
    @Test
    void aHistoryThatDoesNotFitIntoOneAnswerIsAnErrorAndShorterPeriodsBringAllOfIt() {
        ParaSolDialect full = ParaSolDialect.plain();
        try (Sandbox crowded = Sandbox.builder()
                        .redirectUri(Application.CALLBACK)
                        .historyLines(10_000)
                        .dialect(full)
                        .start();
                var application = new PlatformApplication<>(
                        crowded,
                        crowded.institution(full),
                        vault.resolve("crowded"),
                        Banks.enquiry(
                                new InstitutionId("sandbox-regional"),
                                "見本銀行",
                                quick(ParaSol.standard().withNames(SandboxNames.OF_PARASOL)),
                                addresses(crowded.institution(full))))) {
            EnquiryBank bank = consented(application);
            assertThatThrownBy(() -> lines(bank, YEAR))
                    .isInstanceOfSatisfying(
                            InstitutionException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED))
                    .hasMessageContaining("shorter period");
            LocalDate middle = LocalDate.of(2025, 10, 15);
            assertThat(lines(bank, DateRange.between(LocalDate.of(2025, 4, 16), middle))
                                    .size()
                            + lines(bank, DateRange.between(middle.plusDays(1), LocalDate.of(2026, 4, 15)))
                                    .size())
                    .isEqualTo(10_000);
        }
    }

    @Test
    void anExpiredTokenIsRenewed() {
        try (var application = connected(regional(ParaSol.standard().withNames(SandboxNames.OF_PARASOL)))) {
            EnquiryBank bank = consented(application);
            sandbox.clock().advance(Duration.ofHours(1));
            assertThat(bank.accounts()).hasSize(4);
            assertThat(sandbox.counters().to(ParaSolDialect.BASE + "/oauth/token"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aLabourBankIsReadOnThePlatformThatItsContractNames() {
        try (var application = connected(Banks.rokin(
                RokinBank.CHUO, quick(ParaSol.standard().withNames(SandboxNames.OF_PARASOL)), addresses()))) {
            EnquiryBank chuo = consented(application);
            assertThat(chuo.accounts()).hasSize(4);
            assertThat(of(lines(chuo, YEAR), LineState.Kind.BOOKED)).hasSize(620);
            assertThat(chuo.find(Transfers.class)).isEmpty();
        }
    }

    private PlatformApplication<EnquiryBank> connected(Institution<EnquiryBank> institution) {
        return new PlatformApplication<>(sandbox, server, vault.resolve("vault-" + opened++), institution);
    }

    private static EnquiryBank consented(PlatformApplication<EnquiryBank> application) {
        return application.consented(Capability.ACCOUNTS, Capability.BALANCES, Capability.TRANSACTIONS);
    }

    private Institution<EnquiryBank> regional(ParaSol platform) {
        return Banks.enquiry(new InstitutionId("sandbox-regional"), "見本銀行", quick(platform), addresses());
    }

    private static ParaSol quick(ParaSol platform) {
        return platform.withBudget(new CallBudget(8, 10_000, Duration.ofSeconds(1)));
    }

    /** As {@code ParaSol.below} builds them from host and bank code. */
    private Endpoints addresses() {
        return addresses(server);
    }

    private static Endpoints addresses(SandboxInstitution there) {
        URI whole = there.at(ParaSolDialect.BASE);
        return ParaSol.below(
                new EnvironmentId("sandbox"),
                URI.create(whole.getScheme() + "://" + whole.getAuthority()),
                new BankCode("0158"));
    }

    private static List<Transaction> lines(EnquiryBank bank, DateRange range) {
        try (Stream<Transaction> all = bank.transactions(Application.MAIN, range)) {
            return all.toList();
        }
    }

    private static List<Transaction> of(List<Transaction> lines, LineState.Kind state) {
        return lines.stream().filter(line -> line.state().kind() == state).toList();
    }
}
