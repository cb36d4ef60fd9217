package dev.nakadachi.sandbox.internal.oauth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that came of one consent: its tokens die together. Guarded by the lock of {@link TokenBook}. */
final class Family {

    private final String user;
    private final AuthorisationRequest request;
    private final long consentedAt;
    private @Nullable Sender refreshSender;
    private @Nullable GrantEnd end;

    Family(String user, AuthorisationRequest request, long consentedAt) {
        this.user = user;
        this.request = request;
        this.consentedAt = consentedAt;
    }

    String user() {
        return user;
    }

    /** What the user consented to. */
    AuthorisationRequest request() {
        return request;
    }

    Set<String> scopes() {
        return request.scopes();
    }

    List<String> scopesInOrder() {
        return request.scopesInOrder();
    }

    Validity validity() {
        return request.validity();
    }

    /** Seconds since the epoch. */
    long consentedAt() {
        return consentedAt;
    }

    /** RFC 9449 section 5, RFC 8705 section 4: refresh tokens of a public client are bound like its access tokens. */
    void bindRefreshTo(Optional<Sender> sender) {
        refreshSender = sender.orElse(null);
    }

    boolean mayRefresh(Optional<Sender> sender) {
        return refreshSender == null || sender.filter(refreshSender::equals).isPresent();
    }

    boolean dead() {
        return end != null;
    }

    /** Why it ended; the first reason stays. */
    Optional<GrantEnd> end() {
        return Optional.ofNullable(end);
    }

    void kill(GrantEnd reason) {
        if (end == null) {
            end = reason;
        }
    }
}
