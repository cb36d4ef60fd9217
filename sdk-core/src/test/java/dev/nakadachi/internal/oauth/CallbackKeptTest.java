package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.token.TokenCipher;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands in the way here, and passes, costs no consent: the same callback may be tried again. */
@Timeout(60)
class CallbackKeptTest {

    private final OAuthBench bench = new OAuthBench();

    @Test
    void aStopOrderDoesNotUseUpTheConsent() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        StopOrder order = StopOrder.provider(bench.institution, "for a moment");
        bench.stopSwitch.stop(order);

        assertThat(failure(connection, start)).isEqualTo(ErrorCode.STOPPED);
        bench.stopSwitch.release(order);

        assertThat(finish(connection, start).user()).isEqualTo(OAuthBench.USER);
        assertThat(bench.server.requests()).hasSize(1);
    }

    @Test
    void anInstanceThatIsClosedLeavesTheConsentToAnotherNode() throws Exception {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        connection.closing().close();

        assertThat(failure(connection, start)).isEqualTo(ErrorCode.CLOSED);

        assertThat(finish(bench.connect(), start).user()).isEqualTo(OAuthBench.USER);
    }

    /** A key service that does not answer says nothing about who sealed the consent. */
    @Test
    void aCipherThatFailsRefusesNoConsent() {
        AtomicBoolean down = new AtomicBoolean();
        bench.cipher = new KeyService(TokenCipher.jdk(bench.keyset, bench.host), down);
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        down.set(true);

        assertThat(failure(connection, start)).isEqualTo(ErrorCode.STORE_FAILED);
        down.set(false);

        assertThat(finish(connection, start).user()).isEqualTo(OAuthBench.USER);
    }

    private static ErrorCode failure(OAuthConnection connection, ConsentStart start) {
        return catchThrowableOfType(NakadachiException.class, () -> finish(connection, start))
                .problem()
                .code();
    }

    private static Grant finish(OAuthConnection connection, ConsentStart start) {
        return connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));
    }

    /** Answers with the failure of a store while it is down, as the ciphers of a key service do. */
    private record KeyService(TokenCipher inner, AtomicBoolean down) implements TokenCipher {

        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public String currentKeyId() {
            return inner.currentKeyId();
        }

        @Override
        public byte[] seal(String keyId, byte[] plain, byte[] associatedData) {
            return inner.seal(keyId, plain, associatedData);
        }

        @Override
        public byte[] open(String keyId, byte[] sealed, byte[] associatedData) {
            if (down.get()) {
                throw Problem.of(ErrorCode.STORE_FAILED, "the key service does not answer")
                        .toException();
            }
            return inner.open(keyId, sealed, associatedData);
        }
    }
}
