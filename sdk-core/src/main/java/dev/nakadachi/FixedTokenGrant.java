package dev.nakadachi;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.oauth.AccessToken;
import dev.nakadachi.internal.oauth.GrantTokens;
import dev.nakadachi.internal.oauth.GrantView;
import dev.nakadachi.operation.Capability;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stands for a consent where the institution issued a token by hand: everything is granted and nothing is renewed. */
record FixedTokenGrant(UserId user, TenantId tenant, Set<Capability> capabilities) implements GrantTokens {

    static final GrantId ID = new GrantId("fixed-token");

    @Override
    public GrantView view(GrantId grant) {
        return new GrantView(user, tenant, capabilities, Map.of(), Optional.empty());
    }

    @Override
    public GrantView viewNow(GrantId grant) {
        return view(grant);
    }

    @Override
    public AccessToken obtain(GrantId grant, Duration within) {
        throw noConsent();
    }

    @Override
    public AccessToken renew(GrantId grant, AccessToken refused, Duration within) {
        throw noConsent();
    }

    @Override
    public void told(GrantId grant, AccessToken used, Problem answer, Duration within) {
        // There is no consent that could end.
    }

    private static RuntimeException noConsent() {
        return Problem.of(ErrorCode.CONSENT_ENDED, "a token issued by hand is not renewed; get a new one on the portal")
                .toException();
    }
}
