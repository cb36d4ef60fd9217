package dev.nakadachi.sandbox.contract;

import dev.nakadachi.token.BackupTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBackupTargetTest extends BackupTargetContract {

    @TempDir
    private Path directory;

    @Override
    protected BackupTarget target() {
        return BackupTarget.directory(directory.resolve("backups"));
    }
}
