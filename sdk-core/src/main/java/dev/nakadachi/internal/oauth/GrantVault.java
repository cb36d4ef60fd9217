package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenStore.Fence;
import dev.nakadachi.token.TokenStore.FencedSection;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.token.VaultEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The grants of one connection in the vault. An entry is bound to its tenant, and a caller knows a grant by its id
 * alone; so a grant of a tenant of the caller's leaves a second entry that says which tenant to look under.
 */
final class GrantVault {

    static final String GRANT = "grant";
    private static final String TENANT_OF = "grant-tenant";

    private final TokenVault vault;
    private final EntryOwner single;
    private final OAuthParts parts;
    private final GrantEnds ends;

    GrantVault(OAuthParts parts) {
        this.parts = parts;
        this.vault = parts.vault();
        this.single = client(ConsentRequest.SINGLE_TENANT);
        this.ends = new GrantEnds(parts);
    }

    /** A record and where it came from. */
    record Stored(EntryAddress address, long version, GrantRecord record) {}

    /**
     * The stored record; {@code consent.grant-unknown} when this connection has none, {@code consent.revoked} when it
     * was revoked here.
     */
    Stored find(GrantId grant) {
        return look(grant).orElseThrow(() -> missing(grant));
    }

    /** The stored record, empty when there is none or it was revoked here. */
    Optional<Stored> look(GrantId grant) {
        return read(single.withGrant(grant).entry(GRANT))
                .or(() -> tenantOf(grant)
                        .flatMap(tenant -> read(client(tenant).withGrant(grant).entry(GRANT))));
    }

    /** Why there is no record. */
    NakadachiException missing(GrantId grant) {
        return ends.find(grant)
                .map(end -> LifeRules.told(end.life()))
                .orElseGet(() -> Problem.of(ErrorCode.GRANT_UNKNOWN, "the vault has no such grant of this connection"))
                .toException();
    }

    Optional<Stored> read(EntryAddress address) {
        return vault.read(address)
                .flatMap(entry ->
                        content(entry).map(bytes -> new Stored(address, entry.version(), GrantCodec.read(bytes))));
    }

    /** Writes a grant that was never written. */
    void create(GrantRecord record) {
        GrantId id = record.grant().id();
        TenantId tenant = record.grant().tenant();
        if (!tenant.equals(ConsentRequest.SINGLE_TENANT)) {
            written(vault.compareAndSet(tenantEntry(id), 0, tenant.value().getBytes(StandardCharsets.US_ASCII)));
        }
        written(vault.compareAndSet(client(tenant).withGrant(id).entry(GRANT), 0, GrantCodec.write(record)));
    }

    /** The new version, empty when another wrote or the section was lost. */
    Optional<Long> replace(Stored before, GrantRecord record, Fence fence) {
        return vault.compareAndSet(before.address(), before.version(), GrantCodec.write(record), fence);
    }

    /** What is told of a grant that was deleted. */
    Optional<GrantEnd> ended(GrantId grant) {
        return ends.find(grant);
    }

    /** Deletes a grant for good; what is left of it tells how it ended. */
    void end(Stored stored, GrantLife life) {
        ends.write(stored.record().grant(), life);
        written(vault.delete(stored.address(), stored.version()));
        GrantId id = stored.record().grant().id();
        vault.read(tenantEntry(id))
                .filter(entry -> content(entry).isPresent())
                .ifPresent(entry -> written(vault.delete(entry.address(), entry.version())));
    }

    <T> T exclusively(EntryAddress address, Duration within, FencedSection<T> section) {
        return vault.exclusively(address, within, section)
                .orElseThrow(() -> Problem.of(
                                ErrorCode.DEADLINE_BEFORE_SEND, "another caller or node held the grant for too long")
                        .toException());
    }

    private Optional<TenantId> tenantOf(GrantId grant) {
        return vault.read(tenantEntry(grant))
                .flatMap(GrantVault::content)
                .map(bytes -> new TenantId(new String(bytes, StandardCharsets.US_ASCII)));
    }

    private EntryAddress tenantEntry(GrantId grant) {
        return single.withGrant(grant).entry(TENANT_OF);
    }

    private EntryOwner client(TenantId tenant) {
        return EntryOwner.ofClient(
                parts.endpoints().environment(),
                parts.profile().institution(),
                parts.client().clientId(),
                tenant);
    }

    private static Optional<byte[]> content(VaultEntry entry) {
        return entry.content(SecretAccess.explicit());
    }

    private static void written(Optional<Long> version) {
        if (version.isEmpty()) {
            throw Problem.of(ErrorCode.STORE_CONFLICT, "another caller or node wrote the grant at the same time")
                    .toException();
        }
    }
}
