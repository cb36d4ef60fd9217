package dev.nakadachi.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.money.Money;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.DamagedEntry;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One damaged deposit stops no other, and nobody overlooks it. */
class DamagedDepositTest {

    @TempDir
    private Path directory;

    private final Keyset keyset = Keyset.generate();
    private final List<TokenVault> vaults = new ArrayList<>();

    @AfterEach
    void close() {
        vaults.forEach(TokenVault::close);
    }

    @Test
    void theOthersAreReadAndTheDamagedOneIsTold() throws IOException {
        DepositInbox inbox = inbox(keyset);
        inbox.keepListed(List.of(deposit(1)));
        damage("deposit.");
        inbox.keepListed(List.of(deposit(2), deposit(3)));

        List<DamagedEntry> damaged = new ArrayList<>();
        try (Stream<VirtualDeposit> waiting = inbox.waiting(damaged::add)) {
            assertThat(waiting.map(one -> one.key().value())).containsExactlyInAnyOrder("line-2", "line-3");
        }
        assertThat(damaged).hasSize(1);
        assertThat(damaged.get(0).key().kind()).isEqualTo("deposit");
    }

    /** Without a listener the stream fails, but only when it has given everything else. */
    @Test
    void whoDoesNotListenHearsOfItWhenTheOthersAreRead() throws IOException {
        DepositInbox inbox = inbox(keyset);
        inbox.keepListed(List.of(deposit(1)));
        damage("deposit.");
        inbox.keepListed(List.of(deposit(2), deposit(3)));

        List<String> read = new ArrayList<>();
        StoreException told = catchThrowableOfType(StoreException.class, () -> {
            try (Stream<VirtualDeposit> waiting = inbox.waiting()) {
                waiting.forEach(one -> read.add(one.key().value()));
            }
        });
        assertThat(told.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED);
        assertThat(told.problem().detail()).contains("1 deposit", "deposit.");
        assertThat(read).containsExactlyInAnyOrder("line-2", "line-3");
    }

    /** The bank tells of it again, in a notice or in its list: what it says takes the place of what does not open. */
    @Test
    void whatTheBankTellsAgainReplacesWhatIsDamaged() throws IOException {
        DepositInbox inbox = inbox(keyset);
        inbox.keepListed(List.of(deposit(1)));
        damage("deposit.");
        assertThat(inbox.keepListed(List.of(deposit(1), deposit(2)))).isEqualTo(2);
        assertThat(waiting(inbox)).containsExactlyInAnyOrder("line-1", "line-2");

        damage("deposit.");
        assertThat(inbox.keep(List.of(news(1), news(2)))).isEqualTo(2);
        assertThat(waiting(inbox)).containsExactlyInAnyOrder("line-1", "line-2");
        assertThat(inbox.take(deposit(1))).isTrue();
        assertThat(inbox.keepListed(List.of(deposit(1)))).isZero();
    }

    /** An entry of another key may be whole: it is left as it is and told, and the rest of the batch is kept. */
    @Test
    void whatALaterKeySealedIsNotReplaced() {
        inbox(keyset.rotated(Host.system())).keepListed(List.of(deposit(1)));
        DepositInbox older = inbox(keyset);

        assertThat(older.keepListed(List.of(deposit(1), deposit(2)))).isEqualTo(1);

        List<DamagedEntry> damaged = new ArrayList<>();
        try (Stream<VirtualDeposit> waiting = older.waiting(damaged::add)) {
            assertThat(waiting.map(one -> one.key().value())).containsExactly("line-2");
        }
        assertThat(damaged).extracting(DamagedEntry::keyMissing).containsExactly(true);
    }

    /** What a fetch may have held is read from the list, rather than never again. */
    @Test
    void aDamagedMarkIsAnOpenFetch() throws IOException {
        DepositInbox inbox = inbox(keyset);
        inbox.fetchBegins();
        inbox.fetchEnds();
        damage("deposit-fetch.");
        assertThat(inbox.fetchIsOpen()).isTrue();
        inbox.fetchEnds();
        assertThat(inbox.fetchIsOpen()).isFalse();
    }

    private void damage(String prefix) throws IOException {
        int damaged = 0;
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith(prefix)
                        && !file.getFileName().toString().endsWith(".fence")) {
                    Files.write(file, new byte[0]);
                    damaged++;
                }
            }
        }
        assertThat(damaged).as("files that start with %s", prefix).isPositive();
    }

    private DepositInbox inbox(Keyset keys) {
        TokenVault vault = TokenVault.encryptedFile(directory, keys);
        vaults.add(vault);
        return DepositInbox.in(
                vault,
                EntryOwner.ofClient(
                        new EnvironmentId("test"),
                        new InstitutionId("made-up-bank"),
                        new ClientId("client-1"),
                        new TenantId("tenant-1")));
    }

    private static List<String> waiting(DepositInbox inbox) {
        try (Stream<VirtualDeposit> all = inbox.waiting()) {
            return all.map(one -> one.key().value()).toList();
        }
    }

    private static DepositNews news(int line) {
        return new DepositNews(
                new MessageId("message-" + line), OffsetDateTime.parse("2026-11-21T12:00:00+09:00"), deposit(line));
    }

    private static VirtualDeposit deposit(int line) {
        return VirtualDeposit.builder(
                        new AccountId("101011234567"),
                        new VirtualAccountId("5021099622"),
                        new LineKey("line-" + line),
                        LocalDate.of(2026, 11, 21),
                        Money.yen(line))
                .build();
    }
}
