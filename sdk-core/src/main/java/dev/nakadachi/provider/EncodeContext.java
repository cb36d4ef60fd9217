package dev.nakadachi.provider;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.spec.SpecVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an encoder may know beside its input: the pinned spec version, the members of the token answer that the profile
 * keeps, the client and the day of the call, and the form in which a key goes to an institution. Never a token or a
 * secret. Immutable and thread-safe.
 */
public final class EncodeContext {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private final EnvironmentId environment;
    private final TenantId tenant;
    private final SpecVersion version;
    private final Map<String, String> members;
    private final @Nullable ClientId client;
    private final @Nullable Instant at;

    /**
     * A context that knows neither client nor time.
     *
     * @param environment where the call goes
     * @param tenant for whom
     * @param version the spec version pinned for this call
     * @param members kept members of the token answer by name
     */
    public EncodeContext(EnvironmentId environment, TenantId tenant, SpecVersion version, Map<String, String> members) {
        this(environment, tenant, version, members, null, null);
    }

    private EncodeContext(
            EnvironmentId environment,
            TenantId tenant,
            SpecVersion version,
            Map<String, String> members,
            @Nullable ClientId client,
            @Nullable Instant at) {
        this.environment = Objects.requireNonNull(environment, "environment");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.version = Objects.requireNonNull(version, "version");
        this.members = Map.copyOf(members);
        this.client = client;
        this.at = at;
    }

    /**
     * The same context of a call: every call has a client and a moment.
     *
     * @param who the client that is registered at the institution
     * @param when the call
     * @return a copy
     */
    public EncodeContext calledBy(ClientId who, Instant when) {
        return new EncodeContext(
                environment,
                tenant,
                version,
                members,
                Objects.requireNonNull(who, "who"),
                Objects.requireNonNull(when, "when"));
    }

    /**
     * The client's identifier, for institutions that want it in each call. It is public (RFC 6749 section 2.2); the
     * secret is not here.
     *
     * @return the identifier, empty only outside a call
     */
    public Optional<ClientId> client() {
        return Optional.ofNullable(client);
    }

    /**
     * The day of the call, for institutions that write dates without a year.
     *
     * @return the day in Asia/Tokyo, empty only outside a call
     */
    public Optional<LocalDate> today() {
        return Optional.ofNullable(at).map(moment -> LocalDate.ofInstant(moment, TOKYO));
    }

    /**
     * The spec version.
     *
     * @return the version pinned for this call
     */
    public SpecVersion version() {
        return version;
    }

    /**
     * A kept member of the token answer, such as {@code contractor_id}.
     *
     * @param name its name
     * @return its value, empty where the answer had none
     */
    public Optional<String> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * The caller's key in the form of a UUID, for institutions that want one: the same on every node and after every
     * restart, another for another tenant or environment.
     *
     * @param key the caller's key
     * @return a UUID of version 8 (RFC 9562 section 5.8), from a SHA-256 digest
     */
    public UUID uuidOf(IdempotencyKey key) {
        return uuidOf(key, UuidVersion.EIGHT);
    }

    /**
     * As {@link #uuidOf(IdempotencyKey)}, with the version that the institution takes: from the same digest, so that
     * only the digit of the version is another.
     *
     * @param key the caller's key
     * @param version what the UUID says of itself
     * @return a UUID of that version
     */
    public UUID uuidOf(IdempotencyKey key, UuidVersion version) {
        ByteBuffer digest = ByteBuffer.wrap(
                digest(List.of("nakadachi idempotency key", environment.value(), tenant.value(), key.value())));
        long high = (digest.getLong() & ~0xF000L) | version.bits();
        long low = (digest.getLong() & ~0xC000_0000_0000_0000L) | VARIANT_RFC;
        return new UUID(high, low);
    }

    private static byte[] digest(List<String> parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha256.update(bytes);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
