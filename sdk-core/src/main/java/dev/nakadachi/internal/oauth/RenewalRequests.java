package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;

/** Reads what a renewal or a step-up renews, before anything is asked of the user. */
final class RenewalRequests {

    private final GrantVault vault;

    RenewalRequests(GrantVault vault) {
        this.vault = vault;
    }

    /**
     * The request as it is to be made: a step-up asks again for what was granted before. Another user's grant is not
     * told from one that is not there.
     */
    ConsentRequest prepared(ConsentRequest request) {
        if (request.renews().isEmpty()) {
            return request;
        }
        Grant grant = vault.find(request.renews().get()).record().grant();
        if (!grant.user().equals(request.user()) || !grant.tenant().equals(request.tenant())) {
            throw Problem.of(ErrorCode.GRANT_UNKNOWN, "the vault has no such grant of this user and tenant")
                    .toException();
        }
        return request.stepUp().isPresent() ? request.alsoFor(grant.capabilities()) : request;
    }
}
