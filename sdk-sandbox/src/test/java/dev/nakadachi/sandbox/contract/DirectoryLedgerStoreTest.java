package dev.nakadachi.sandbox.contract;

import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLedgerStoreTest extends LedgerStoreContract {

    @TempDir
    private Path directory;

    @Override
    protected LedgerStore open() {
        return LedgerStore.directory(directory, Host.system());
    }
}
