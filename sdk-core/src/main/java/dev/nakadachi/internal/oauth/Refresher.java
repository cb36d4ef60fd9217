package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.GrantCause;
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
    private final Rescues rescues = new Rescues();

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

    /** Where tokens are kept that could not be stored. */
    Rescues rescues() {
        return rescues;
    }

    /**
     * Tokens newer than a generation, from the store or from the institution.
     *
     * @param newerThan 0 when any token that is good now will do
     */
    Stored tokens(GrantId grant, long newerThan) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Stored outside = vault.find(grant);
        if (!rescues.has(grant)) {
            refuseWhenOver(outside);
            if (enough(outside, newerThan)) {
                return outside;
            }
        }
        return vault.exclusively(outside.address(), time.orThrow("the grant was free"), fence -> {
            Stored stored = rescued(vault.find(grant), fence);
            rescues.clear(grant);
            refuseWhenOver(stored);
            return enough(stored, newerThan) ? stored : refresh(stored, newerThan, fence, time);
        });
    }

    /** Stores what could not be stored before; sends nothing. What was revoked meanwhile needs it no more. */
    void settle(GrantId grant) {
        TimeLeft time = new TimeLeft(parts.host(), parts.options().refreshTime());
        Optional<Stored> outside = vault.look(grant);
        if (outside.isPresent()) {
            vault.exclusively(
                    outside.get().address(),
                    time.orThrow("the grant was free"),
                    fence -> vault.look(grant).map(found -> rescued(found, fence)));
        }
    }

    private Stored rescued(Stored found, Fence fence) {
        return rescues.nextOf(found).map(next -> stored(found, next, fence)).orElse(found);
    }

    private Stored refresh(Stored stored, long newerThan, Fence fence, TimeLeft time) {
        GrantRecord record = stored.record();
        Optional<Secret> token = record.tokens().refresh();
        if (token.isEmpty()) {
            throw unrefreshable(stored, fence);
        }
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
            answer = endpoint.refresh(call, token.get(), record.proofKey(), time);
        } catch (NakadachiException failed) {
            NakadachiException told = settled(failed, call, begun, doubt, fence);
            records.notRefreshed(call, told.problem());
            return newerElsewhere(told, begun, newerThan);
        }
        Instant now = parts.host().now();
        UnaryOperator<GrantRecord> step =
                before -> before.refreshed(answer, parts.profile().oauth(), now);
        if (idTokens.hasToProve(record, answer)) {
            return proven(call, begun, answer, step, fence);
        }
        rescues.hold(record, step);
        Stored written = stored(begun, step.apply(begun.record()), fence);
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
            TokenCall call, Stored begun, TokenAnswer answer, UnaryOperator<GrantRecord> step, Fence fence) {
        UnaryOperator<GrantRecord> careful = before -> step.apply(before).unproven();
        rescues.hold(begun.record(), careful);
        Stored unproven = stored(begun, careful.apply(begun.record()), fence);
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
        refuseWhenOver(now);
        return now;
    }

    private Stored stored(Stored before, GrantRecord next, Fence fence) {
        try {
            Stored written = journal.end(before, next, fence);
            rescues.clear(next.grant().id());
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

    /** The institution is not asked again about what it has ended, nor about what is over by the told end. */
    private void refuseWhenOver(Stored stored) {
        GrantRecord record = stored.record();
        GrantLife life =
                book.rules().timed(record.grant(), record.life(), parts.host().now());
        if (!life.state().isUsable()) {
            throw RefreshVerdict.problem(life).toException();
        }
    }

    /**
     * With the last access token the grant is over. One that the institution refuses before its time proves nothing of
     * the consent.
     */
    private NakadachiException unrefreshable(Stored stored, Fence fence) {
        GrantRecord record = stored.record();
        Instant now = parts.host().now();
        if (record.tokens().freshness(now, parts.options()) != Freshness.EXPIRED) {
            return Problem.of(
                            ErrorCode.TOKEN_REFUSED,
                            "the institution refuses an access token before its end and gave no refresh token")
                    .toException();
        }
        GrantLife life = book.rules().ended(record.life(), GrantCause.PERIOD_OVER, now);
        journal.end(stored, record.withLife(life), fence);
        book.tell(record.grant(), record.life(), life);
        return RefreshVerdict.problem(life).toException();
    }
}
