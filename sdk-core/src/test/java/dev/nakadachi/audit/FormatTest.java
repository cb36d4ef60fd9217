package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The bytes of docs/audit-format.md. The MACs were computed with OpenSSL by the commands that stand there. */
class FormatTest {

    private static final String HEADER =
            "{\"v\":1,\"n\":1,\"kind\":\"segment.opened\",\"time\":\"2026-11-21T01:02:03.456Z\",\"chain\":\"20261121t010203z"
                    + "-0011223344556677\",\"segment\":1,\"node\":\"node-1\",\"key\":\"k1\",\"check\":\"0873b4497b7628fc\",\"previous\":"
                    + "\"0000000000000000000000000000000000000000000000000000000000000000\",\"mac\":\"d11e78f867369cf90d7fe9"
                    + "0e4a78602b374e3c3ecdd29a5ab6cde0ce9928c83c\"}\n";
    private static final String EVENT =
            "{\"v\":1,\"n\":2,\"kind\":\"call.closed\",\"time\":\"2026-11-21T01:02:03.456Z\",\"call\":\"c-1\",\"institution\":\""
                    + "some-bank\",\"environment\":\"sandbox\",\"tenant\":\"tenant-1\",\"operation\":\"transfer.submit\",\"safety\":\"u"
                    + "nsafe\",\"user\":\"u-00112233445566778899aabbccddeeff\",\"grant\":\"g-1\",\"result\":\"unknown\",\"status\":500"
                    + ",\"code\":\"WG_ERR_001\",\"attempt\":1,\"ledger\":42,\"more\":{\"elapsed-ms\":1234,\"hint\":\"masked\",\"late\":tr"
                    + "ue,\"since\":\"2026-11-21T01:02:03.456Z\"},\"mac\":\"0be5d94a8cacef02132ae4a5a00469cce9a4eb8887fd31ea5e"
                    + "0964f4f8632b15\"}\n";
    private static final String HEAD =
            "{\"v\":1,\"n\":2,\"kind\":\"head.closed\",\"chain\":\"20261121t010203z-0011223344556677\",\"segment\":1,\"key\":"
                    + "\"k1\",\"check\":\"0873b4497b7628fc\",\"last\":\"0be5d94a8cacef02132ae4a5a00469cce9a4eb8887fd31ea5e0964f4"
                    + "f8632b15\",\"mac\":\"892c268dc620afd91d0ad72f5fa7fea790dc1a9f4825e871873753f2c0f1e8b0\"}";

    private static final Instant TIME = Instant.parse("2026-11-21T01:02:03.456789Z");

    private final ChainKey key = AuditKeys.of("k1", Log.KEY).sealing();
    private final ChainTip tip = ChainTip.beginning(key, "node-1", new ChainId("20261121t010203z-0011223344556677"));

    @Test
    void theExampleOfTheFormat() {
        assertThat(new String(tip.header(TIME), US_ASCII)).isEqualTo(HEADER);
        assertThat(new String(tip.line(LineWriter.members(event())), US_ASCII)).isEqualTo(EVENT);
        assertThat(new String(tip.seal(true), US_ASCII)).isEqualTo(HEAD);
    }

    private static AuditEvent event() {
        return AuditEvent.builder(AuditKind.CALL_CLOSED, TIME, new CorrelationId("c-1"))
                .institution(new InstitutionId("some-bank"))
                .environment(new EnvironmentId("sandbox"))
                .tenant(new TenantId("tenant-1"))
                .operation("transfer.submit")
                .safety("unsafe")
                .user(new Pseudonym("u-00112233445566778899aabbccddeeff"))
                .grant(new GrantId("g-1"))
                .result(AuditResult.UNKNOWN)
                .httpStatus(500)
                .providerCode("WG_ERR_001")
                .attempt(1)
                .ledgerSequence(42)
                .with("elapsed-ms", AuditValue.number(1_234))
                .with("since", AuditValue.time(TIME))
                .with("hint", AuditValue.text("account 1234567"))
                .with("late", AuditValue.flag(true))
                .build();
    }
}
