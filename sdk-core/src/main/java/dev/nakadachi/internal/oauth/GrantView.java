package dev.nakadachi.internal.oauth;

import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a call may know of the grant that it runs on. Never a token. Closed by nature, hence a record.
 *
 * @param user who consented
 * @param tenant whose user that is
 * @param capabilities what was granted
 * @param members kept members of the token answer by name; never printed
 * @param consentedAt when the user last consented, empty for a token that was issued by hand
 */
public record GrantView(
        UserId user,
        TenantId tenant,
        Set<Capability> capabilities,
        Map<String, String> members,
        Optional<Instant> consentedAt) {

    /**
     * Copies the collections.
     *
     * @param user as above
     * @param tenant as above
     * @param capabilities as above
     * @param members as above
     * @param consentedAt as above
     */
    public GrantView {
        capabilities = Set.copyOf(capabilities);
        members = Map.copyOf(members);
    }

    @Override
    public String toString() {
        return "GrantView[" + tenant + ", " + capabilities + "]";
    }
}
