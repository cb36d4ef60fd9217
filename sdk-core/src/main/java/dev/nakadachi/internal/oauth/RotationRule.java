package dev.nakadachi.internal.oauth;

import dev.nakadachi.provider.RefreshRotation;
import java.time.Instant;

/**
 * What an institution's {@link RefreshRotation} says about a refresh token whose answer never came. To try it once more
 * is all that can be done under every rule, and costs nothing: the tokens that a second use could end are not ours.
 * What differs is what a refusal means, and whether the first use may still be under way.
 */
final class RotationRule {

    private final RefreshRotation rotation;

    RotationRule(RefreshRotation rotation) {
        this.rotation = rotation;
    }

    /** Whether the first use may be why the institution refuses the token now. */
    boolean mayHaveUsedUp(RefreshIntent intent, Instant now) {
        return switch (rotation.kind()) {
            case NONE, DIES_AT_FIRST_USE -> false;
            case DIES_AT_ISSUE, UNKNOWN -> true;
            case GRACE -> !now.isBefore(intent.at().plus(rotation.grace()));
        };
    }

    /** Whether a second use beside a first one that is still under way can end the grant. */
    boolean endsByUseAtOnce() {
        return switch (rotation.kind()) {
            case NONE, DIES_AT_FIRST_USE, GRACE -> false;
            case DIES_AT_ISSUE, UNKNOWN -> true;
        };
    }

    /** For the caller whose answer was lost. */
    String prospect(RefreshIntent intent, Instant now) {
        return switch (rotation.kind()) {
            case NONE -> "the refresh token goes on working there, and the next call tries it again";
            case DIES_AT_FIRST_USE ->
                "the refresh token works there until a newer one is used, and the next call tries it again";
            case GRACE ->
                mayHaveUsedUp(intent, now)
                        ? "the time in which the refresh token still works there is over, and the next call tries it"
                                + " once more"
                        : "the refresh token works there for a while after its use, and the next call tries it again";
            case DIES_AT_ISSUE ->
                "if new tokens were issued, the refresh token is worthless; the next call tries it, and that tells";
            case UNKNOWN ->
                "whether the refresh token still works there is unknown; the next call tries it, and that tells";
        };
    }
}
