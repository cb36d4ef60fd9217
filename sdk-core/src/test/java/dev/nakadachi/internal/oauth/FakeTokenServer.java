package dev.nakadachi.internal.oauth;

import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A token endpoint behind a transport: rotates refresh tokens that are good for one use, unless an answer was scripted.
 * Tokens are named access-n and refresh-n.
 */
final class FakeTokenServer implements Transport {

    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Supplier<Delivery>> scripted = new ConcurrentLinkedQueue<>();
    private volatile String keys = "{\"keys\":[]}";
    private final AtomicInteger issued = new AtomicInteger();

    /** What a GET is answered with. */
    void keys(String jwks) {
        keys = jwks;
    }

    /** What it says of the tokens that it issues, in whatever case. */
    volatile String tokenType = "bearer";

    List<WireRequest> requests() {
        return requests;
    }

    /** The form of a request. */
    Map<String, String> form(int index) {
        return form(requests.get(index));
    }

    long refreshes() {
        return requests.stream()
                .filter(request -> "refresh_token".equals(form(request).get("grant_type")))
                .count();
    }

    FakeTokenServer answersNext(int status, String json) {
        return next(() -> answer(status, json));
    }

    FakeTokenServer next(Supplier<Delivery> answer) {
        scripted.add(answer);
        return this;
    }

    FakeTokenServer losesNext() {
        return next(() -> new Delivery.MaybeExecuted(
                new Evidence(Evidence.Cause.CONNECTION_LOST, "the connection was reset", Duration.ZERO)));
    }

    @Override
    public Delivery send(WireRequest request, SendTerms terms) {
        requests.add(request);
        Supplier<Delivery> special = scripted.poll();
        if (special != null) {
            return special.get();
        }
        return request.method() == HttpMethod.GET ? answer(200, keys) : ordinary(form(request));
    }

    @Override
    public void close() {}

    Delivery ordinary(Map<String, String> form) {
        if (form.containsKey("token")) {
            return answer(200, "");
        }
        boolean rotated = "refresh_token".equals(form.get("grant_type"))
                && !("refresh-" + issued.get()).equals(form.get("refresh_token"));
        return rotated ? answer(400, "{\"error\":\"invalid_grant\"}") : issue();
    }

    Delivery issue() {
        int number = issued.incrementAndGet();
        return answer(200, """
                {"access_token":"access-%d","refresh_token":"refresh-%d","token_type":"%t","expires_in":"3600"}""".replace("%d", Integer.toString(number)).replace("%t", tokenType));
    }

    static Delivery answer(int status, String json) {
        return new Delivery.Answered(
                new WireResponse(
                        status,
                        Headers.none().plus(new HeaderName("content-type"), "application/json"),
                        List.of(json.getBytes(StandardCharsets.UTF_8))),
                new Evidence(Evidence.Cause.ANSWERED, "answered", Duration.ZERO));
    }

    /** RFC 9449 section 8: 400, the error and the nonce to use. */
    static Delivery wantsNonce(String nonce) {
        return answer(400, "{\"error\":\"use_dpop_nonce\"}", nonce);
    }

    static Delivery answer(int status, String json, String nonce) {
        return new Delivery.Answered(
                new WireResponse(
                        status,
                        Headers.none()
                                .plus(new HeaderName("content-type"), "application/json")
                                .plus(new HeaderName("dpop-nonce"), nonce),
                        List.of(json.getBytes(StandardCharsets.UTF_8))),
                new Evidence(Evidence.Cause.ANSWERED, "answered", Duration.ZERO));
    }

    static Map<String, String> form(WireRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        String text = new String(request.body().orElseThrow(), StandardCharsets.UTF_8);
        for (String field : text.split("&", -1)) {
            int split = field.indexOf('=');
            form.put(field.substring(0, split), URLDecoder.decode(field.substring(split + 1), StandardCharsets.UTF_8));
        }
        return form;
    }
}
