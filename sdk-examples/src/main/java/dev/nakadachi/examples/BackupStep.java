package dev.nakadachi.examples;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.BackupSummary;
import dev.nakadachi.token.RestoreMode;
import dev.nakadachi.token.RestoreOutcome;
import dev.nakadachi.token.RestoreReport;
import dev.nakadachi.token.TokenBackup;
import dev.nakadachi.token.TokenVault;
import java.util.List;

/** The tokens survive the loss of their disk. */
final class BackupStep {

    private final Trip trip;
    private final JourneyPlace place;
    private final SandboxTime time;

    private BackupStep(Trip trip) {
        this.trip = trip;
        this.place = trip.place();
        this.time = new SandboxTime(trip.bank().clock());
    }

    static void restore(Trip trip, Keyset keyset, Grant bankGrant, Grant cardGrant) {
        trip.story().step("Back up the tokens under a second key set, restore them into an empty vault");
        BackupStep step = new BackupStep(trip);
        Keyset backupKeyset = Keyset.generate();
        Keyset newKeyset = Keyset.generate();
        List.of(backupKeyset, newKeyset).forEach(trip.secrets()::add);
        step.backUp(keyset, backupKeyset);
        step.restore(backupKeyset, newKeyset);
        step.work(newKeyset, bankGrant, cardGrant);
    }

    private void backUp(Keyset keyset, Keyset backupKeyset) {
        try (TokenVault vault = TokenVault.encryptedFile(place.tokens(), keyset, time)) {
            BackupSummary backup = TokenBackup.write(vault, place.backup(), backupKeyset, time);
            trip.story()
                    .tell("Written to " + place.nameOf(place.backup()) + " and read back: " + backup.entries()
                            + " grants, under keys that the vault does not share.");
        }
    }

    private void restore(Keyset backupKeyset, Keyset newKeyset) {
        RestoreReport report;
        try (TokenVault empty = TokenVault.encryptedFile(place.restored(), newKeyset, time)) {
            report = TokenBackup.restore(place.backup(), backupKeyset, empty, RestoreMode.KEEP_NEWER);
        }
        long restored = report.count(RestoreOutcome.RESTORED);
        if (restored == 0 || restored != report.backup().entries()) {
            throw new IllegalStateException("not every grant was restored: " + report);
        }
        trip.figures().restored = restored;
        trip.story()
                .tell("Restored " + restored + " into " + place.nameOf(place.restored())
                        + "/, an empty vault with new keys, as on a new machine.");
    }

    private void work(Keyset newKeyset, Grant bankGrant, Grant cardGrant) {
        try (Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(place.restored(), newKeyset, time))
                .transport(LocalBank.trust(trip.bank()))
                .host(time)
                .build()) {
            int accounts = nakadachi
                    .connect(LocalBank.institution(trip.bank()), LocalBank.credentials(trip.bank()))
                    .on(bankGrant)
                    .accounts()
                    .size();
            int cards = nakadachi
                    .connect(LocalBank.cardInstitution(trip.bank()), LocalBank.cardCredentials(trip.bank()))
                    .on(cardGrant)
                    .cards()
                    .size();
            trip.story()
                    .tell("There the same grants read " + accounts + " accounts and " + cards
                            + " cards, and nobody had to agree again.");
        }
    }
}
