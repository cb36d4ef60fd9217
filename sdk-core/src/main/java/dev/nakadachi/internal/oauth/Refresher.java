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
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One refresh, alone on all nodes. The stored record is read again inside the section, because another node may have
 * refreshed while this one waited; that the refresh token is about to be used is durable before it leaves, and the new
 * tokens are before anybody gets them.
 */
final class Refresher {

    private final OAuthParts parts;
    private final GrantVault vault;
    private final TokenEndpoint endpoint;
    private final ConsentRecords records;
    private final RotationRule rotation;
    private final RefreshJournal journal;
    private final LifeBook book;
    private final RefreshVerdict verdict;
    private final IdTokens idTokens;

    Refresher(OAuthParts parts, GrantVault vault, TokenEndpoint endpoint, ConsentRecords records, IdTokens idTokens) {
        this.idTokens = idTokens;
        this.parts = parts;
        this.vault = vault;
        this.endpoint = endpoint;
        this.records = records;
        this.rotation = new RotationRule(parts.profile().oauth().tokens().rotation());
        this.journal = new RefreshJournal(parts, vault, rotation);
        this.book = new LifeBook(parts);
        this.verdict = new RefreshVerdict(rotation, book.rules());
    }

    /**
     * Tokens newer than a generation, from the store or from the institution.
     *
     * @param newerThan 0 when any token that is good now will do
     * @param rescue where tokens are kept that could not be stored
     */
    Stored tokens(GrantId grant, long newerThan, Rescue rescue) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Stored outside = vault.find(grant);
        if (rescue.isEmpty()) {
            if (enough(outside, newerThan)) {
                return outside;
            }
            refuseWhenOver(outside);
        }
        return vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored found = vault.find(grant);
            Optional<GrantRecord> rescued = rescue.nextOf(found);
            Stored stored = rescued.isPresent() ? stored(found, rescued.get(), rescue, fence) : found;
            rescue.clear();
            if (enough(stored, newerThan)) {
                return stored;
            }
            refuseWhenOver(stored);
            return refresh(stored, newerThan, rescue, fence, time);
        });
    }

    /** Stores what could not be stored before; sends nothing. */
    void settle(GrantId grant, Rescue rescue) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Stored outside = vault.find(grant);
        vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = vault.find(grant);
            return rescue.nextOf(stored)
                    .map(next -> stored(stored, next, rescue, fence))
                    .orElse(stored);
        });
    }

    private Stored refresh(Stored stored, long newerThan, Rescue rescue, Fence fence, TimeLeft time) {
        GrantRecord record = stored.record();
        Secret token = refreshToken(record);
        TokenCall call = new TokenCall(
                TokenCall.REFRESH,
                record.grant().user(),
                record.grant().tenant(),
                record.grant().id(),
                Chance.correlation(parts.host()));
        Optional<RefreshIntent> doubt = record.doubt();
        Stored begun = journal.begin(stored, fence);
        TokenAnswer answer;
        try {
            answer = endpoint.refresh(call, token, record.proofKey(), time);
        } catch (NakadachiException failed) {
            NakadachiException told = settled(failed, call, begun, doubt, fence);
            records.notRefreshed(call, told.problem());
            return newerElsewhere(told, begun, newerThan);
        }
        Instant now = parts.host().now();
        UnaryOperator<GrantRecord> step =
                before -> before.refreshed(answer, parts.profile().oauth(), now);
        if (idTokens.hasToProve(record, answer)) {
            return proven(call, begun, answer, step, rescue, fence);
        }
        rescue.hold(record, step);
        Stored written = stored(begun, step.apply(begun.record()), rescue, fence);
        records.refreshed(call);
        return usable(written);
    }

    /** The refresh token beside an access token that must not be used is stored: the old one is used up. */
    private static Stored usable(Stored written) {
        if (!written.record().tokens().isUsable()) {
            throw TokenSet.unusable().toException();
        }
        return written;
    }

    /**
     * An ID token came too. The tokens are durable before it is judged, which may take a call, but their access token
     * counts as over until it is believed: so neither a crash nor a refused ID token costs the new refresh token, and
     * no access token of another user is ever used.
     */
    private Stored proven(
            TokenCall call,
            Stored begun,
            TokenAnswer answer,
            UnaryOperator<GrantRecord> step,
            Rescue rescue,
            Fence fence) {
        UnaryOperator<GrantRecord> careful = before -> step.apply(before).unproven();
        rescue.hold(begun.record(), careful);
        Stored unproven = stored(begun, careful.apply(begun.record()), rescue, fence);
        Optional<NakadachiException> objection = idTokens.objection(begun.record(), answer);
        if (objection.isPresent()) {
            Problem told = objection
                    .get()
                    .problem()
                    .withDetail(objection.get().problem().detail()
                            + "; the refresh token is kept and the access token is not used")
                    .at(
                            parts.profile().institution().value(),
                            call.correlation().value());
            records.notRefreshed(call, told);
            throw told.toException(objection.get());
        }
        Stored written = journal.end(unproven, step.apply(begun.record()).proven(), fence);
        records.refreshed(call);
        return usable(written);
    }

    /** Records what the failure proves, and says what the caller is told. */
    private NakadachiException settled(
            NakadachiException failed, TokenCall call, Stored begun, Optional<RefreshIntent> doubt, Fence fence) {
        Instant now = parts.host().now();
        switch (TokenFate.after(failed.problem())) {
            case UNUSED -> {
                journal.withdraw(begun, doubt, fence);
                return failed;
            }
            case IN_DOUBT -> {
                journal.noteLost(begun, fence);
                String prospect = begun.record()
                        .doubt()
                        .map(intent -> "; " + rotation.prospect(intent, now))
                        .orElse("");
                return failed.problem()
                        .withDetail(failed.problem().detail() + prospect)
                        .toException(failed);
            }
            default -> {
                return ended(failed, call, begun, verdict.of(begun.record(), doubt, failed.problem(), now), fence);
            }
        }
    }

    /** A grant is only ended when the token that failed is still the stored one: rule 3 of the house. */
    private NakadachiException ended(
            NakadachiException refused, TokenCall call, Stored begun, GrantLife life, Fence fence) {
        Stored now = vault.find(begun.record().grant().id());
        if (!now.record().hasTokensOf(begun.record())) {
            return Problem.of(ErrorCode.STORE_CONFLICT, "another node replaced the refresh token that was refused")
                    .toException(refused);
        }
        journal.end(now, now.record().withLife(life), fence);
        book.tell(now.record().grant(), now.record().life(), life);
        Problem told = RefreshVerdict.problem(life)
                .at(parts.profile().institution().value(), call.correlation().value());
        return refused.problem().answer().map(told::withAnswer).orElse(told).toException(refused);
    }

    private Stored newerElsewhere(NakadachiException told, Stored begun, long newerThan) {
        if (!told.problem().code().equals(ErrorCode.STORE_CONFLICT)) {
            throw told;
        }
        Stored now = vault.find(begun.record().grant().id());
        if (now.record().hasTokensOf(begun.record()) || !enough(now, newerThan)) {
            throw told;
        }
        return now;
    }

    private Stored stored(Stored before, GrantRecord next, Rescue rescue, Fence fence) {
        try {
            Stored written = journal.end(before, next, fence);
            rescue.clear();
            GrantLife lived = before.record().life();
            if (!lived.equals(next.life())) {
                book.tell(next.grant(), lived, next.life());
            }
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
        return stored.record().generation() > newerThan
                && stored.record().tokens().freshness(parts.host().now(), parts.options()) != Freshness.EXPIRED;
    }

    /** The institution is not asked again about what it has ended. */
    private static void refuseWhenOver(Stored stored) {
        GrantLife life = stored.record().life();
        if (!life.state().isUsable()) {
            throw RefreshVerdict.problem(life).toException();
        }
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
