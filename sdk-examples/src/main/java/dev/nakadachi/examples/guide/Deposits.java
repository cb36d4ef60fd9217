package dev.nakadachi.examples.guide;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.CommandOutcome;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.VirtualAccountIssue;
import dev.nakadachi.bank.VirtualAccountType;
import dev.nakadachi.bank.VirtualAccounts;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.VirtualDeposits;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.gmoaozoranotices.GmoNotices;
import dev.nakadachi.bank.gmoaozoravirtual.GmoVirtualAccounts;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.bank.notice.NoticeDelivery;
import dev.nakadachi.bank.notice.NoticeFeed;
import dev.nakadachi.bank.notice.NoticeReceiver;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.Headers;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Guide, step 6: payments into virtual accounts, and the notices of them. */
final class Deposits {

    private Deposits() {}

    static Connection<CorporateBank> bank(Nakadachi nakadachi, ClientCredentials credentials) {
        // tag::connect
        Connection<CorporateBank> bank = nakadachi.connect(
                GmoAozora.corporate().at(GmoAozora.PRODUCTION, GmoVirtualAccounts.corporate()), credentials);
        // end::connect
        return bank;
    }

    static String issue(CorporateBank client, AccountId account) {
        // tag::issue
        VirtualAccounts accounts = client.find(VirtualAccounts.class).orElseThrow();
        VirtualAccountIssue command = VirtualAccountIssue.of(
                new IdempotencyKey("customers-of-april"), account, VirtualAccountType.Kind.PERMANENT, 100);
        String next = accounts.issue(command)
                .fold(
                        accepted -> accepted.answer().size() + " numbers to give to customers",
                        rejected -> "refused, none was issued: " + rejected.problem(),
                        unknown -> "nobody knows yet: list them, and issue under no other key");
        // end::issue
        return next;
    }

    static DepositInbox inbox(Path data, Keyset keyset, ClientCredentials credentials) {
        // tag::inbox
        TokenVault deposits = TokenVault.encryptedFile(data.resolve("deposits"), keyset); // close it at the end
        DepositInbox inbox = DepositInbox.in(
                deposits,
                EntryOwner.ofClient(
                        new EnvironmentId("production"),
                        new InstitutionId("gmo-aozora"),
                        credentials.clientId(),
                        new TenantId("default")));
        // end::inbox
        return inbox;
    }

    static int receive(DepositInbox inbox, Secret clientSecret, Headers headers, byte[] body) {
        // tag::receive
        NoticeReceiver receiver =
                GmoNotices.corporate().receiver(GmoNotices.signature(clientSecret), inbox, Host.system());
        int status = receiver.receive(headers, body).status(); // the bytes as they arrived; answer with this status
        // end::receive
        return status;
    }

    static int collect(Nakadachi nakadachi, ClientCredentials credentials, CorporateBank client, DepositInbox inbox) {
        // tag::collect
        NoticeFeed notices = nakadachi
                .connect(GmoNotices.corporate().at(GmoNotices.PRODUCTION), credentials)
                .onClientCredentials(new UserId("operator"));
        VirtualDeposits listed = client.find(VirtualDeposits.class).orElseThrow();
        DateRange halfYear = DateRange.lastDays(180, Host.system());
        Set<AccountType.Kind> kinds = Set.of(AccountType.Kind.ORDINARY, AccountType.Kind.SETTLEMENT);
        int fresh = notices.collect(
                inbox,
                () -> client.accounts().stream()
                        .filter(account -> kinds.contains(account.type().kind())) // the bank takes no others here
                        .flatMap(account -> listed.virtualDeposits(account.id(), halfYear)));
        // end::collect
        return fresh;
    }

    static CommandOutcome<NoticeDelivery.Wanted> start(NoticeFeed notices) {
        // tag::deliver
        CommandOutcome<NoticeDelivery.Wanted> started = notices.deliver(
                new NoticeDelivery(new IdempotencyKey("start-2026-04-15"), NoticeDelivery.Wanted.STARTED));
        // end::deliver
        return started;
    }

    static void book(DepositInbox inbox, Consumer<VirtualDeposit> books) {
        // tag::take
        try (Stream<VirtualDeposit> waiting = inbox.waiting()) {
            waiting.forEach(deposit -> {
                books.accept(deposit); // once for each account() and key(), in a transaction of your own
                inbox.take(deposit);
            });
        }
        // end::take
    }
}
