package dev.nakadachi.token;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom an entry of the vault belongs to: a grant, or a client itself where no grant exists (a pending consent, a token
 * of client credentials). An entry opens only under the owner it was sealed for. Immutable and thread-safe.
 */
public final class EntryOwner {

    private final EnvironmentId environment;
    private final InstitutionId institution;
    private final ClientId client;
    private final TenantId tenant;
    private final Optional<GrantId> grant;

    EntryOwner(
            EnvironmentId environment,
            InstitutionId institution,
            ClientId client,
            TenantId tenant,
            Optional<GrantId> grant) {
        this.environment = Objects.requireNonNull(environment, "environment");
        this.institution = Objects.requireNonNull(institution, "institution");
        this.client = Objects.requireNonNull(client, "client");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.grant = grant;
    }

    /**
     * A client as owner.
     *
     * @param environment where the institution is called
     * @param institution the institution
     * @param client the caller's registration there
     * @param tenant the caller's tenant
     * @return the owner
     */
    public static EntryOwner ofClient(
            EnvironmentId environment, InstitutionId institution, ClientId client, TenantId tenant) {
        return new EntryOwner(environment, institution, client, tenant, Optional.empty());
    }

    /**
     * A grant of this client as owner.
     *
     * @param id the grant
     * @return a copy that owns by the grant
     */
    public EntryOwner withGrant(GrantId id) {
        return new EntryOwner(environment, institution, client, tenant, Optional.of(id));
    }

    /**
     * Addresses the owner's only entry of a kind.
     *
     * @param kind 1 to 32 lower-case letters or dashes
     * @return the address
     */
    public EntryAddress entry(String kind) {
        return entry(kind, "");
    }

    /**
     * Addresses one of the owner's entries of a kind.
     *
     * @param kind 1 to 32 lower-case letters or dashes
     * @param label tells the entries of the kind apart: at most 512 printable ASCII characters, may be secret
     * @return the address
     */
    public EntryAddress entry(String kind, String label) {
        return new EntryAddress(this, kind, label);
    }

    /**
     * Where the institution is called.
     *
     * @return the environment
     */
    public EnvironmentId environment() {
        return environment;
    }

    /**
     * The institution.
     *
     * @return its id
     */
    public InstitutionId institution() {
        return institution;
    }

    /**
     * The caller's registration.
     *
     * @return the client id
     */
    public ClientId client() {
        return client;
    }

    /**
     * The caller's tenant.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return tenant;
    }

    /**
     * The grant.
     *
     * @return its id, empty where a client owns
     */
    public Optional<GrantId> grant() {
        return grant;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryOwner that
                && environment.equals(that.environment)
                && institution.equals(that.institution)
                && client.equals(that.client)
                && tenant.equals(that.tenant)
                && grant.equals(that.grant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(environment, institution, client, tenant, grant);
    }

    @Override
    public String toString() {
        return "EntryOwner[" + institution + " " + environment + ", tenant " + tenant
                + grant.map(id -> ", grant " + id).orElse("") + "]";
    }
}
