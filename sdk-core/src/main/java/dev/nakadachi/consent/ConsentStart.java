package dev.nakadachi.consent;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consent that has begun: where to send the browser and what to keep meanwhile. Prints no parameter of the address.
 * Immutable and thread-safe.
 */
public final class ConsentStart {

    private final URI authorizationUri;
    private final PendingConsent pending;
    private final Instant expiresAt;
    private final Instant openBefore;
    private final @Nullable AskedConsent asked;
    private final @Nullable PartnerNotice partner;

    /**
     * A start.
     *
     * @param authorizationUri the authorisation request
     * @param pending the sealed state
     * @param expiresAt when it is worthless
     */
    public ConsentStart(URI authorizationUri, PendingConsent pending, Instant expiresAt) {
        this(authorizationUri, pending, expiresAt, expiresAt, null, null);
    }

    private ConsentStart(
            URI authorizationUri,
            PendingConsent pending,
            Instant expiresAt,
            Instant openBefore,
            @Nullable AskedConsent asked,
            @Nullable PartnerNotice partner) {
        this.authorizationUri = Objects.requireNonNull(authorizationUri, "authorizationUri");
        this.pending = Objects.requireNonNull(pending, "pending");
        this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
        this.openBefore = Objects.requireNonNull(openBefore, "openBefore");
        this.asked = asked;
        this.partner = partner;
    }

    /**
     * The same start, knowing what it asks for.
     *
     * @param value what the consent is about
     * @return a copy
     */
    public ConsentStart asking(AskedConsent value) {
        return new ConsentStart(authorizationUri, pending, expiresAt, openBefore, value, partner);
    }

    /**
     * The same start in the name of a partner: one of several that your platform serves.
     *
     * @param value what that partner says of itself
     * @return a copy
     */
    public ConsentStart inTheNameOf(PartnerNotice value) {
        return new ConsentStart(authorizationUri, pending, expiresAt, openBefore, asked, value);
    }

    /**
     * What to show the user before the browser is sent on (METI guideline 3.4).
     *
     * @return the notice, whole
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when nobody has said who you are:
     *     {@code Nakadachi.Builder.partner} or {@link #inTheNameOf}
     */
    public ConsentNotice notice() {
        if (partner == null || asked == null) {
            throw Problem.of(
                            ErrorCode.SETUP_REFUSED,
                            "a notice needs to say who you are: give your PartnerNotice to Nakadachi.Builder.partner")
                    .toException();
        }
        return ConsentNotice.of(partner, asked);
    }

    /**
     * The same start with a limit for the way to the institution.
     *
     * @param value when the address is worthless
     * @return a copy
     */
    public ConsentStart withOpenBefore(Instant value) {
        return new ConsentStart(authorizationUri, pending, expiresAt, value, asked, partner);
    }

    /**
     * Where to send the browser (RFC 6749 section 4.1.1). It carries the {@code state}, or a reference that is worth as
     * much (RFC 9126): do not log it.
     *
     * @return an absolute address with query
     */
    public URI authorizationUri() {
        return authorizationUri;
    }

    /**
     * What to keep in the user's own browser session until the callback; {@link PendingConsent} says why there.
     *
     * @return the sealed pending consent
     */
    public PendingConsent pending() {
        return pending;
    }

    /**
     * Until when the callback is accepted.
     *
     * @return the time, 10 minutes after the start unless set otherwise
     */
    public Instant expiresAt() {
        return expiresAt;
    }

    /**
     * Until when the browser can be sent there. An institution that was handed the request beforehand forgets it soon
     * (RFC 9126 section 2.2): start anew for a user who reads longer. The callback may come later, until
     * {@link #expiresAt()}.
     *
     * @return the time, not after {@link #expiresAt()}
     */
    public Instant openBefore() {
        return openBefore;
    }

    @Override
    public String toString() {
        return "ConsentStart[" + authorizationUri.getHost() + ", until " + expiresAt + "]";
    }
}
