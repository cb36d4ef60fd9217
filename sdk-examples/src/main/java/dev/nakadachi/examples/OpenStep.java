package dev.nakadachi.examples;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;

/** The SDK, with keys, a token vault, a transfer ledger and an execution log. */
final class OpenStep {

    private OpenStep() {}

    static Workshop open(Trip trip) {
        Story story = trip.story();
        JourneyPlace place = trip.place();
        story.step("Open Nakadachi inside the application");
        SandboxTime time = new SandboxTime(trip.bank().clock());
        Keyset keyset = Keyset.generate();
        trip.secrets().add(keyset);
        TokenVault vault = TokenVault.encryptedFile(place.tokens(), keyset, time);
        LocalStopSwitch stopSwitch = new LocalStopSwitch();
        Nakadachi nakadachi = Nakadachi.builder(vault)
                .ledger(TransferLedger.encryptedFile(place.ledger(), keyset, time))
                .audit(AuditTrail.file(place.log(), place.heads(), keyset, new NodeId("journey"), time))
                .stopSwitch(stopSwitch)
                .transport(LocalBank.trust(trip.bank()))
                .host(time)
                .build();
        story.tell("A new key set protects what goes to disk. It stays in memory here; in production it comes");
        story.tell("from your secret store. Tokens go to " + place.nameOf(place.tokens())
                + "/, what becomes of transfers to " + place.nameOf(place.ledger()) + "/,");
        story.tell("the execution log to " + place.nameOf(place.log()) + "/, and the proof that it is complete to "
                + place.nameOf(place.heads()) + "/.");
        return new Workshop(nakadachi, vault, stopSwitch, keyset);
    }
}
