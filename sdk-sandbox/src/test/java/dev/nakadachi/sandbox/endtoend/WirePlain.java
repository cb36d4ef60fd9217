package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.sandbox.internal.web.ServerIdentity;
import dev.nakadachi.transport.HttpVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What an application would write without the SDK: the JDK's client as it comes. */
final class WirePlain {

    private final HttpClient client;

    WirePlain() {
        try {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("bank", ServerIdentity.ofThisJvm().certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            client = HttpClient.newBuilder().sslContext(tls).build();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK reads the property with the first request of the JVM and never again. */
    static void repeatsEveryMethod() {
        String property = "jdk.httpclient.enableAllMethodRetry";
        System.setProperty(property, "true");
        new WirePlain().send("GET", URI.create("https://127.0.0.1:1"), HttpVersion.HTTP_1_1, Duration.ofSeconds(20));
        System.clearProperty(property);
    }

    /** Sends one GET or POST; how it ends is not asked, only what arrived. */
    void send(String method, URI server, HttpVersion version, Duration within) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/open/v3/plain"))
                .version(version == HttpVersion.HTTP_2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .timeout(within)
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("amount=1000"))
                .build();
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException planned) {
            // The fault of the case.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
