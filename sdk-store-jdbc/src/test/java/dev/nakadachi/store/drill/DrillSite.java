package dev.nakadachi.store.drill;

import dev.nakadachi.Connection;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxBuilder;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.store.campaign.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/**
 * A bank over HTTPS, where an application of several processes finds its parts, and the consent of its one customer.
 */
final class DrillSite implements AutoCloseable {

    private static final URI CALLBACK = URI.create("https://app.example/callback");
    private static final BrowserSession SESSION = BrowserSession.of(Secret.of("session-cookie-of-alice"));

    private final Sandbox sandbox;
    private final DrillBank bank;
    private final DrillApplication.Setting setting;
    private final GrantId grant;

    private DrillSite(Sandbox sandbox, DrillApplication.Setting setting) {
        this.sandbox = sandbox;
        this.bank = new DrillBank(sandbox);
        this.setting = setting;
        try (DrillApplication first = application("first", new Fate())) {
            this.grant = consented(first.bank());
        }
    }

    static DrillSite open(SandboxBuilder builder, StoreAddress store, Path directory) {
        Sandbox sandbox = builder.redirectUri(CALLBACK).start();
        DrillApplication.Setting setting = new DrillApplication.Setting(
                store,
                directory,
                sandbox.corporationBase(),
                sandbox.clientId().value(),
                sandbox.clientSecret().reveal(SecretAccess.explicit()));
        Keyset.generate().writeInClear(setting.keys());
        try {
            Files.writeString(setting.anchor(), pem(sandbox));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new DrillSite(sandbox, setting);
    }

    /** One in this process, at the bank's time. */
    DrillApplication application(String node, DrillParts parts) {
        return DrillApplication.open(setting, node, new DrillHost(bank.now()), parts);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    DrillBank bank() {
        return bank;
    }

    DrillApplication.Setting setting() {
        return setting;
    }

    GrantId grant() {
        return grant;
    }

    boolean logIsWhole() {
        return AuditTrail.verify(setting.log(), setting.heads(), Keyset.readInClear(setting.keys()))
                .intact();
    }

    private GrantId consented(Connection<CorporateBank> connection) {
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"),
                        SESSION,
                        CALLBACK,
                        Capability.ACCOUNTS,
                        Capability.BALANCES,
                        Capability.TRANSFERS,
                        Capability.BULK_TRANSFERS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return connection.consent().finish(SESSION, start.pending(), callback).id();
    }

    private static String pem(Sandbox sandbox) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(sandbox.trustAnchor().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
