package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The consent of one user at one institution, as it was given: never a token. Keep its {@link #id()} with your user.
 * Immutable and thread-safe; the {@code with} methods return a copy.
 */
public final class Grant {

    private static final Rule<Set<String>> SCOPES = Rule.of(
            "Grant.scopes",
            "holds scope words of RFC 6749 section 3.3",
            "pass the words that the institution granted",
            words -> words.stream().allMatch(word -> word.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+")));

    private final GrantId id;
    private final UserId user;
    private final TenantId tenant;
    private final InstitutionId institution;
    private final EnvironmentId environment;
    private final Set<Capability> capabilities;
    private final Set<String> scopes;
    private final Instant consentedAt;
    private final @Nullable Instant expiresAt;
    private final Set<String> keptMembers;
    private final @Nullable Renewal renewal;

    private Grant(
            GrantId id,
            UserId user,
            TenantId tenant,
            InstitutionId institution,
            EnvironmentId environment,
            Set<Capability> capabilities,
            Set<String> scopes,
            Instant consentedAt,
            @Nullable Instant expiresAt,
            Set<String> keptMembers,
            @Nullable Renewal renewal) {
        this.id = Objects.requireNonNull(id, "id");
        this.user = Objects.requireNonNull(user, "user");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.institution = Objects.requireNonNull(institution, "institution");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.capabilities = Set.copyOf(capabilities);
        this.scopes = Set.copyOf(SCOPES.check(scopes));
        this.consentedAt = Objects.requireNonNull(consentedAt, "consentedAt");
        this.expiresAt = expiresAt;
        this.keptMembers = Set.copyOf(keptMembers);
        this.renewal = renewal;
    }

    /**
     * A grant without details.
     *
     * @param id its id
     * @param user who consented
     * @param tenant whose user that is
     * @param institution where
     * @param environment in which environment
     * @param consentedAt when
     * @return the start of a chain of {@code with}
     */
    public static Grant of(
            GrantId id,
            UserId user,
            TenantId tenant,
            InstitutionId institution,
            EnvironmentId environment,
            Instant consentedAt) {
        return new Grant(
                id, user, tenant, institution, environment, Set.of(), Set.of(), consentedAt, null, Set.of(), null);
    }

    /**
     * Names what was granted.
     *
     * @param granted the capabilities
     * @param words the scope words as the institution wrote them
     * @return a copy
     */
    public Grant withGranted(Set<Capability> granted, Set<String> words) {
        return new Grant(
                id,
                user,
                tenant,
                institution,
                environment,
                granted,
                words,
                consentedAt,
                expiresAt,
                keptMembers,
                renewal);
    }

    /**
     * Names the end of the consent, where the institution tells it.
     *
     * @param value the time
     * @return a copy
     */
    public Grant withExpiry(Instant value) {
        return new Grant(
                id,
                user,
                tenant,
                institution,
                environment,
                capabilities,
                scopes,
                consentedAt,
                value,
                keptMembers,
                renewal);
    }

    /**
     * Names the members of the token answer that were kept.
     *
     * @param names their names
     * @return a copy
     */
    public Grant withKeptMembers(Set<String> names) {
        return new Grant(
                id,
                user,
                tenant,
                institution,
                environment,
                capabilities,
                scopes,
                consentedAt,
                expiresAt,
                names,
                renewal);
    }

    /**
     * The id.
     *
     * @return the id, random
     */
    public GrantId id() {
        return id;
    }

    /**
     * Who consented.
     *
     * @return the user; prints masked
     */
    public UserId user() {
        return user;
    }

    /**
     * Whose user that is.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return tenant;
    }

    /**
     * Where.
     *
     * @return the institution
     */
    public InstitutionId institution() {
        return institution;
    }

    /**
     * In which environment.
     *
     * @return the environment
     */
    public EnvironmentId environment() {
        return environment;
    }

    /**
     * What was granted: the capabilities asked for whose scopes the institution granted in full.
     *
     * @return unmodifiable, without order
     */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /**
     * What was granted, in the institution's words.
     *
     * @return the scope words, unmodifiable, without order
     */
    public Set<String> scopes() {
        return scopes;
    }

    /**
     * When the user consented, as far as we know: when the code was exchanged.
     *
     * @return the time
     */
    public Instant consentedAt() {
        return consentedAt;
    }

    /**
     * When the consent ends.
     *
     * @return the time, empty where the institution does not tell
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /**
     * The names of the kept members of the token answer; their values are for encoders only.
     *
     * @return unmodifiable, without order
     */
    public Set<String> keptMembers() {
        return keptMembers;
    }

    /**
     * The same grant as a renewal gives it.
     *
     * @param value what the renewal found
     * @return a copy
     */
    public Grant withRenewal(Renewal value) {
        return new Grant(
                id,
                user,
                tenant,
                institution,
                environment,
                capabilities,
                scopes,
                consentedAt,
                expiresAt,
                keptMembers,
                Objects.requireNonNull(value, "value"));
    }

    /**
     * What the renewal found that gave this object; it is not kept in the vault.
     *
     * @return the renewal, empty for a grant that did not just come from one
     */
    public Optional<Renewal> renewal() {
        return Optional.ofNullable(renewal);
    }

    @Override
    public String toString() {
        Set<String> words = new TreeSet<>();
        capabilities.forEach(capability -> words.add(capability.value()));
        return "Grant[" + id + " at " + institution + " " + environment + ", " + words + "]";
    }
}
