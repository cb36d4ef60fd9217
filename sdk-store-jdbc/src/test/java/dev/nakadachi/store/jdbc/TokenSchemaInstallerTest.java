package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables, run by hand and by the installer. */
class TokenSchemaInstallerTest {

    @Test
    void theFirstInstallerCreatesAndEveryLaterOneChangesNothing() {
        PostgresOptions names = TestPostgres.freshNames();
        TokenSchemaInstaller installer = TokenSchemaInstaller.of(TestPostgres.plain(), names);

        assertThat(installer.install()).isEqualTo(Installed.CREATED);
        List<String> created = objects(names);
        TestPostgres.node(names).compareAndSet(Keys.KEY, 0, Keys.bytes("kept"));

        assertThat(installer.install()).isEqualTo(Installed.WAS_THERE);
        assertThat(objects(names)).isEqualTo(created).hasSize(9);
        assertThat(Keys.textOf(TestPostgres.node(names), Keys.KEY)).isEqualTo("kept");
    }

    @Test
    void ofManyInstallersAtOnceOneCreates() throws Exception {
        PostgresOptions names = TestPostgres.freshNames().withSchema(new SqlName("made_by_many"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Installed> install =
                    () -> TokenSchemaInstaller.of(TestPostgres.plain(), names).install();
            Stream<Installed> done = threads.invokeAll(List.of(install, install, install, install)).stream()
                    .map(Threads::result);
            assertThat(done)
                    .containsExactlyInAnyOrder(
                            Installed.CREATED, Installed.WAS_THERE, Installed.WAS_THERE, Installed.WAS_THERE);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theFileInTheJarRunsAsItIsWithTheStandardNames() throws IOException {
        String file;
        try (var stream = TokenSchema.class.getResourceAsStream("token-schema-1.sql")) {
            file = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(TokenSchema.of(PostgresOptions.standard()).sql()).isEqualTo(file);
        TestPostgres.run(file);
        assertThat(TokenSchemaInstaller.of(TestPostgres.plain(), PostgresOptions.standard())
                        .install())
                .isEqualTo(Installed.WAS_THERE);
        TestPostgres.node(PostgresOptions.standard()).close();
    }

    @Test
    void otherNamesStandInAllOfTheSql() {
        PostgresOptions names =
                PostgresOptions.standard().withSchema(new SqlName("bank")).withTablePrefix(new SqlName("order"));

        assertThat(TokenSchema.of(names).sql())
                .doesNotContain("nakadachi\"", "\"token_")
                .contains("CREATE SCHEMA IF NOT EXISTS \"bank\";", "CREATE TABLE \"bank\".\"orderentry\"");
    }

    @Test
    void tablesOfAnotherVersionAreNeitherAlteredNorOpened() {
        PostgresOptions names = TestPostgres.freshTables();
        TestPostgres.run("UPDATE " + Tables.of(names).schema() + " SET version = 2");

        assertRefused(
                ErrorCode.SETUP_REFUSED,
                "of another version",
                TokenSchemaInstaller.of(TestPostgres.plain(), names)::install);
        assertRefused(ErrorCode.SETUP_REFUSED, "of another version", () -> TestPostgres.node(names));
    }

    /** A role that owns a schema and may create no other. */
    @Test
    void aSchemaThatIsThereIsUsed() {
        TestPostgres.run("CREATE ROLE installs LOGIN; CREATE SCHEMA its_own AUTHORIZATION installs");
        PostgresOptions names = PostgresOptions.standard().withSchema(new SqlName("its_own"));
        var role = TestPostgres.as("installs");

        assertThat(TokenSchemaInstaller.of(role, names).install()).isEqualTo(Installed.CREATED);
        assertRefused(
                ErrorCode.STORE_FAILED,
                "rights",
                TokenSchemaInstaller.of(role, names.withSchema(new SqlName("elsewhere")))::install);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\"b",
                "a;drop table x",
                "a b",
                "a--",
                "A",
                "1a",
                "_a",
                "a\n",
                "a\0",
                "a.b",
                "あ",
                "a'",
                "a\\",
                "aaaaaaaaaabbbbbbbbbbccccccccccddd"
            })
    void aNameThatIsMoreThanANameIsRefused(String name) {
        assertThatThrownBy(() -> new SqlName(name))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("SqlName: is 1 to 32 lower-case letters");
    }

    private static List<String> objects(PostgresOptions names) {
        return TestPostgres.ask("SELECT c.relname || ' ' || c.oid FROM pg_class c JOIN pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE n.nspname = '" + names.schema() + "' AND c.relname LIKE '"
                + names.tablePrefix().value().replace("_", "\\_") + "%' ORDER BY 1");
    }
}
