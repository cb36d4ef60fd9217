package dev.nakadachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.Directories;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payment is made once, also by an application that was given other keys or whose ledger directory went away. */
class LostLedgerTest {

    private final Keyset keys = Keyset.generate();
    private final ScriptedTransport bank = new ScriptedTransport();

    @TempDir
    private Path directory;

    @Test
    void withAnotherKeySetNothingLeaves() {
        pay(keys);
        Keyset wrong = Keyset.generate();
        bank.answers(201, "{}");

        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> pay(wrong));
        assertThat(bank.sent()).hasSize(1);
    }

    @Test
    void withARotatedKeySetThePaymentIsKnown() {
        pay(keys);
        assertThat(pay(keys.rotated(Host.system()))).isEqualTo("accepted");
        assertThat(bank.sent()).hasSize(1);
    }

    @Test
    void whenTheDirectoryIsRemovedMeanwhileNothingLeaves() throws IOException {
        try (Nakadachi nakadachi = open(keys)) {
            bank.answers(201, "{}").answers(201, "{}");
            assertThat(pay(nakadachi)).isEqualTo("accepted");
            Directories.remove(ledger());
            assertRefused(ErrorCode.STORE_FAILED, () -> pay(nakadachi));
            Files.createDirectory(ledger());
            assertRefused(ErrorCode.STORE_FAILED, () -> pay(nakadachi));
        }
        assertThat(bank.sent()).hasSize(1);
    }

    private String pay(Keyset keyset) {
        try (Nakadachi nakadachi = open(keyset)) {
            bank.answers(201, "{}");
            return pay(nakadachi);
        }
    }

    private static String pay(Nakadachi nakadachi) {
        return PayingBank.pay(PayingBank.connect(nakadachi), 100);
    }

    private Nakadachi open(Keyset keyset) {
        return Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("tokens"), keys))
                .ledger(TransferLedger.encryptedFile(ledger(), keyset))
                .audit(AuditTrail.file(directory.resolve("log"), directory.resolve("heads"), keys))
                .transport(bank)
                .build();
    }

    private Path ledger() {
        return directory.resolve("ledger");
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
