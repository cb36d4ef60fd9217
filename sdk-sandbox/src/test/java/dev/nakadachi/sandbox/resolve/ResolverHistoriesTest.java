package dev.nakadachi.sandbox.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories against the bank's book: what was executed never counts as not executed, what was not never as
 * taken, and no number is two commands'. A failure names its seed.
 */
class ResolverHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("nakadachi.resolver.histories", 300);

    @TempDir
    private Path directory;

    private Keyset keys;
    private TokenVault vault;

    @BeforeEach
    void open() {
        keys = Keyset.generate();
        vault = TokenVault.encryptedFile(directory.resolve("vault"), keys);
    }

    @Test
    void noHistoryEndsAgainstTheBanksBook() {
        int commands = 0;
        int humans = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            History history = new History(seed, History.Plant.NOTHING, keys, vault);
            assertThat(history.play()).as("seed %d", seed).isEmpty();
            commands += history.commands.size();
            humans += history.judge.humans;
        }
        System.out.println("RESOLVER HISTORIES " + HISTORIES + " with " + commands + " commands, " + humans
                + " need a human, none wrong");
    }

    @Test
    void aPromiseThatTheBankBreaksIsCaught() {
        assertThat(caught(History.Plant.LIST_IS_LATER_THAN_PROMISED))
                .anyMatch(word -> word.contains("was executed and is NOT_EXECUTED"));
    }

    @Test
    void aTransferOfAnyTimeTakenForTheCommandIsCaught() {
        assertThat(caught(History.Plant.ANY_TIME_WILL_DO)).anyMatch(word -> word.contains("made elsewhere"));
    }

    private List<String> caught(History.Plant plant) {
        List<String> wrong = new ArrayList<>();
        for (long seed = 1; seed <= HISTORIES && wrong.isEmpty(); seed++) {
            wrong.addAll(new History(seed, plant, keys, vault).play());
        }
        return wrong;
    }
}
