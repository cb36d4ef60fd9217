package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import java.util.Optional;

/** Reads what a renewal or a step-up renews, before anything is asked of the user. */
final class RenewalRequests {

    private final GrantVault vault;

    RenewalRequests(GrantVault vault) {
        this.vault = vault;
    }

    /**
     * The request as it is to be made: a step-up asks again for what was granted before. Another user's grant, also one
     * that was revoked, is not told from one that is not there.
     */
    ConsentRequest prepared(ConsentRequest request) {
        if (request.renews().isEmpty()) {
            return request;
        }
        GrantId id = request.renews().get();
        Optional<Grant> living = vault.look(id).map(stored -> stored.record().grant());
        Grant grant = living.or(() -> vault.ended(id).map(GrantEnd::grant))
                .filter(own -> own.user().equals(request.user()) && own.tenant().equals(request.tenant()))
                .orElseThrow(
                        () -> Problem.of(ErrorCode.GRANT_UNKNOWN, "the vault has no such grant of this user and tenant")
                                .toException());
        if (living.isEmpty()) {
            throw vault.missing(id);
        }
        return request.stepUp().isPresent() ? request.alsoFor(grant.capabilities()) : request;
    }
}
