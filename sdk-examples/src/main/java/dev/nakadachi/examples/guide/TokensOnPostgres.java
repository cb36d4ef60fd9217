package dev.nakadachi.examples.guide;

import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.PostgresOptions;
import dev.nakadachi.store.jdbc.PostgresTokenStore;
import dev.nakadachi.store.jdbc.SqlName;
import dev.nakadachi.store.jdbc.TokenSchema;
import dev.nakadachi.store.jdbc.TokenSchemaInstaller;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import javax.sql.DataSource;

/** Stores: tokens of many nodes in one PostgreSQL. */
final class TokensOnPostgres {

    private TokensOnPostgres() {}

    static TokenVault open(DataSource yourPool, Keyset keyset) {
        // tag::open
        PostgresOptions options = PostgresOptions.standard().withSectionConnections(5);
        TokenStore store = PostgresTokenStore.open(yourPool, options); // the pool stays yours
        TokenVault vault = TokenVault.of(store, TokenCipher.tink(keyset), keyset);
        // end::open
        return vault;
    }

    static String schema() {
        // tag::schema
        PostgresOptions yours = PostgresOptions.standard()
                .withSchema(new SqlName("bank_access"))
                .withTablePrefix(new SqlName("grant_"));
        String sql = TokenSchema.of(yours).sql(); // review it, and run it with your migrations
        // end::schema
        return sql;
    }

    static void install(DataSource owner, PostgresOptions options) {
        // tag::install
        TokenSchemaInstaller.of(owner, options).install(); // creates what is missing, alters nothing
        // end::install
    }
}
