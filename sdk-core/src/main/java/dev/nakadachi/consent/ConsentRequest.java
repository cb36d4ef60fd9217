package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What a user is asked to consent to. Immutable and thread-safe; {@link #withTenant} returns a copy. */
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

    private ConsentRequest(
            UserId user, BrowserSession session, URI redirectUri, Set<Capability> capabilities, TenantId tenant) {
        this.user = Objects.requireNonNull(user, "user");
        this.session = Objects.requireNonNull(session, "session");
        this.redirectUri = REDIRECT.check(redirectUri);
        this.capabilities = ASKED.check(capabilities);
        this.tenant = Objects.requireNonNull(tenant, "tenant");
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
                SINGLE_TENANT);
    }

    /**
     * The same request for a tenant of yours.
     *
     * @param value whose user this is
     * @return a copy
     */
    public ConsentRequest withTenant(TenantId value) {
        return new ConsentRequest(user, session, redirectUri, capabilities, value);
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
