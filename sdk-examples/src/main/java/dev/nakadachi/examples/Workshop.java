package dev.nakadachi.examples;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.token.VaultEntry;
import java.util.stream.Stream;

/** What the application holds while it runs. */
record Workshop(Nakadachi nakadachi, TokenVault vault, LocalStopSwitch stopSwitch, Keyset keyset)
        implements AutoCloseable {

    /** Opens the sealed grants, to learn the tokens that nobody may find elsewhere. */
    int remember(KnownSecrets secrets) {
        try (Stream<VaultEntry> grants = vault.entries("grant")) {
            return grants.mapToInt(secrets::addTokensIn).sum();
        }
    }

    @Override
    public void close() {
        nakadachi.close();
    }
}
