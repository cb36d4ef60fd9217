package dev.nakadachi.store.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.BackupTarget;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.token.VaultEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keys, backups and vaults of one application, as several processes find them. */
final class Custody {

    static final int ENTRIES = 3;

    private static final String KIND = "cursor";
    private static final EntryOwner CLIENT = EntryOwner.ofClient(
            new EnvironmentId("campaign"),
            new InstitutionId("campaign-bank"),
            new ClientId("client-1"),
            new TenantId("tenant-1"));
    private static final EntryAddress DELETED = CLIENT.entry(KIND, "deleted");

    private final Path directory;

    Custody(Path directory) {
        this.directory = directory;
    }

    void createKeys() {
        Keyset keys = Keyset.generate();
        keys.writeInClear(directory.resolve("main.keys"));
        keys.rotated(Host.system()).writeInClear(directory.resolve("rotated.keys"));
        Keyset.generate().writeInClear(directory.resolve("second.keys"));
    }

    Keyset keys() {
        return Keyset.readInClear(directory.resolve("main.keys"));
    }

    /** The same with a newer key. */
    Keyset rotated() {
        return Keyset.readInClear(directory.resolve("rotated.keys"));
    }

    /** Of backups. */
    Keyset second() {
        return Keyset.readInClear(directory.resolve("second.keys"));
    }

    Path backups() {
        return directory.resolve("backups");
    }

    BackupTarget target() {
        return BackupTarget.directory(backups());
    }

    static TokenVault vault(StoreAddress store, Keyset keys) {
        return vault(store, keys, UnaryOperator.identity());
    }

    static TokenVault vault(StoreAddress store, Keyset keys, UnaryOperator<TokenStore> around) {
        return TokenVault.of(around.apply(store.open()), TokenCipher.jdk(keys), keys);
    }

    /** Living entries and the trace of a deleted one. */
    StoreAddress filled(StoreAddress store) {
        try (TokenVault vault = vault(store, keys())) {
            for (int i = 0; i < ENTRIES; i++) {
                vault.compareAndSet(CLIENT.entry(KIND, "number-" + i), 0, bytes("position-" + i));
            }
            vault.delete(DELETED, vault.compareAndSet(DELETED, 0, bytes("gone")).orElseThrow());
        }
        return store;
    }

    /** In the clear; what cannot be opened throws. */
    static List<String> contents(TokenVault vault) {
        return vault.entries(KIND).map(Custody::clear).sorted().toList();
    }

    private static String clear(VaultEntry entry) {
        return new String(entry.content(SecretAccess.explicit()).orElseThrow(), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
