package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Renewal;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.secret.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the vault keeps of a grant. Prints no token and no member. Closed by nature, hence a record.
 *
 * @param grant what the caller sees
 * @param tokens the tokens now
 * @param members the kept members of the token answer
 * @param generation counts the sets of tokens, 1 for the first; a write that brings no tokens leaves it
 * @param life where the grant stands
 * @param intent of a refresh whose end is not recorded, where there is one
 * @param proofKey the private key that the tokens are bound to, as a JWK, where they are bound by DPoP
 * @param subject the {@code sub} of the first ID token, where there was one
 */
record GrantRecord(
        Grant grant,
        TokenSet tokens,
        Map<String, String> members,
        long generation,
        GrantLife life,
        Optional<RefreshIntent> intent,
        Optional<Secret> proofKey,
        Optional<Secret> subject) {

    GrantRecord {
        members = Map.copyOf(members);
    }

    /** The first record of a consent, which ends with its access token where that cannot be refreshed. */
    static GrantRecord begun(
            Grant grant,
            TokenSet tokens,
            Map<String, String> members,
            Optional<Secret> proofKey,
            Optional<Secret> subject) {
        GrantLife life = GrantLife.began(grant.consentedAt());
        Grant known = tokens.refresh().isPresent()
                ? grant
                : tokens.toldEnd().map(grant::withExpiry).orElse(grant);
        return new GrantRecord(known, tokens, members, 1, life, Optional.empty(), proofKey, subject);
    }

    /**
     * After a refresh. An answer without a refresh token leaves the old one in force, one without scope changes nothing
     * (RFC 6749 section 6, section 5.1); a narrower scope narrows the grant.
     */
    GrantRecord refreshed(TokenAnswer answer, OAuthFacts facts, Instant now) {
        Map<String, String> kept = new HashMap<>(members);
        kept.putAll(answer.members());
        Grant narrowed = answer.scope()
                .map(words -> grant.withGranted(granted(facts, grant.capabilities(), words), words))
                .orElse(grant);
        return new GrantRecord(
                narrowed.withKeptMembers(kept.keySet()),
                answer.tokens(facts, now, tokens.refresh()),
                kept,
                generation + 1,
                life.withTokens(now),
                Optional.empty(),
                proofKey,
                subject);
    }

    /** The access token is not to be used before its ID token is believed: the next call refreshes again. */
    GrantRecord unproven() {
        return new GrantRecord(grant, tokens.withheld(), members, generation, life, intent, proofKey, subject);
    }

    /** A generation of its own, so that who has seen these tokens unproven takes them for newer ones. */
    GrantRecord proven() {
        return new GrantRecord(grant, tokens, members, generation + 1, life, intent, proofKey, subject);
    }

    /** A refresh of these tokens whose end is not recorded. */
    Optional<RefreshIntent> doubt() {
        return intent.filter(open -> open.generation() == generation);
    }

    GrantRecord withIntent(Optional<RefreshIntent> next) {
        return new GrantRecord(grant, tokens, members, generation, life, next, proofKey, subject);
    }

    /** From now on the grant stands elsewhere; a refresh in doubt is settled by it. */
    GrantRecord withLife(GrantLife next) {
        return new GrantRecord(grant, tokens, members, generation, next, Optional.empty(), proofKey, subject);
    }

    /** A turn that settles nothing: a refresh in doubt stays in doubt. */
    GrantRecord turned(GrantLife next) {
        return new GrantRecord(grant, tokens, members, generation, next, intent, proofKey, subject);
    }

    /** These tokens of a new consent in the place of those of the grant that it renews. */
    GrantRecord renewing(GrantRecord before) {
        return new GrantRecord(
                grant,
                tokens,
                members,
                before.generation + 1,
                life,
                Optional.empty(),
                proofKey,
                subject.or(before::subject));
    }

    /**
     * Whether nobody has brought other tokens. A generation alone may be given twice, to other tokens, after a backup
     * was restored.
     */
    boolean hasTokensOf(GrantRecord other) {
        return generation == other.generation && tokens.areThoseOf(other.tokens);
    }

    GrantView view() {
        Instant consented = grant.renewal()
                .map(Renewal::renewedAt)
                .filter(grant.consentedAt()::isBefore)
                .orElse(grant.consentedAt());
        return new GrantView(grant.user(), grant.tenant(), grant.capabilities(), members, Optional.of(consented));
    }

    /** The capabilities asked for whose own scopes were granted in full. */
    static Set<Capability> granted(OAuthFacts facts, Set<Capability> asked, Set<String> words) {
        Set<String> always = facts.scopesFor(Set.of());
        return asked.stream()
                .filter(capability -> {
                    Set<String> own = new LinkedHashSet<>(facts.scopesFor(Set.of(capability)));
                    own.removeAll(always);
                    return words.containsAll(own);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "GrantRecord[" + grant + "]";
    }
}
