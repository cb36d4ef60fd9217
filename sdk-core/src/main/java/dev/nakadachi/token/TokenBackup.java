package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.files.AsideFile;
import dev.nakadachi.secret.Keyset;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Backup (バックアップ) and restore of tokens: everything that a vault holds in one file, sealed under a second key set.
 * Asked for by the guideline of METI for card issuers' APIs, section 3.3, measures against loss of information.
 *
 * <p>A backup holds the tokens of its hour. Where an institution gives a new refresh token at each refresh, an older
 * one is worthless soon, and an institution that sees it again may end the consent: back up often, and stop the
 * applications before a restore. Marks of consumed one-time values are not in it: what they guard expires in minutes.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException}: {@code store.failed} when a disk does not work,
 * {@code store.tampered} when the backup or an entry of the vault to be backed up is damaged; and
 * {@link dev.nakadachi.error.InvalidInputException} with {@code setup.refused} when the backup names a key that the key
 * set lacks. Thread-safe.
 */
public final class TokenBackup {

    private static final Rule<Keyset> SECOND = Rule.of(
            "TokenBackup.backupKeyset",
            "shares no key with the key set of the vault",
            "generate a second key set for backups and keep it apart from the first",
            any -> false);

    private TokenBackup() {}

    /**
     * Writes a backup: every living entry and the trace of every deleted one. It is read back whole before it takes the
     * place of an older file, which stands when anything fails. Readable by its owner only (0600).
     *
     * @param vault what is backed up; it may be in use
     * @param file where to; its directory exists and is not the vault's
     * @param backupKeyset the second key set
     * @param host clock and randomness
     * @return what the file holds
     * @throws dev.nakadachi.error.InvalidInputException when the two key sets share a key
     */
    public static BackupSummary write(TokenVault vault, Path file, Keyset backupKeyset, Host host) {
        Objects.requireNonNull(vault, "vault");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(backupKeyset, "backupKeyset");
        Objects.requireNonNull(host, "host");
        if (vault.sharesAKeyWith(backupKeyset)) {
            throw SECOND.broken();
        }
        try (AsideFile aside = AsideFile.beside(file)) {
            TokenCipher cipher = TokenCipher.jdk(backupKeyset, host);
            BackupFrames frames = new BackupFrames(cipher, BackupHead.create(cipher, host));
            aside.write(frames.start());
            for (String kind : vault.kinds()) {
                write(vault, kind, frames, aside);
            }
            aside.write(frames.end());
            BackupSummary summary;
            try (InputStream back = aside.readBack()) {
                summary = BackupFrames.read(back, backupKeyset, item -> {});
            }
            aside.takePlace();
            return summary;
        } catch (IOException cause) {
            throw failed("written", cause);
        }
    }

    /**
     * Reads a backup whole and opens every entry. Nothing is written anywhere.
     *
     * @param file the backup
     * @param backupKeyset the key set that it was written with, or a later generation of it
     * @return what it holds
     */
    public static BackupSummary verify(Path file, Keyset backupKeyset) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(backupKeyset, "backupKeyset");
        try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
            return BackupFrames.read(in, backupKeyset, item -> {});
        } catch (IOException cause) {
            throw failed("read", cause);
        }
    }

    /**
     * Restores a backup. It is read whole first: from a damaged one nothing is restored. Versions only rise. The target
     * may lie under another main key set than the vault that was backed up; deletions that the backup knows are then
     * not carried over, since a deleted entry is known by its keyed name only.
     *
     * @param file the backup
     * @param backupKeyset the key set that it was written with, or a later generation of it
     * @param target where to; other processes that use it should be stopped
     * @param mode what to do with an entry that is newer than the backup's
     * @return what became of each entry
     */
    public static RestoreReport restore(Path file, Keyset backupKeyset, TokenVault target, RestoreMode mode) {
        Restoration restoration = new Restoration(target, mode);
        BackupSummary sound = verify(file, backupKeyset);
        List<RestoredEntry> report = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
            BackupFrames.read(in, backupKeyset, item -> restoration.apply(item).ifPresent(report::add));
            return new RestoreReport(sound, report);
        } catch (IOException cause) {
            throw failed("read", cause);
        }
    }

    private static void write(TokenVault vault, String kind, BackupFrames frames, AsideFile aside) throws IOException {
        try (Stream<BackupItem> items = vault.everything(kind)) {
            for (BackupItem item : (Iterable<BackupItem>) items::iterator) {
                aside.write(frames.next(item));
            }
        }
    }

    private static NakadachiException failed(String done, IOException cause) {
        return Problem.of(ErrorCode.STORE_FAILED, "the token backup cannot be " + done)
                .toException(cause);
    }
}
