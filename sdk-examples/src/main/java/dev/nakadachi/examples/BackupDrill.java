package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.BackupName;
import dev.nakadachi.token.BackupTarget;
import dev.nakadachi.token.DrillReport;
import dev.nakadachi.token.RestoreMode;
import dev.nakadachi.token.RestoreOutcome;
import dev.nakadachi.token.RestoreReport;
import dev.nakadachi.token.StoredBackup;
import dev.nakadachi.token.TokenBackup;
import dev.nakadachi.token.TokenVault;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The drill that you should have done before you need it: tokens are backed up, their directory and its keys are lost,
 * and the customers go on without a new consent.
 *
 * <p>Four things that lie apart: the vault, its key set, the backup, and the backup's own key set. You may lose either
 * pair and go on with the other; whoever finds both of one pair reads every token.
 */
public final class BackupDrill {

    private final LocalBank bank;
    private final PrintStream terminal;
    private final BackupTarget backups; // on another volume, or a bucket
    private final Keyset backupKeys = Keyset.generate(); // from a secret store of its own
    private final Keyset newKeys = Keyset.generate();

    private BackupDrill(LocalBank bank, PrintStream terminal) {
        this.bank = bank;
        this.terminal = terminal;
        this.backups = BackupTarget.directory(bank.directory().resolve("backups"));
    }

    /**
     * Goes through the drill.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream terminal) {
        terminal.println("The tokens are lost, and come back from the backup");
        try (LocalBank bank = LocalBank.start()) {
            BackupDrill drill = new BackupDrill(bank, terminal);
            GrantId grant = drill.workAndBackUp();
            drill.loseTheVault();
            RestoreReport report = drill.restore(grant);
            int accounts = drill.workAgain(grant);
            terminal.println(String.format(
                    Locale.ROOT,
                    "BACKUP DRILL OK %d of %d entries restored, %d accounts read and tokens refreshed without a new consent",
                    report.count(RestoreOutcome.RESTORED),
                    report.backup().entries(),
                    accounts));
        }
    }

    private GrantId workAndBackUp() {
        Path tokens = bank.directory().resolve("tokens");
        TokenVault vault = TokenVault.encryptedFile(tokens, Keyset.generate(), bank.time());
        try (Nakadachi nakadachi = bank.open(vault)) {
            Connection<CorporateBank> connection = bank.connect(nakadachi);
            GrantId grant = bank.consent(connection, ACCOUNTS).id();
            terminal.println("  Alice has agreed; her accounts: "
                    + connection.on(grant).accounts().size());
            StoredBackup written = TokenBackup.write(vault, backups, backupKeys, bank.time());
            terminal.println("  Backed up under the second key set and read back: " + written.summary());
            return grant;
        }
    }

    private void loseTheVault() {
        JourneyPlace.delete(bank.directory().resolve("tokens"));
        terminal.println("  The disk with the tokens is gone, and so is the key set that opened them.");
    }

    private RestoreReport restore(GrantId grant) {
        try (Nakadachi nakadachi = bank.open(newVault())) {
            bank.connect(nakadachi).on(grant).accounts();
            throw new IllegalStateException("an empty vault knew a grant");
        } catch (ConsentRequiredException unknown) {
            terminal.println("  A new, empty vault under new keys says: "
                    + unknown.problem().code());
        }
        try (TokenVault vault = newVault()) {
            BackupName newest = backups.list().get(backups.list().size() - 1);
            DrillReport tried = TokenBackup.drill(backups, newest, backupKeys, bank.directory(), bank.time());
            terminal.println("  Tried out in a throw-away vault, as on any day: " + tried);
            RestoreReport report = TokenBackup.restore(backups, newest, backupKeys, vault, RestoreMode.KEEP_NEWER);
            terminal.println("  Restored: " + report);
            report.entries()
                    .forEach(entry -> terminal.println(
                            "    " + entry.outcome() + " " + entry.key().kind()
                                    + entry.address()
                                            .map(whose -> " at " + whose.owner().institution())
                                            .orElse("")));
            return report;
        }
    }

    private int workAgain(GrantId grant) {
        try (Nakadachi nakadachi = bank.open(newVault())) {
            CorporateBank client = bank.connect(nakadachi).on(grant);
            int accounts = client.accounts().size();
            terminal.println("  The same grant reads " + accounts + " accounts again.");
            long before = bank.sandbox().counters().tokenCalls();
            bank.sandbox().clock().advance(Duration.ofHours(2));
            client.accounts();
            if (bank.sandbox().counters().tokenCalls() != before + 1) {
                throw new IllegalStateException("the restored refresh token was not used");
            }
            terminal.println("  Two hours later its access token is over: refreshed once, as if nothing had happened.");
            return accounts;
        }
    }

    private TokenVault newVault() {
        return TokenVault.encryptedFile(bank.directory().resolve("new-tokens"), newKeys, bank.time());
    }
}
