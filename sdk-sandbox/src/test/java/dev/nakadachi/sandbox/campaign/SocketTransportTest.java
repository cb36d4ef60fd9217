package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each mishap of a connection is over real sockets: what leaves, what arrives, and what the caller is told. */
class SocketTransportTest {

    private static final SendTerms TERMS = new SendTerms(Duration.ofSeconds(10), 1 << 20, ClientIdentity.none());
    private static final Headers HEADERS = Headers.none().plus(new HeaderName("Content-Type"), "application/json");

    private final SocketSite site = new SocketSite();
    private final World world = site.world(List.of(), Journal.none());

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aConnectionThatIsRefusedIsKnownToHaveCarriedNothing() {
        assertThat(sent(order(), Mishap.CONNECT_REFUSED)).isInstanceOf(Delivery.NeverSent.class);
        assertThat(site.arrived()).isEmpty();
    }

    @Test
    void aConnectionThatEndsBeforeTheRequestLeavesDoubtAndNothingArrives() {
        for (WireRequest request : List.of(order(), enquiry())) {
            assertThatNobodyKnows(sent(request, Mishap.RESET_BEFORE));
            assertThat(site.arrived()).as("%s", request.method()).isEmpty();
        }
    }

    @Test
    void aConnectionThatEndsInTheRequestLeavesDoubtAndNoWholeRequestArrives() {
        assertThatNobodyKnows(sent(order(), Mishap.RESET_DURING));
        assertThat(site.arrived()).isEmpty();
    }

    @Test
    void aConnectionThatEndsAfterTheRequestLeavesDoubtAndTheBankHasIt() {
        for (Mishap mishap : List.of(Mishap.RESET_AFTER, Mishap.CUT_ANSWER)) {
            assertThatNobodyKnows(sent(order(), mishap));
            assertThat(site.arrived()).as("%s", mishap).isPresent();
        }
    }

    private Delivery sent(WireRequest request, Mishap mishap) {
        Points points = new Points((number, place) -> Optional.of(mishap), Journal.none());
        return site.wire(world, points, new Life(), new Answers()).send(request, TERMS);
    }

    private static void assertThatNobodyKnows(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.MaybeExecuted.class);
        assertThat(delivery.evidence().cause()).isEqualTo(Evidence.Cause.CONNECTION_LOST);
    }

    private WireRequest order() {
        byte[] body = "{\"accountId\":\"101011234567\"}".getBytes(StandardCharsets.UTF_8);
        return WireRequest.of(HttpMethod.POST, at("/transfer/request"), HEADERS, body);
    }

    private WireRequest enquiry() {
        return WireRequest.of(HttpMethod.GET, at("/transfer/status"), HEADERS);
    }

    private URI at(String path) {
        String base = site.sandbox().corporationBase().toString();
        assertThat(base).endsWith(GmoDialect.BASE);
        return URI.create(base + path);
    }
}
