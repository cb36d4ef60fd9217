package dev.nakadachi.checks;

import dev.nakadachi.bank.CommandEffects;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositInbox;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.bank.notice.NoticeDelivery;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.History;
import dev.nakadachi.sandbox.bank.virtual.Notice;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccounts;
import dev.nakadachi.sandbox.bank.virtual.VirtualTerm;
import dev.nakadachi.sandbox.notice.VolatileDepositSink;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenVault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Sinks that hold a deposit whose every text is planted. */
final class PlantedNotices {

    private PlantedNotices() {}

    static List<Object> in(TokenVault vault, EntryOwner owner) {
        VirtualDeposit deposit = VirtualDeposit.builder(
                        new AccountId(PlantedTypes.ACCOUNT),
                        new VirtualAccountId("1"),
                        new LineKey("1"),
                        LocalDate.EPOCH,
                        Money.yen(7_654_321))
                .remitter(PlantedTypes.TEXT)
                .remarks(PlantedTypes.TEXT)
                .build();
        List<DepositNews> news = List.of(new DepositNews(new MessageId("M1"), OffsetDateTime.MAX, deposit));
        DepositInbox inbox = DepositInbox.in(vault, owner);
        inbox.keep(news);
        VolatileDepositSink sink = new VolatileDepositSink();
        sink.keep(news);
        Notice notice = sandboxNotice();
        return List.of(
                inbox,
                sink,
                new CommandEffects<>(NoticeDelivery::key, delivery -> bytes()),
                command(),
                notice,
                notice.line(),
                notice.line().account());
    }

    /** Of the sandbox's own, which waits in the bank. */
    private static Notice sandboxNotice() {
        Bank bank = new Bank(() -> Instant.EPOCH);
        AccountId account =
                bank.open("alice", AccountKind.ORDINARY, History.opening(0)).id();
        VirtualAccounts accounts = bank.virtualAccounts();
        String id = accounts.issue(account, VirtualTerm.PERMANENT, PlantedTypes.TEXT, 1)
                .get(0)
                .id();
        accounts.deposit(id, 7_654_321, PlantedTypes.TEXT);
        return accounts.notices().waiting().get(0);
    }

    private static NoticeDelivery command() {
        return new NoticeDelivery(new IdempotencyKey("delivery-1"), NoticeDelivery.Wanted.STOPPED);
    }

    private static byte[] bytes() {
        return new byte[0];
    }
}
