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
import dev.nakadachi.sandbox.notice.VolatileDepositSink;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenVault;
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
        return List.of(inbox, sink, new CommandEffects<>(NoticeDelivery::key, delivery -> bytes()), command());
    }

    private static NoticeDelivery command() {
        return new NoticeDelivery(new IdempotencyKey("delivery-1"), NoticeDelivery.Wanted.STOPPED);
    }

    private static byte[] bytes() {
        return new byte[0];
    }
}
