package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.provider.Coexistence;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an institution lets only the newest consent of a user live: remembers which grant that is, and ends the one
 * before. Elsewhere it does nothing. A failure leaves the older grant as it is, until the institution refuses it.
 */
final class Successors {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");
    private static final String KIND = "newest-grant";

    private final OAuthParts parts;
    private final LifeTurns turns;

    Successors(OAuthParts parts, LifeTurns turns) {
        this.parts = parts;
        this.turns = turns;
    }

    /** The grant that the newest one ended, where it did. */
    Optional<GrantId> succeeded(Grant newest) {
        if (parts.profile().oauth().grants().coexistence() != Coexistence.NEWEST_ONLY) {
            return Optional.empty();
        }
        try {
            Optional<GrantId> before = replaced(newest).filter(id -> !id.equals(newest.id()));
            before.ifPresent(turns::superseded);
            return before;
        } catch (NakadachiException failed) {
            LOG.warn(
                    "the grant before {} was not marked as superseded: {}",
                    newest.id(),
                    failed.problem().code());
            return Optional.empty();
        }
    }

    private Optional<GrantId> replaced(Grant newest) {
        EntryAddress address = EntryOwner.ofClient(
                        parts.endpoints().environment(),
                        parts.profile().institution(),
                        parts.client().clientId(),
                        newest.tenant())
                .entry(KIND, newest.user().value());
        byte[] next = newest.id().value().getBytes(StandardCharsets.US_ASCII);
        while (true) {
            var stored = parts.vault().read(address);
            long version = stored.map(entry -> entry.version()).orElse(0L);
            if (parts.vault().compareAndSet(address, version, next).isPresent()) {
                return stored.flatMap(entry -> entry.content(SecretAccess.explicit()))
                        .map(bytes -> new GrantId(new String(bytes, StandardCharsets.US_ASCII)));
            }
        }
    }
}
