package dev.nakadachi.sandbox.contract;

import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLedgerStoreTest {

    @Nested
    class WithOneCaller extends LedgerStoreContract {

        @TempDir
        private Path directory;

        @Override
        protected LedgerStore open() {
            return LedgerStore.directory(directory, Host.system());
        }
    }

    @Nested
    class WithManyCallers extends LedgerStoreRaceContract {

        @TempDir
        private Path directory;

        @Override
        protected LedgerStore open() {
            return LedgerStore.directory(directory, Host.system());
        }
    }
}
