package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackupDrillTest {

    private final Screen screen = new Screen();

    @Test
    void theConsentSurvivesTheLossOfTheVault() {
        BackupDrill.run(screen.terminal());

        assertThat(screen.text())
                .contains("entries 1, tombstones 0")
                .contains("A new, empty vault under new keys says: consent.grant-unknown")
                .contains("RESTORED grant at gmo-aozora-corporate")
                .contains("refreshed once, as if nothing had happened");
        assertThat(screen.lastLine())
                .isEqualTo("BACKUP DRILL OK 1 of 1 entries restored, 4 accounts read and tokens refreshed without a new"
                        + " consent");
    }
}
