package dev.nakadachi.sandbox.internal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What a client showed in TLS. */
final class PeerCertificates {

    private PeerCertificates() {}

    static List<X509Certificate> of(HttpExchange exchange) {
        if (!(exchange instanceof HttpsExchange secure)) {
            return List.of();
        }
        try {
            return Stream.of(secure.getSSLSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException none) {
            return List.of(); // the JDK's way to say that the client showed nothing
        }
    }
}
