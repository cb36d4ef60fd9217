package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vault over the database: it sees neither clear text nor names, and other keys do not open it. */
class VaultOnPostgresTest {

    private static final Keyset KEYS = Keyset.generate();

    private final PostgresOptions names = TestPostgres.freshTables();
    private final Tables tables = Tables.of(names);

    @Test
    void otherKeysDoNotOpenItAndWriteNothing() {
        TokenVault vault = vault(KEYS);
        vault.compareAndSet(address(), 0, bytes("a token"));

        assertRefused(ErrorCode.STORE_WRONG_KEYS, "another key set", () -> vault(Keyset.generate()));
        assertThat(rows()).as("sentinel, count of seals, token").containsExactly("3");
        assertThat(vault(KEYS).read(address()).orElseThrow().content(SecretAccess.explicit()))
                .hasValueSatisfying(clear -> assertThat(clear).isEqualTo(bytes("a token")));
    }

    @Test
    void emptiedTablesAreNoNewVault() {
        TokenVault vault = vault(KEYS);
        TestPostgres.run("TRUNCATE " + tables.entry());
        assertRefused(ErrorCode.STORE_FAILED, "", () -> vault.read(address()));
        assertRefused(ErrorCode.STORE_FAILED, "", () -> vault.compareAndSet(address(), 0, bytes("a token")));
        assertThat(rows()).containsExactly("0");
    }

    @Test
    void neitherTextNorNameIsInTheDatabase() {
        vault(KEYS).compareAndSet(address(), 0, bytes("a-token-in-clear"));

        for (String clear : new String[] {"a-token-in-clear", "g-1", "client-1", "gmo-aozora", "tenant-1"}) {
            assertThat(TestPostgres.ask("SELECT count(*) FROM " + tables.entry() + " WHERE position('" + clear
                            + "'::bytea IN coalesce(sealed, '')) > 0 OR position('" + clear + "' IN id) > 0"))
                    .as(clear)
                    .containsExactly("0");
        }
    }

    private List<String> rows() {
        return TestPostgres.ask("SELECT count(*) FROM " + tables.entry());
    }

    private TokenVault vault(Keyset keys) {
        return TokenVault.of(TestPostgres.node(names), TokenCipher.jdk(keys), keys);
    }

    private static EntryAddress address() {
        return EntryOwner.ofClient(
                        new EnvironmentId("sandbox"),
                        new InstitutionId("gmo-aozora"),
                        new ClientId("client-1"),
                        new TenantId("tenant-1"))
                .withGrant(new GrantId("g-1"))
                .entry("grant");
    }
}
