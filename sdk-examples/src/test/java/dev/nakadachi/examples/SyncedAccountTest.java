package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class SyncedAccountTest {

    /** The sandbox opens the account with 3,000 lines; two come in. */
    @Test
    void theBooksHoldEveryLineOnceAfterADeath() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        SyncedAccount.run(new PrintStream(said, true, UTF_8));

        assertThat(said.toString(UTF_8))
                .contains("The process died after five batches")
                .contains("2 added, 0 changed, 0 removed, 0 gaps")
                .contains("SYNC OK 3002 lines, 2 of them new and equal, none twice");
    }
}
