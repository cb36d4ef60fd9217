package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user is asked to consent to. Immutable and thread-safe; the methods that add something return a copy. */
public final class ConsentRequest {

    /** The tenant of callers that have only one. */
    public static final TenantId SINGLE_TENANT = new TenantId("default");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private static final Rule<URI> REDIRECT = Rule.of(
            "ConsentRequest.redirectUri",
            "is an absolute https URI without user and fragment (http only to loopback), at most 1,024 ASCII characters",
            "use exactly the redirect URI that is registered at the institution",
            ConsentRequest::isRedirect);
    private static final Rule<Set<Capability>> ASKED = Rule.of(
            "ConsentRequest.capabilities",
            "names at least one capability",
            "say what is needed",
            set -> !set.isEmpty());

    private final UserId user;
    private final BrowserSession session;
    private final URI redirectUri;
    private final Set<Capability> capabilities;
    private final TenantId tenant;
    private final @Nullable GrantId renews;
    private final @Nullable StepUp stepUp;

    private ConsentRequest(
            UserId user,
            BrowserSession session,
            URI redirectUri,
            Set<Capability> capabilities,
            TenantId tenant,
            @Nullable GrantId renews,
            @Nullable StepUp stepUp) {
        this.user = Objects.requireNonNull(user, "user");
        this.session = Objects.requireNonNull(session, "session");
        this.redirectUri = REDIRECT.check(redirectUri);
        this.capabilities = ASKED.check(capabilities);
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.renews = renews;
        this.stepUp = stepUp;
    }

    /**
     * A request.
     *
     * @param user who is asked: your own stable reference
     * @param session the browser session in which the user is asked
     * @param redirectUri where the institution sends the browser back: an absolute https address as registered there,
     *     without fragment (RFC 6749 section 3.1.2); http only to loopback
     * @param capabilities what the user is asked for, at least one
     * @return the request, of the tenant {@link #SINGLE_TENANT}
     * @throws dev.nakadachi.error.InvalidInputException when address or capabilities break their rule
     */
    public static ConsentRequest of(UserId user, BrowserSession session, URI redirectUri, Capability... capabilities) {
        return new ConsentRequest(
                user,
                session,
                redirectUri,
                Collections.unmodifiableSet(new LinkedHashSet<>(List.of(capabilities))),
                SINGLE_TENANT,
                null,
                null);
    }

    /**
     * The same request for a tenant of yours.
     *
     * @param value whose user this is
     * @return a copy
     */
    public ConsentRequest withTenant(TenantId value) {
        return new ConsentRequest(user, session, redirectUri, capabilities, value, renews, stepUp);
    }

    /**
     * The same request for a grant that is there: its id stays, so what you keep by it stays true. Possible before its
     * end and after, but not once it was revoked here. Asks for exactly the capabilities of this request.
     *
     * @param grant which, of the same user and tenant
     * @return a copy
     */
    public ConsentRequest renewing(GrantId grant) {
        return new ConsentRequest(
                user, session, redirectUri, capabilities, tenant, Objects.requireNonNull(grant, "grant"), stepUp);
    }

    /**
     * The same request for a grant that covers too little: its id stays, and what it covers is asked for again beside
     * the capabilities of this request. Where an ID token comes back, its {@code acr} must be one of the asked kinds if
     * it tells one, and its {@code auth_time} not older than the asked age (OpenID Connect Core 1.0 section 3.1.3.7,
     * items 12 and 13). An institution that sends none, or a request without the scope {@code openid}, tells nothing of
     * the login: then the institution is the one to judge it, when the call is made again.
     *
     * @param grant which, of the same user and tenant
     * @param demand what the institution asks of the login, from {@code Problem.stepUp()}; {@link StepUp#login()} where
     *     only a capability is missing
     * @return a copy
     */
    public ConsentRequest steppingUp(GrantId grant, StepUp demand) {
        return new ConsentRequest(
                user,
                session,
                redirectUri,
                capabilities,
                tenant,
                Objects.requireNonNull(grant, "grant"),
                Objects.requireNonNull(demand, "demand"));
    }

    /**
     * The same request for more.
     *
     * @param more what else the user is asked for
     * @return a copy
     */
    public ConsentRequest alsoFor(Set<Capability> more) {
        Set<Capability> all = new LinkedHashSet<>(capabilities);
        more.stream().sorted(Comparator.comparing(Capability::value)).forEach(all::add);
        return new ConsentRequest(user, session, redirectUri, Collections.unmodifiableSet(all), tenant, renews, stepUp);
    }

    /**
     * Who is asked.
     *
     * @return the user
     */
    public UserId user() {
        return user;
    }

    /**
     * Where the user is asked.
     *
     * @return the browser session
     */
    public BrowserSession session() {
        return session;
    }

    /**
     * Where the institution sends the browser back.
     *
     * @return the address
     */
    public URI redirectUri() {
        return redirectUri;
    }

    /**
     * What the user is asked for.
     *
     * @return at least one, in the order asked, unmodifiable
     */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /**
     * Whose user this is.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return tenant;
    }

    /**
     * The grant that is renewed.
     *
     * @return its id, empty for a new grant
     */
    public Optional<GrantId> renews() {
        return Optional.ofNullable(renews);
    }

    /**
     * What the institution asks of the login.
     *
     * @return the demand, empty for a consent that is no step-up
     */
    public Optional<StepUp> stepUp() {
        return Optional.ofNullable(stepUp);
    }

    @Override
    public String toString() {
        return "ConsentRequest[" + capabilities + " for " + user + "]";
    }

    private static boolean isRedirect(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return false;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String text = uri.toString();
        return (scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(uri.getHost())))
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && text.length() <= 1024
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
