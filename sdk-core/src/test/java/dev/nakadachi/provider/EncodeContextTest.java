package dev.nakadachi.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EncodeContextTest {

    /**
     * By Python's hashlib: SHA-256 over "nakadachi idempotency key", environment, tenant and key, each after its length
     * in 4 bytes; the first 16 bytes, with version and variant set. Another value would let a bank take a command twice
     * that it knows under the old one.
     */
    @Test
    void theUuidOfAKeyNeverChanges() {
        assertThat(uuid("test", "tenant", "order-0042"))
                .isEqualTo(UUID.fromString("4e1b9f30-7700-8628-b71c-32b46cbf44ac"));
        assertThat(uuid("test", "tenant-2", "order-0042"))
                .isEqualTo(UUID.fromString("2c4591c7-b453-8d60-8817-de5b797b5425"));
        assertThat(uuid("production", "tenant", "order-0042"))
                .isEqualTo(UUID.fromString("2cec5cbc-22c7-8db9-b1e3-acff71a4c64d"));
        assertThat(uuid("test", "tenant", "order-0043"))
                .isEqualTo(UUID.fromString("9dfb77a4-21ce-8930-b5b1-a39ad9d216fd"));
    }

    /** RFC 9562 section 5.8: version 8, variant 10. */
    @Test
    void itIsAUuidOfVersion8() {
        for (int number = 0; number < 1_000; number++) {
            UUID uuid = uuid("test", "tenant", "order-" + (10_000 + number));
            assertThat(uuid.version()).isEqualTo(8);
            assertThat(uuid.variant()).isEqualTo(2);
        }
    }

    /**
     * RFC 9562 section 5.4: version 4 in the same place. By hand from the values above: the digit of the version, and
     * nothing else, is another. Chance has no part in it, or a repeated command would be a second one.
     */
    @Test
    void aBankThatInsistsGetsAUuidThatLooksLikeVersion4() {
        assertThat(context("tenant").uuidOf(new IdempotencyKey("order-0042"), UuidVersion.FOUR))
                .isEqualTo(UUID.fromString("4e1b9f30-7700-4628-b71c-32b46cbf44ac"));
        assertThat(context("tenant-2").uuidOf(new IdempotencyKey("order-0042"), UuidVersion.FOUR))
                .isEqualTo(UUID.fromString("2c4591c7-b453-4d60-8817-de5b797b5425"));
        assertThat(context("tenant").uuidOf(new IdempotencyKey("order-0042"), UuidVersion.EIGHT))
                .isEqualTo(context("tenant").uuidOf(new IdempotencyKey("order-0042")));
    }

    /** 15:30 UTC is half past midnight of the next day in Tokyo. */
    @Test
    void theDayOfACallIsThatOfTokyo() {
        EncodeContext called =
                context("tenant").calledBy(new ClientId("client-0042"), Instant.parse("2025-12-31T15:30:00Z"));
        assertThat(called.today()).contains(LocalDate.of(2026, 1, 1));
        assertThat(called.client()).contains(new ClientId("client-0042"));
        assertThat(context("tenant").client()).isEmpty();
    }

    private static EncodeContext context(String tenant) {
        return new EncodeContext(new EnvironmentId("test"), new TenantId(tenant), SpecVersion.parse("1.0.0"), Map.of());
    }

    private static UUID uuid(String environment, String tenant, String key) {
        return new EncodeContext(
                        new EnvironmentId(environment), new TenantId(tenant), SpecVersion.parse("1.0.0"), Map.of())
                .uuidOf(new IdempotencyKey(key));
    }
}
