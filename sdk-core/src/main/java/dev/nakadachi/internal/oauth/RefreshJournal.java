package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.token.TokenStore.Fence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intents of refreshes in the record of a grant: durable before the refresh token leaves, gone with the tokens that
 * came for it. All writes belong to an exclusive section.
 */
final class RefreshJournal {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");

    private final OAuthParts parts;
    private final GrantVault vault;
    private final RotationRule rotation;

    RefreshJournal(OAuthParts parts, GrantVault vault, RotationRule rotation) {
        this.parts = parts;
        this.vault = vault;
        this.rotation = rotation;
    }

    /** Before the refresh token leaves; what is thrown here means that it must not. */
    Stored begin(Stored stored, Fence fence) {
        GrantRecord record = stored.record();
        Optional<RefreshIntent> found = record.doubt();
        if (found.isPresent()) {
            refuseWhileUnderWay(found.get());
            if (!rotation.endsByUseAtOnce()) {
                // A grace is counted from the first use, so that stays the one on record.
                return stored;
            }
        }
        RefreshIntent intent =
                RefreshIntent.open(record.generation(), parts.host().now());
        return write(stored, record.withIntent(Optional.of(intent)), fence).orElseThrow(RefreshJournal::sectionLost);
    }

    /** New tokens or the end of the grant. */
    Stored end(Stored begun, GrantRecord next, Fence fence) {
        return write(begun, next, fence).orElseThrow(RefreshJournal::sectionLost);
    }

    /**
     * The refresh token was not used; without this the next refusal would be taken for a lost answer.
     *
     * @param doubt what was on record before, and is again
     */
    void withdraw(Stored begun, Optional<RefreshIntent> doubt, Fence fence) {
        if (!begun.record().intent().equals(doubt)) {
            note(begun, begun.record().withIntent(doubt), fence);
        }
    }

    /** No answer came, and this process is there to know it. */
    void noteLost(Stored begun, Fence fence) {
        Optional<RefreshIntent> open = begun.record().intent().filter(RefreshIntent::isOpen);
        if (open.isPresent()) {
            note(begun, begun.record().withIntent(open.map(RefreshIntent::lost)), fence);
        }
    }

    static NakadachiException sectionLost() {
        return Problem.of(ErrorCode.STORE_CONFLICT, "the exclusive section was lost")
                .toException();
    }

    /**
     * A node that lost its section, such as by a broken connection to a database, may still wait for its answer. Where
     * a second use of the token beside it can end the grant, its time is waited out, by the callers and without the
     * section.
     */
    private void refuseWhileUnderWay(RefreshIntent intent) {
        Duration most = parts.options().refreshTime();
        Instant now = parts.host().now();
        boolean young = Duration.between(intent.at(), now).abs().compareTo(most) < 0;
        if (intent.isOpen() && young && rotation.endsByUseAtOnce()) {
            throw Problem.of(
                            ErrorCode.DEADLINE_BEFORE_SEND,
                            "a refresh of this grant began elsewhere and has not ended; it may still be under way")
                    .withRetryAt(intent.at().plus(most))
                    .toException();
        }
    }

    /** A note that cannot be written changes what the next refusal is called, and must not hide the failure at hand. */
    private void note(Stored begun, GrantRecord next, Fence fence) {
        try {
            if (write(begun, next, fence).isEmpty()) {
                LOG.warn("the end of a refresh was not recorded: the exclusive section was lost");
            }
        } catch (StoreException failed) {
            LOG.warn(
                    "the end of a refresh was not recorded: {}",
                    failed.problem().code());
        }
    }

    private Optional<Stored> write(Stored before, GrantRecord next, Fence fence) {
        return vault.replace(before, next, fence).map(version -> new Stored(before.address(), version, next));
    }
}
