package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The short chain of every call that is not a business call: log, stop switch (a revocation passes), own budget,
 * observe, send, classify. It never enters the pipeline, so a refresh cannot recurse or wait for the call that waits
 * for it. Nothing is sent twice, because a code and a rotating refresh token are good for one use; one thing only is
 * sent again, once: what a server refused before use because it wants its nonce in the proof. Thread-safe.
 */
final class OAuthChain {

    private final ChainParts parts;
    private final OAuthClassifier classifier;
    private final EndpointReserve reserve;
    private final OAuthObservation observation;
    private final ProofSigner proofs;

    OAuthChain(OAuthParts parts) {
        this(ChainParts.of(parts));
    }

    OAuthChain(ChainParts parts) {
        this.parts = parts;
        this.classifier = new OAuthClassifier(parts.errors(), parts.host());
        this.reserve = new EndpointReserve(parts.host(), parts.options().callsAtOnce());
        this.observation = new OAuthObservation(parts);
        this.proofs = new ProofSigner(parts.host());
    }

    /** What the institution answers, or the reason why it gave no success, with the place of the call. */
    <T> T walk(OAuthCall call, Errand<T> errand, TimeLeft time) {
        observation.asked(call);
        mustBeAllowed(call);
        URI address = parts.endpoints().require(errand.role());
        reserve.enter(time);
        try {
            return attempts(call, errand, address, time);
        } catch (NakadachiException failed) {
            throw placed(failed, call);
        } finally {
            reserve.leave();
        }
    }

    /** RFC 9449 section 8: a server that wants its nonce refuses the request before it uses anything of it. */
    private <T> T attempts(OAuthCall call, Errand<T> errand, URI address, TimeLeft time) {
        try {
            return attempt(call, 1, errand, address, time);
        } catch (NakadachiException failed) {
            if (errand.proofKey().isEmpty() || !failed.problem().code().equals(ErrorCode.NONCE_WANTED)) {
                throw failed;
            }
            return attempt(call, 2, errand, address, time);
        }
    }

    private <T> T attempt(OAuthCall call, int number, Errand<T> errand, URI address, TimeLeft time) {
        WireRequest plain = errand.request(address);
        WireRequest request =
                errand.proofKey().map(key -> proofs.prove(plain, key)).orElse(plain);
        return observation.around(call, number, () -> {
            SendTerms terms = new SendTerms(
                    time.orThrow(least(call), "the request was sent"),
                    parts.options().largestAnswer(),
                    parts.endpoints().identity(errand.role()));
            Delivery delivery = parts.transport().send(request, terms);
            if (delivery instanceof Delivery.Answered answered) {
                proofs.learn(request, answered.response());
            }
            WireResponse response = classifier.success(delivery, errand);
            return new OAuthObservation.Seen<>(response.status(), errand.read(response));
        });
    }

    /** A refresh token may be good for one use: it is only sent when there is time left to wait for the answer. */
    private Duration least(OAuthCall call) {
        return call.operation().equals(TokenCall.REFRESH)
                ? parts.options().refreshTime().dividedBy(3)
                : Duration.ZERO;
    }

    /** {@code local.stopped} when a stop order is in force; nothing is sent. */
    void mustBeAllowed(OAuthCall call) {
        if (call.operation().equals(TokenCall.REVOKE)) {
            return;
        }
        Optional<StopOrder> order = parts.stopSwitch().stopping(call.scope());
        if (order.isPresent()) {
            throw Problem.of(ErrorCode.STOPPED, order.get().toString())
                    .at(parts.institution().value(), call.correlation().value())
                    .toException();
        }
    }

    private NakadachiException placed(NakadachiException failed, OAuthCall call) {
        return failed.problem()
                .at(parts.institution().value(), call.correlation().value())
                .toException(failed.getCause());
    }
}
