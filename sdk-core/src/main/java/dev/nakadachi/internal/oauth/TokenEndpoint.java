package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The token endpoint and its own short chain: log, stop switch (a revocation passes), own budget, observe, send,
 * classify. It never enters the pipeline, so a refresh cannot recurse or wait for the call that waits for it. Nothing
 * is ever sent twice: a code and a rotating refresh token are good for one use. Thread-safe.
 */
final class TokenEndpoint {

    private final OAuthParts parts;
    private final TokenRequests requests;
    private final TokenAnswerReader reader;
    private final TokenClassifier classifier;
    private final EndpointReserve reserve;
    private final TokenObservation observation;

    TokenEndpoint(OAuthParts parts) {
        this.parts = parts;
        this.requests = new TokenRequests(parts.client());
        this.reader = new TokenAnswerReader(parts.profile().oauth());
        this.classifier = new TokenClassifier(parts.profile(), parts.host());
        this.reserve = new EndpointReserve(parts.host(), parts.options().callsAtOnce());
        this.observation = new TokenObservation(parts);
    }

    TokenAnswer exchange(TokenCall call, Secret code, URI redirectUri, Optional<PkceVerifier> verifier, TimeLeft time) {
        observation.asked(call);
        refuseWhenStopped(call);
        WireRequest request = requests.exchange(address(EndpointRole.TOKEN), code, redirectUri, verifier);
        return walk(call, request, EndpointRole.TOKEN, List.of(code), time, reader::read);
    }

    TokenAnswer refresh(TokenCall call, Secret refreshToken, TimeLeft time) {
        observation.asked(call);
        refuseWhenStopped(call);
        WireRequest request = requests.refresh(address(EndpointRole.TOKEN), refreshToken);
        return walk(call, request, EndpointRole.TOKEN, List.of(refreshToken), time, reader::read);
    }

    /** RFC 7009 section 2.2: status 200 says that the token is worthless now, or was before. */
    void revoke(TokenCall call, Secret token, String hint, TimeLeft time) {
        observation.asked(call);
        WireRequest request = requests.revoke(address(EndpointRole.REVOCATION), token, hint);
        walk(call, request, EndpointRole.REVOCATION, List.of(token), time, WireResponse::status);
    }

    private <T> T walk(
            TokenCall call,
            WireRequest request,
            EndpointRole role,
            List<Secret> secrets,
            TimeLeft time,
            Reading<T> reading) {
        reserve.enter(time);
        try {
            return observation.around(call, () -> {
                SendTerms terms = new SendTerms(
                        time.orThrow(least(call), "the token request was sent"),
                        parts.options().largestAnswer(),
                        parts.endpoints().identity(role));
                WireResponse response = classifier.success(parts.transport().send(request, terms), secrets);
                return new TokenObservation.Seen<>(response.status(), reading.of(response));
            });
        } catch (NakadachiException failed) {
            throw placed(failed, call);
        } finally {
            reserve.leave();
        }
    }

    /** A refresh token may be good for one use: it is only sent when there is time left to wait for the answer. */
    private Duration least(TokenCall call) {
        return call.operation().equals(TokenCall.REFRESH)
                ? parts.options().refreshTime().dividedBy(3)
                : Duration.ZERO;
    }

    private void refuseWhenStopped(TokenCall call) {
        CallScope scope = new CallScope(
                parts.profile().institution(), call.tenant(), call.user(), call.grant(), call.operation());
        Optional<StopOrder> order = parts.stopSwitch().stopping(scope);
        if (order.isPresent()) {
            throw Problem.of(ErrorCode.STOPPED, order.get().toString())
                    .at(
                            parts.profile().institution().value(),
                            call.correlation().value())
                    .toException();
        }
    }

    private NakadachiException placed(NakadachiException failed, TokenCall call) {
        return failed.problem()
                .at(parts.profile().institution().value(), call.correlation().value())
                .toException(failed.getCause());
    }

    private URI address(EndpointRole role) {
        return parts.endpoints().require(role);
    }

    /** What a successful answer means. */
    private interface Reading<T> {

        T of(WireResponse response);
    }
}
