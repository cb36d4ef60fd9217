package dev.nakadachi.ledger;

import dev.nakadachi.host.Host;
import dev.nakadachi.internal.files.FilePort;

/** Opens the directory store over a test's own disk. */
public final class LedgerStores {

    private LedgerStores() {}

    public static LedgerStore over(FilePort files, Host host) {
        return new DirectoryLedgerStore(files, host);
    }
}
