package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** What a request must keep before a byte leaves. The JDK would refuse some of it too, but prints values doing so. */
final class RequestRules {

    private static final Set<String> OF_THE_TRANSPORT = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Rule<Headers> HEADERS = Rule.of(
            "WireRequest headers",
            "name no field that belongs to the transport: "
                    + String.join(", ", OF_THE_TRANSPORT.stream().sorted().toList()),
            "leave it out",
            headers -> headers.asMap().keySet().stream().noneMatch(name -> OF_THE_TRANSPORT.contains(name.value())));
    private static final Rule<URI> TLS =
            Rule.of("WireRequest", "uses https", "plain HTTP is refused; use the https address", RequestRules::isTls);
    private static final Rule<URI> TLS_OR_LOOPBACK = Rule.of(
            "WireRequest",
            "uses https, or http to localhost, 127.0.0.0/8 or [::1]",
            "use the https address",
            uri -> isTls(uri) || isLoopback(uri));
    private static final Rule<URI> PORT = Rule.of(
            "WireRequest",
            "has a port of 1 to 65535 or none",
            "correct the endpoint",
            uri -> uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65_535));

    private final Rule<URI> address;

    RequestRules(TransportOptions.PlainHttp plainHttp) {
        this.address = plainHttp == TransportOptions.PlainHttp.LOOPBACK_ONLY ? TLS_OR_LOOPBACK : TLS;
    }

    void check(WireRequest request) {
        address.check(request.uri());
        PORT.check(request.uri());
        HEADERS.check(request.headers());
    }

    static boolean isTls(URI uri) {
        return "https".equals(uri.getScheme().toLowerCase(Locale.ROOT));
    }

    /** By its spelling, never by a look-up: a name server must not decide whether a token goes out in clear. */
    private static boolean isLoopback(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(?:\\.\\d{1,3}){3}");
    }
}
