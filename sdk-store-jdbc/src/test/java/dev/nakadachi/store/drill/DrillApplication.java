package dev.nakadachi.store.drill;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditChain;
import dev.nakadachi.audit.AuditKeys;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozorabulk.GmoBulkTransfers;
import dev.nakadachi.bank.gmoaozoratransfers.GmoTransfers;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.policy.TokenOptions;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.store.campaign.StoreAddress;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One node of an application: vault and ledger in PostgreSQL, one execution log for all nodes. */
final class DrillApplication implements AutoCloseable {

    /** Of real time, which is no part of the drill: only a process that hangs takes so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Nakadachi nakadachi;
    private final Connection<CorporateBank> bank;

    private DrillApplication(Nakadachi nakadachi, Connection<CorporateBank> bank) {
        this.nakadachi = nakadachi;
        this.bank = bank;
    }

    static DrillApplication open(Setting setting, String node, DrillHost host, DrillParts parts) {
        Keyset keyset = Keyset.readInClear(setting.keys());
        TokenCipher cipher = TokenCipher.jdk(keyset, host);
        TransportOptions options = TransportOptions.standard()
                .withTrustAnchors(TrustAnchors.ofPem(text(setting.anchor())))
                .withConnectTimeout(PATIENCE);
        AuditSink chain = AuditChain.file(setting.log(), setting.heads(), AuditKeys.of(keyset), new NodeId(node), host);
        Pseudonyms pseudonyms = Pseudonyms.directory(setting.heads().resolve("pseudonyms"), keyset, host);
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.of(setting.store().open(), cipher, keyset))
                .ledger(TransferLedger.of(parts.around(setting.store().ledger()), cipher, keyset))
                .audit(AuditTrail.of(parts.around(chain), pseudonyms))
                .transport(parts.around(JdkTransport.open(options, host)))
                .host(host)
                .options(CallOptions.defaults()
                        .withDeadline(PATIENCE)
                        .withTokens(TokenOptions.defaults().withRefreshTime(PATIENCE)))
                .build();
        URI api = setting.api();
        URI base = URI.create(api.toString().replace("/corporation/v1", ""));
        Connection<CorporateBank> bank = nakadachi.connect(
                parts.told(GmoAozora.corporate()
                        .withOfflineScope("private:offline_access")
                        .withBudget(new CallBudget(10_000, 100_000, Duration.ofSeconds(1)))
                        .at(
                                GmoAozora.below(new EnvironmentId("sandbox"), base)
                                        .with(EndpointRole.API, api),
                                GmoTransfers.corporate(),
                                GmoBulkTransfers.corporate())),
                ClientCredentials.of(
                        new ClientId(setting.client()),
                        Secret.of(setting.secret()),
                        ClientAuthentication.CLIENT_SECRET_BASIC));
        return new DrillApplication(nakadachi, bank);
    }

    Connection<CorporateBank> bank() {
        return bank;
    }

    ReconcileFirst holds() {
        return nakadachi.reconcileFirst();
    }

    @Override
    public void close() {
        nakadachi.close();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Where everything is, as one process tells another.
     *
     * @param store the tables of vault and ledger
     * @param directory holds keys, anchor and log
     * @param api the bank
     * @param client the client's id at the sandbox
     * @param secret the client's secret at the sandbox
     */
    record Setting(StoreAddress store, Path directory, URI api, String client, String secret) {

        static Setting of(List<String> words) {
            return new Setting(
                    new StoreAddress(words.get(0)),
                    Path.of(words.get(1)),
                    URI.create(words.get(2)),
                    words.get(3),
                    words.get(4));
        }

        List<String> words() {
            return List.of(store.line(), directory.toString(), api.toString(), client, secret);
        }

        Path keys() {
            return directory.resolve("keys");
        }

        Path anchor() {
            return directory.resolve("anchor.pem");
        }

        Path log() {
            return directory.resolve("log");
        }

        Path heads() {
            return directory.resolve("heads");
        }

        @Override
        public String toString() {
            return "Setting[" + directory + "]";
        }
    }
}
