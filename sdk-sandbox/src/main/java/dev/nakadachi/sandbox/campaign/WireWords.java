package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns requests of the SDK's transport into those of the sandbox, and its answers back. */
final class WireWords {

    private static final InetSocketAddress PEER = InetSocketAddress.createUnresolved("campaign", 1);
    private static final byte[] NO_BODY = new byte[0];

    private WireWords() {}

    static Place place(WireRequest wire) {
        if (wire.uri().getPath().endsWith(BankTokens.PATH)) {
            return Place.REFRESH;
        }
        return wire.method() == HttpMethod.GET ? Place.ENQUIRY : Place.ORDER;
    }

    static Request request(WireRequest wire) {
        URI uri = wire.uri();
        Map<String, List<String>> headers = new HashMap<>();
        wire.headers().asMap().forEach((name, values) -> headers.put(name.value(), values));
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Request(
                wire.method().name(), uri.getPath(), query, headers, wire.body().orElse(NO_BODY), PEER, List.of());
    }

    static WireResponse response(Reply reply) {
        Headers headers = Headers.none();
        for (Map.Entry<String, String> field : reply.headers().entrySet()) {
            headers = headers.plus(new HeaderName(field.getKey()), field.getValue());
        }
        return new WireResponse(reply.status(), headers, List.of(reply.text().getBytes(StandardCharsets.UTF_8)));
    }
}
