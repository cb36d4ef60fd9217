package dev.nakadachi.sandbox.endtoend;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** The setting of an application, handed to another process: one value a line, and the keys beside it. */
final class PeerFile {

    private PeerFile() {}

    static Path write(PayerSetting setting) throws IOException, CertificateException {
        Path file = setting.directory().resolve("peer-" + setting.node());
        setting.keyset().writeInClear(keys(file));
        return Files.write(
                file,
                List.of(
                        setting.directory().toString(),
                        setting.node().value(),
                        setting.base().toString(),
                        setting.api().toString(),
                        setting.client().value(),
                        setting.secret().reveal(SecretAccess.explicit()),
                        Base64.getEncoder().encodeToString(setting.anchor().getEncoded())));
    }

    static PayerSetting read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            byte[] certificate = Base64.getDecoder().decode(lines.get(6));
            return new PayerSetting(
                    Path.of(lines.get(0)),
                    Keyset.readInClear(keys(file)),
                    new NodeId(lines.get(1)),
                    CallOptions.defaults(),
                    URI.create(lines.get(2)),
                    URI.create(lines.get(3)),
                    (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate)),
                    new ClientId(lines.get(4)),
                    Secret.of(lines.get(5)));
        } catch (IOException | CertificateException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static Path keys(Path file) {
        return file.resolveSibling(file.getFileName() + ".keys");
    }
}
