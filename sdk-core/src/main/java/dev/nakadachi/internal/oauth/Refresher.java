package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.internal.oauth.GrantVault.Stored;
import dev.nakadachi.internal.oauth.TokenSet.Freshness;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenStore.Fence;
import java.util.Optional;

/**
 * One refresh, alone on all nodes. The stored record is read again inside the section, because another node may have
 * refreshed while this one waited; the new tokens are durable before anybody gets them.
 */
final class Refresher {

    private final OAuthParts parts;
    private final GrantVault vault;
    private final TokenEndpoint endpoint;
    private final ConsentRecords records;

    Refresher(OAuthParts parts, GrantVault vault, TokenEndpoint endpoint, ConsentRecords records) {
        this.parts = parts;
        this.vault = vault;
        this.endpoint = endpoint;
        this.records = records;
    }

    /**
     * Tokens newer than a version, from the store or from the institution.
     *
     * @param newerThan 0 when any token that is good now will do
     * @param rescue where tokens are kept that could not be stored
     */
    Stored tokens(GrantId grant, long newerThan, Rescue rescue) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Stored outside = vault.find(grant);
        if (rescue.isEmpty() && enough(outside, newerThan)) {
            return outside;
        }
        return vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = vault.find(grant);
            Optional<GrantRecord> rescued = rescue.nextOf(stored);
            if (rescued.isPresent()) {
                return store(stored, rescued.get(), rescue, fence);
            }
            rescue.clear();
            return enough(stored, newerThan) ? stored : refresh(stored, newerThan, rescue, fence, time);
        });
    }

    /** Stores what could not be stored before; sends nothing. */
    void settle(GrantId grant, Rescue rescue) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Stored outside = vault.find(grant);
        vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = vault.find(grant);
            return rescue.nextOf(stored)
                    .map(next -> store(stored, next, rescue, fence))
                    .orElse(stored);
        });
    }

    private Stored refresh(Stored stored, long newerThan, Rescue rescue, Fence fence, TimeLeft time) {
        GrantRecord record = stored.record();
        TokenCall call = new TokenCall(
                TokenCall.REFRESH,
                record.grant().user(),
                record.grant().tenant(),
                record.grant().id(),
                Chance.correlation(parts.host()));
        TokenAnswer answer;
        try {
            answer = endpoint.refresh(call, refreshToken(record), time);
        } catch (NakadachiException failed) {
            records.notRefreshed(call, failed.problem());
            return afterFailure(failed, stored, newerThan);
        }
        GrantRecord next =
                record.refreshed(answer, parts.profile().oauth(), parts.host().now());
        Stored written = store(stored, next, rescue, fence);
        records.refreshed(call);
        return written;
    }

    /** A grant is only ended when the token that failed is still the stored one: rule 3 of the house. */
    private Stored afterFailure(NakadachiException failed, Stored tried, long newerThan) {
        if (!failed.problem().code().equals(ErrorCode.CONSENT_ENDED)) {
            throw failed;
        }
        Stored now = vault.find(tried.record().grant().id());
        if (now.version() != tried.version() && enough(now, newerThan)) {
            return now;
        }
        if (now.version() != tried.version()) {
            throw Problem.of(ErrorCode.STORE_CONFLICT, "another node replaced the refresh token that was refused")
                    .toException(failed);
        }
        throw failed;
    }

    private Stored store(Stored before, GrantRecord next, Rescue rescue, Fence fence) {
        rescue.hold(before, next);
        try {
            Stored written = vault.replace(before, next, fence)
                    .map(version -> new Stored(before.address(), version, next))
                    .orElseThrow(() -> Problem.of(ErrorCode.STORE_CONFLICT, "the exclusive section was lost")
                            .toException());
            rescue.clear();
            return written;
        } catch (StoreException failed) {
            throw Problem.of(
                            failed.problem().code(),
                            "the institution issued new tokens and they could not be stored ("
                                    + failed.problem().detail()
                                    + "); this process keeps them in memory and stores them at the next call")
                    .toException(failed);
        }
    }

    private boolean enough(Stored stored, long newerThan) {
        return stored.version() > newerThan
                && stored.record().tokens().freshness(parts.host().now(), parts.options()) != Freshness.EXPIRED;
    }

    private static Secret refreshToken(GrantRecord record) {
        return record.tokens()
                .refresh()
                .orElseThrow(() -> Problem.of(
                                ErrorCode.CONSENT_ENDED,
                                "the access token is over and the institution gave no refresh token")
                        .toException());
    }
}
