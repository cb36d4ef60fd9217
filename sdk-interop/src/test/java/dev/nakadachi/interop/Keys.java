package dev.nakadachi.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.TrustAnchors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The keys of one run: the server's certificate, the client's certificate and the client's signing key. */
final class Keys {

    static final String CLIENT_SUBJECT = "CN=tpp-client-1, O=Nakadachi Test, C=JP";

    private static final String PASSWORD = "for-a-test-only";

    private final Path directory;
    private final KeyPair signing;

    private Keys(Path directory, KeyPair signing) {
        this.directory = directory;
        this.signing = signing;
    }

    static Keys make(Path directory) throws IOException {
        Files.createDirectories(directory);
        try {
            generate(directory, "server", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1");
            generate(directory, "client", CLIENT_SUBJECT);
            generate(directory, "stranger", "CN=stranger");
            Keys keys = new Keys(directory, rsa());
            keys.writeTrustStore();
            return keys;
        } catch (GeneralSecurityException refused) {
            throw new IOException("this JVM makes no RSA keys", refused);
        }
    }

    List<String> serverOptions() {
        return List.of(
                "--https-key-store-file=" + file("server"),
                "--https-key-store-password=" + PASSWORD,
                "--https-trust-store-file=" + file("trust"),
                "--https-trust-store-password=" + PASSWORD);
    }

    /** What the client trusts. */
    TrustAnchors trust() {
        return TrustAnchors.of(List.of(certificate("server")));
    }

    /** For the browser of the test. */
    SSLContext browserTls() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", certificate("server"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("this JVM has no TLS", failed);
        }
    }

    /** The certificate that the client {@code mtls-bound} is registered with. */
    ClientIdentity client() {
        return ClientIdentity.of(load("client"), PASSWORD.toCharArray());
    }

    /** A certificate that the server trusts and that no client is registered with. */
    ClientIdentity stranger() {
        return ClientIdentity.of(load("stranger"), PASSWORD.toCharArray());
    }

    /** The key that the signing clients are registered with. */
    SigningKey signing() {
        return SigningKey.of(signing, SigningAlgorithm.PS256);
    }

    /** A key that nobody registered. */
    static SigningKey unknownKey() {
        try {
            return SigningKey.of(rsa(), SigningAlgorithm.PS256);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("this JVM makes no RSA keys", refused);
        }
    }

    /** The public half as a JWK set. */
    String jwks() {
        try {
            RSAKey key = new RSAKey.Builder((RSAPublicKey) signing.getPublic())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.PS256)
                    .keyIDFromThumbprint()
                    .build();
            return new JWKSet(key).toString();
        } catch (com.nimbusds.jose.JOSEException refused) {
            throw new IllegalStateException("every JVM has SHA-256", refused);
        }
    }

    private void writeTrustStore() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", certificate("client"));
        trusted.setCertificateEntry("stranger", certificate("stranger"));
        try (var out = Files.newOutputStream(file("trust"))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    private X509Certificate certificate(String name) {
        try {
            return (X509Certificate) load(name).getCertificate("key");
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a key store that was just made cannot be read", failed);
        }
    }

    private KeyStore load(String name) {
        try (InputStream in = Files.newInputStream(file(name))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("a key store that was just made cannot be read", failed);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".p12");
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static void generate(Path directory, String name, String subject, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                directory.resolve(name + ".p12").toString(),
                "-dname",
                subject));
        command.addAll(Stream.of(more).toList());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", interrupted);
        }
    }
}
