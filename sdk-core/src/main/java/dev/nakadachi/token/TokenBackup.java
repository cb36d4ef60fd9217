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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Backup (バックアップ) and restore of tokens: everything that a vault holds in one file, sealed under a second key set.
 * Asked for by the guideline of METI for card issuers' APIs, section 3.3, measures against loss of information.
 *
 * <p>A backup holds the tokens of its hour. Where an institution gives a new refresh token at each refresh, an older
 * one is worthless soon, and an institution that sees it again may end the consent: back up often, and stop the
 * applications before a restore. Marks of consumed one-time values are not in it: what they guard expires in minutes.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException}: {@code store.failed} when a disk does not work,
 * {@code store.tampered} when the backup is damaged; and {@link dev.nakadachi.error.InvalidInputException} with
 * {@code setup.refused} when the backup names a key that the key set lacks. Thread-safe.
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
     * <p>Entries of the vault that do not open are named in the summary and all the rest is written; such a backup
     * never takes the place of an older file.
     *
     * @param vault what is backed up; it may be in use
     * @param file where to; its directory exists and is not the vault's
     * @param backupKeyset the second key set
     * @param host clock and randomness
     * @return what the file holds, and what it lacks
     * @throws dev.nakadachi.error.InvalidInputException when the two key sets share a key
     * @throws dev.nakadachi.error.StoreException with {@code store.tampered} when an entry of the vault does not open
     *     and there is a file already
     */
    public static BackupSummary write(TokenVault vault, Path file, Keyset backupKeyset, Host host) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(host, "host");
        mustBeSecond(vault, backupKeyset);
        try (AsideFile aside = AsideFile.beside(file)) {
            TokenCipher cipher = TokenCipher.jdk(backupKeyset, host);
            BackupFrames frames = new BackupFrames(cipher, BackupHead.create(cipher, host));
            BackupPieces pieces = Files.exists(file)
                    ? BackupPieces.ofSoundVault(vault, frames)
                    : BackupPieces.namingGaps(vault, frames);
            while (pieces.hasNext()) {
                aside.write(pieces.next());
            }
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
     * Writes a backup into a target. It is read back whole from there; one that does not read back is deleted.
     *
     * <p>Entries of the vault that do not open are named in the summary and all the rest is written, under a name that
     * says {@code incomplete}.
     *
     * @param vault what is backed up; it may be in use
     * @param target where to
     * @param backupKeyset the second key set
     * @param host clock and randomness
     * @return its name, what it holds, and what it lacks
     * @throws dev.nakadachi.error.InvalidInputException when the two key sets share a key
     */
    public static StoredBackup write(TokenVault vault, BackupTarget target, Keyset backupKeyset, Host host) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(host, "host");
        mustBeSecond(vault, backupKeyset);
        BackupName name = new BackupWriting(vault, target, TokenCipher.jdk(backupKeyset, host), host).put();
        boolean sound = false;
        try {
            StoredBackup stored = new StoredBackup(name, verify(target, name, backupKeyset));
            sound = true;
            return stored;
        } finally {
            if (!sound) {
                target.delete(name);
            }
        }
    }

    /**
     * Reads a backup of a target whole and opens every entry. Nothing is written anywhere.
     *
     * @param target where it is kept
     * @param name which
     * @param backupKeyset the key set that it was written with, or a later generation of it
     * @return what it holds
     */
    public static BackupSummary verify(BackupTarget target, BackupName name, Keyset backupKeyset) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(backupKeyset, "backupKeyset");
        return read(() -> target.open(name), backupKeyset, item -> {});
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
        return read(of(file), backupKeyset, item -> {});
    }

    /**
     * Restores a backup. It is read whole first: from a damaged one nothing is restored. Versions only rise. The target
     * may lie under another main key set than the vault that was backed up. A restore that was killed is run again.
     *
     * <p>An entry of the target that does not open is replaced by the backup's, and the report says so; one that names
     * a key or a cipher which the target was not opened with stays, unless the mode says otherwise.
     *
     * <p>Deletions that the backup knows are obeyed and remembered, in an empty target too: an older backup of the same
     * vault that is restored later brings none of them back.
     *
     * @param file the backup
     * @param backupKeyset the key set that it was written with, or a later generation of it
     * @param target where to; other processes that use it should be stopped
     * @param mode what to do with an entry that is newer than the backup's
     * @return what became of each entry
     */
    public static RestoreReport restore(Path file, Keyset backupKeyset, TokenVault target, RestoreMode mode) {
        Objects.requireNonNull(file, "file");
        return restore(of(file), backupKeyset, target, mode);
    }

    /**
     * Restores a backup of a target, as {@link #restore(Path, Keyset, TokenVault, RestoreMode)}.
     *
     * @param source where it is kept
     * @param name which
     * @param backupKeyset the key set that it was written with, or a later generation of it
     * @param target where to; other processes that use it should be stopped
     * @param mode what to do with an entry that is newer than the backup's
     * @return what became of each entry
     */
    public static RestoreReport restore(
            BackupTarget source, BackupName name, Keyset backupKeyset, TokenVault target, RestoreMode mode) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        return restore(() -> source.open(name), backupKeyset, target, mode);
    }

    /**
     * Tries whether a backup would restore: into a throw-away vault under keys that nobody has, where every entry is
     * opened again, and which is deleted afterwards. No live store is touched.
     *
     * @param source where the backup is kept
     * @param name which
     * @param backupKeyset the key set that it was written with, or a later generation of it
     * @param scratch a directory with room for the entries; what a killed drill leaves there opens for nobody
     * @param host clock and waiting
     * @return what was found
     */
    public static DrillReport drill(
            BackupTarget source, BackupName name, Keyset backupKeyset, Path scratch, Host host) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scratch, "scratch");
        Objects.requireNonNull(host, "host");
        try (ThrowAwayVault thrownAway = ThrowAwayVault.in(scratch, host)) {
            RestoreReport report = restore(source, name, backupKeyset, thrownAway.vault(), RestoreMode.KEEP_NEWER);
            Duration age = Duration.between(report.backup().createdAt(), host.now());
            return new DrillReport(report.backup(), age, thrownAway.opened());
        } catch (IOException cause) {
            throw failed("tried out", cause);
        }
    }

    static void mustBeSecond(TokenVault vault, Keyset backupKeyset) {
        Objects.requireNonNull(vault, "vault");
        Objects.requireNonNull(backupKeyset, "backupKeyset");
        if (vault.sharesAKeyWith(backupKeyset)) {
            throw SECOND.broken();
        }
    }

    private static RestoreReport restore(Source source, Keyset backupKeyset, TokenVault target, RestoreMode mode) {
        Restoration restoration = new Restoration(target, mode);
        BackupSummary sound = read(source, backupKeyset, item -> {});
        List<RestoredEntry> report = new ArrayList<>();
        read(source, backupKeyset, item -> restoration.apply(item).ifPresent(report::add));
        return new RestoreReport(sound, report);
    }

    private static BackupSummary read(Source source, Keyset backupKeyset, Consumer<BackupItem> each) {
        Objects.requireNonNull(backupKeyset, "backupKeyset");
        try (InputStream in = source.open()) {
            return BackupFrames.read(in, backupKeyset, each);
        } catch (IOException cause) {
            throw failed("read", cause);
        }
    }

    private static Source of(Path file) {
        return () -> new BufferedInputStream(new FileInputStream(file.toFile()));
    }

    private static NakadachiException failed(String done, IOException cause) {
        return Problem.of(ErrorCode.STORE_FAILED, "the token backup cannot be " + done)
                .toException(cause);
    }

    /** Where a backup is read from, twice. */
    @FunctionalInterface
    private interface Source {

        InputStream open() throws IOException;
    }
}
