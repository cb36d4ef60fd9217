package dev.nakadachi.transport;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One POST in a JVM of its own, started with properties that a running JVM no longer reads. Prints what came of it. */
final class ForkedTransport {

    private ForkedTransport() {}

    /** Arguments: the address, a proxy port or 0, and perhaps a file with trust anchors in PEM. */
    public static void main(String[] arguments) throws IOException {
        TransportOptions options = TransportOptions.standard().withPlainLoopback();
        if (arguments.length > 2) {
            options = options.withTrustAnchors(TrustAnchors.ofPem(Files.readString(Path.of(arguments[2]))));
        }
        int proxy = Integer.parseInt(arguments[1]);
        if (proxy != 0) {
            options =
                    options.withProxy(HttpProxy.at("127.0.0.1", proxy).withBasic("user", Secret.of("proxy-password")));
        }
        try (JdkTransport transport = JdkTransport.open(options, Host.system())) {
            WireRequest request = WireRequest.of(
                    HttpMethod.POST,
                    URI.create(arguments[0]),
                    Headers.none(),
                    "abc".getBytes(StandardCharsets.US_ASCII));
            Delivery delivery =
                    transport.send(request, new SendTerms(Duration.ofSeconds(20), 1_000, ClientIdentity.none()));
            System.out.println(delivery.getClass().getSimpleName() + " "
                    + delivery.evidence().cause());
        } catch (InvalidInputException refused) {
            System.out.println("refused " + refused.problem().code().value());
        }
    }
}
