package dev.nakadachi.sandbox.contract;

import dev.nakadachi.host.Host;
import dev.nakadachi.token.TokenStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTokenStoreTest {

    @Nested
    class WithOneCaller extends TokenStoreContract {

        @TempDir
        private Path directory;

        @Override
        protected TokenStore open() {
            return TokenStore.directory(directory, Host.system());
        }
    }

    @Nested
    class WithManyCallers extends TokenStoreRaceContract {

        @TempDir
        private Path directory;

        @Override
        protected TokenStore open() {
            return TokenStore.directory(directory, Host.system());
        }
    }
}
