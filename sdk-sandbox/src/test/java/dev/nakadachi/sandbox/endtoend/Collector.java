package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.CALLBACK;
import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static dev.nakadachi.sandbox.endtoend.Application.session;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.VirtualAccounts;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.VirtualDeposits;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoranotices.GmoNotices;
import dev.nakadachi.bank.gmoaozoravirtual.GmoVirtualAccounts;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.NoticeFeed;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An application that takes payments into virtual accounts: consented to by alice, and known by its own secret. */
final class Collector implements AutoCloseable {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    private final PayerSetting setting;
    private final Nakadachi nakadachi;
    private final Connection<CorporateBank> bank;
    private final Connection<NoticeFeed> notices;
    private final TokenVault deposits;

    private Collector(PayerSetting setting, Nakadachi nakadachi, TokenStore depositStore) {
        ClientCredentials credentials =
                ClientCredentials.of(setting.client(), setting.secret(), ClientAuthentication.CLIENT_SECRET_BASIC);
        this.setting = setting;
        this.nakadachi = nakadachi;
        this.bank = nakadachi.connect(
                GmoAozora.corporate()
                        .withOfflineScope("private:offline_access")
                        .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                        .at(GmoAozora.below(SANDBOX, setting.base()), GmoVirtualAccounts.corporate()),
                credentials);
        this.notices =
                nakadachi.connect(GmoNotices.corporate().at(GmoNotices.below(SANDBOX, setting.base())), credentials);
        this.deposits = TokenVault.of(depositStore, TokenCipher.tink(setting.keyset()), setting.keyset());
    }

    static Collector open(PayerSetting setting) {
        return open(setting, store -> store, new CallListener() {});
    }

    /** With the directory of deposits behind a store of the caller's. */
    static Collector open(PayerSetting setting, UnaryOperator<TokenStore> before, CallListener listener) {
        TransportOptions transport =
                TransportOptions.standard().withTrustAnchors(TrustAnchors.of(List.of(setting.anchor())));
        Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(setting.vault(), setting.keyset()))
                .ledger(Payer.ledger(setting))
                .audit(Payer.log(setting))
                .transport(transport)
                .listener(listener)
                .build();
        TokenStore directory = TokenStore.directory(setting.directory().resolve("deposits"), Host.system());
        return new Collector(setting, nakadachi, before.apply(directory));
    }

    GrantId consent(Sandbox sandbox) {
        ConsentStart start = bank.consent()
                .start(ConsentRequest.of(
                        new UserId("customer-alice"), session("alice"), CALLBACK, Capability.VIRTUAL_ACCOUNTS));
        URI callback = sandbox.user("alice").approve(start.authorizationUri());
        return bank.consent()
                .finish(session("alice"), start.pending(), callback)
                .id();
    }

    VirtualAccounts accounts(GrantId grant) {
        return bank.on(grant).find(VirtualAccounts.class).orElseThrow();
    }

    /** What came into the virtual accounts today, by the bank's list. */
    Stream<VirtualDeposit> listed(GrantId grant) {
        return bank.on(grant).find(VirtualDeposits.class).orElseThrow().virtualDeposits(MAIN, DateRange.today());
    }

    NoticeFeed feed() {
        return notices.onClientCredentials(new UserId("operator"));
    }

    int collect(DepositSink sink, GrantId grant) {
        return feed().collect(sink, () -> listed(grant));
    }

    DepositInbox inbox() {
        return DepositInbox.in(
                deposits,
                EntryOwner.ofClient(SANDBOX, new InstitutionId("gmo-aozora"), setting.client(), new TenantId("one")));
    }

    static List<VirtualDeposit> waiting(DepositInbox inbox) {
        try (Stream<VirtualDeposit> all = inbox.waiting()) {
            return all.toList();
        }
    }

    @Override
    public void close() {
        nakadachi.close();
        deposits.close();
    }
}
