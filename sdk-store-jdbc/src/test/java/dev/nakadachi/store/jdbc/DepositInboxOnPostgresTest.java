package dev.nakadachi.store.jdbc;

import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.sandbox.contract.DepositSinkContract;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** One inbox for many nodes: the contract of sinks over the database, each instance over connections of its own. */
class DepositInboxOnPostgresTest extends DepositSinkContract {

    private final PostgresOptions tables = TestPostgres.freshTables();
    private final Keyset keys = Keyset.generate();
    private final List<TokenVault> vaults = new ArrayList<>();

    @Override
    protected DepositSink open() {
        return inbox();
    }

    @Override
    protected List<VirtualDeposit> kept() {
        try (Stream<VirtualDeposit> waiting = inbox().waiting()) {
            return waiting.toList();
        }
    }

    @AfterEach
    void close() {
        vaults.forEach(TokenVault::close);
    }

    private synchronized DepositInbox inbox() {
        TokenVault vault = TokenVault.of(TestPostgres.node(tables), TokenCipher.jdk(keys), keys);
        vaults.add(vault);
        return DepositInbox.in(
                vault,
                EntryOwner.ofClient(
                        new EnvironmentId("sandbox"),
                        new InstitutionId("gmo-aozora"),
                        new ClientId("client-1"),
                        new TenantId("tenant-1")));
    }
}
