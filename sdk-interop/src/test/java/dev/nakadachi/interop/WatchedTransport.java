package dev.nakadachi.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The real transport, which also remembers what was sent and refuses business calls in the server's place. */
final class WatchedTransport implements Transport {

    private static final int UNAUTHORIZED = 401;

    private final Transport inner;
    private final List<WireRequest> sent = new CopyOnWriteArrayList<>();
    private final List<Answer> answered = new CopyOnWriteArrayList<>();
    private volatile Optional<String> refused = Optional.empty();
    private volatile Change change = Change.NONE;

    WatchedTransport(Transport inner) {
        this.inner = inner;
    }

    private record Answer(String path, int status) {}

    /** What becomes of requests on their way. */
    interface Change {

        Change NONE = new Change() {};

        default WireRequest of(WireRequest request) {
            return request;
        }

        default SendTerms of(WireRequest request, SendTerms terms) {
            return terms;
        }
    }

    void change(Change value) {
        change = value;
    }

    /** Business calls with the token of the last one are answered with 401, so that the SDK refreshes a good token. */
    void refuseTheToken() {
        refused = sent.stream()
                .filter(WatchedTransport::isBusiness)
                .reduce((one, next) -> next)
                .flatMap(request -> header(request, "authorization"));
    }

    List<WireRequest> sent() {
        return List.copyOf(sent);
    }

    /** How many requests went to addresses with this end. */
    long sentTo(String end) {
        return sent.stream()
                .filter(request -> request.uri().getPath().endsWith(end))
                .count();
    }

    /** With which status the server answered requests to addresses with this end, in order; 0 for no answer. */
    List<Integer> answersOf(String end) {
        return answered.stream()
                .filter(answer -> answer.path().endsWith(end))
                .map(Answer::status)
                .toList();
    }

    /** The refresh tokens that left, in order. */
    List<String> refreshTokensSent() {
        return sent.stream()
                .filter(request -> request.uri().getPath().endsWith("/token"))
                .flatMap(request -> field(request, "refresh_token").stream())
                .toList();
    }

    static Optional<String> header(WireRequest request, String name) {
        return request.headers().first(new HeaderName(name));
    }

    static Optional<String> field(WireRequest request, String name) {
        return request.body().stream()
                .flatMap(body -> Arrays.stream(new String(body, UTF_8).split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
                .findFirst();
    }

    static boolean isBusiness(WireRequest request) {
        return request.uri().getPath().endsWith("/userinfo");
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        if (isBusiness(request)
                && refused.isPresent()
                && header(request, "authorization").equals(refused)) {
            return new Delivery.Answered(
                    new WireResponse(UNAUTHORIZED, Headers.none(), List.of()),
                    new Evidence(Evidence.Cause.ANSWERED, "answered by the test", Duration.ZERO));
        }
        WireRequest changed = change.of(request);
        sent.add(changed);
        Delivery delivery = inner.send(changed, change.of(request, terms));
        answered.add(new Answer(
                changed.uri().getPath(),
                delivery instanceof Delivery.Answered own ? own.response().status() : 0));
        return delivery;
    }

    @Override
    public void close() {
        inner.close();
    }
}
