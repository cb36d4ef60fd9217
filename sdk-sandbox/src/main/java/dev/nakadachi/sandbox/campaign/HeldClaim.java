package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A claim as it lies on the disk of a campaign. */
record HeldClaim(LedgerStore.Claim claim, Instant until) {

    static HeldClaim read(LedgerKey key, byte[] bytes) {
        List<String> parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(" ", -1));
        LedgerStore.Claim claim = new LedgerStore.Claim(key, new NodeId(parts.get(0)), Long.parseLong(parts.get(1)));
        return new HeldClaim(claim, Instant.parse(parts.get(2)));
    }

    byte[] bytes() {
        String text = claim.node().value() + " " + claim.fence() + " " + until;
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
