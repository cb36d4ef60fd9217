package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.internal.oauth.jose.Jws;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.sandbox.oauth.ResponseFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Signs authorisation responses (JARM section 2.1): {@code iss}, {@code aud}, {@code exp} and the parameters. */
final class SignedResponses {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final RegisteredClient client;
    private final JwsAlgorithm algorithm;
    private final ServerKeys keys;
    private final InstantSource clock;

    SignedResponses(RegisteredClient client, JwsAlgorithm algorithm, ServerKeys keys, InstantSource clock) {
        this.client = client;
        this.algorithm = algorithm;
        this.keys = keys;
        this.clock = clock;
    }

    String token(Map<String, String> members, Optional<ResponseFault> fault) {
        if (fault.equals(Optional.of(ResponseFault.UNSIGNED))) {
            return Jws.unsigned(to -> write(to, members, fault));
        }
        ServerKeys.Named key = fault.equals(Optional.of(ResponseFault.FOREIGN_SIGNATURE))
                ? keys.foreign(algorithm)
                : keys.of(algorithm);
        return Jws.sign(
                algorithm,
                key.pair().getPrivate(),
                header -> header.text("kid", key.id()),
                to -> write(to, members, fault));
    }

    private void write(JsonWriter to, Map<String, String> members, Optional<ResponseFault> fault) {
        Instant end = fault.equals(Optional.of(ResponseFault.EXPIRED))
                ? clock.instant().minus(Duration.ofMinutes(1))
                : clock.instant().plus(GOOD_FOR);
        boolean foreign = fault.equals(Optional.of(ResponseFault.WRONG_AUDIENCE));
        to.text("aud", foreign ? "another-client" : client.id().value());
        to.integer("exp", end.getEpochSecond());
        members.forEach(to::text);
    }
}
