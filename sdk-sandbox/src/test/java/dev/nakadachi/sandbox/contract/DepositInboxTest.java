package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped sink over real files: the contract of sinks, and the way of a deposit into the caller's books. */
class DepositInboxTest extends DepositSinkContract {

    private static final String NAME = "ﾔﾏﾀﾞ ﾊﾅｺ";

    @TempDir
    private Path directory;

    private final Keyset keyset = Keyset.generate();
    private final List<TokenVault> vaults = new ArrayList<>();

    @AfterEach
    void close() {
        vaults.forEach(TokenVault::close);
    }

    @Override
    protected DepositSink open() {
        return inbox("client-1", Host.system());
    }

    @Override
    protected List<VirtualDeposit> kept() {
        return waiting(inbox("client-1", Host.system()));
    }

    @Test
    void aDepositWaitsUntilItIsTakenAndNeverWaitsAgain() {
        DepositInbox inbox = inbox("client-1", Host.system());
        inbox.keep(List.of(news("M1")));
        VirtualDeposit found = waiting(inbox).get(0);

        assertThat(inbox.take(found)).isTrue();
        assertThat(inbox.take(found)).isFalse();
        assertThat(waiting(inbox)).isEmpty();

        DepositInbox later = inbox("client-1", Host.system());
        assertThat(later.keep(List.of(news("M1")))).isZero();
        assertThat(later.keep(List.of(news("M2")))).as("another message of it").isEqualTo(1);
        assertThat(later.keepListed(List.of(deposit()))).isZero();
        assertThat(waiting(later)).isEmpty();
    }

    @Test
    void ofManyTakersExactlyOneTakesADeposit() {
        DepositInbox inbox = inbox("client-1", Host.system());
        inbox.keep(List.of(news("M1")));
        List<Boolean> taken = ManyCallers.race(
                caller -> () -> inbox("client-1", Host.system()).take(deposit()));
        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void whatWasNeverKeptCannotBeTaken() {
        assertThat(inbox("client-1", Host.system()).take(deposit())).isFalse();
    }

    @Test
    void theDepositsOfAnotherClientAreItsOwn() {
        DepositInbox one = inbox("client-1", Host.system());
        DepositInbox other = inbox("client-2", Host.system());
        one.keep(List.of(news("M1")));
        one.fetchBegins();
        assertThat(waiting(other)).isEmpty();
        assertThat(other.fetchIsOpen()).isFalse();
        assertThat(other.keep(List.of(news("M1")))).isEqualTo(1);
    }

    /** A message may be forgotten when the receiver's window refuses it anyway; money never is. */
    @Test
    void anIdIsRememberedForItsTimeAndADepositWhateverItsMessage() {
        VirtualClock clock = new VirtualClock();
        DepositInbox inbox = inbox("client-1", new VirtualHost(clock, 1)).withMemory(Duration.ofDays(10));
        assertThat(inbox.keep(List.of(news("M1")))).isEqualTo(1);
        clock.advance(Duration.ofDays(10).minusSeconds(1));
        assertThat(inbox.keep(List.of(news("M1")))).isZero();
        clock.advance(Duration.ofDays(1_000));
        inbox.keep(List.of(news("M1")));
        assertThat(waiting(inbox)).hasSize(1);
        assertThatThrownBy(() -> inbox.withMemory(Duration.ZERO)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nothingOnDiskNamesAPersonAnAccountOrAnAmount() throws IOException {
        DepositInbox inbox = inbox("client-1", Host.system());
        inbox.keep(List.of(news("M1")));
        inbox.fetchBegins();
        int files = 0;
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files++;
                assertThat(file.toString()).doesNotContain("101011234567", "5021099622");
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain(NAME, "101011234567", "5021099622", "7654321");
            }
        }
        assertThat(files).isGreaterThan(2);
        assertThat(inbox.toString()).doesNotContain(NAME, "101011234567");
    }

    private DepositInbox inbox(String client, Host host) {
        TokenVault vault = TokenVault.encryptedFile(directory, keyset, host);
        vaults.add(vault);
        return DepositInbox.in(
                vault,
                EntryOwner.ofClient(
                        new EnvironmentId("test"),
                        new InstitutionId("made-up-bank"),
                        new ClientId(client),
                        new TenantId("tenant-1")),
                host);
    }

    private static List<VirtualDeposit> waiting(DepositInbox inbox) {
        try (Stream<VirtualDeposit> all = inbox.waiting()) {
            return all.toList();
        }
    }

    private static DepositNews news(String id) {
        return new DepositNews(new MessageId(id), OffsetDateTime.parse("2026-11-21T12:00:00+09:00"), deposit());
    }

    private static VirtualDeposit deposit() {
        return VirtualDeposit.builder(
                        new AccountId("101011234567"),
                        new VirtualAccountId("5021099622"),
                        new LineKey("20261121120000000001"),
                        LocalDate.of(2026, 11, 21),
                        Money.yen(7_654_321))
                .remitter(NAME)
                .build();
    }
}
