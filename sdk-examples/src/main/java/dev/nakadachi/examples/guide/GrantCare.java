package dev.nakadachi.examples.guide;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.BALANCES;
import static dev.nakadachi.operation.Capability.TRANSFERS;

import dev.nakadachi.Connection;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentNotice;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.GrantStatus;
import dev.nakadachi.consent.NoticeContact;
import dev.nakadachi.consent.PartnerNotice;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.provider.Wording;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Guide, steps 4 and 5: what users are told, and how a grant is kept alive. */
final class GrantCare {

    private static final URI REDIRECT = URI.create("https://app.example/banks/callback");

    private final Connection<CorporateBank> bank;

    GrantCare(Connection<CorporateBank> bank) {
        this.bank = bank;
    }

    // tag::partner
    /** Say it once: {@code Nakadachi.builder(vault).partner(aboutUs()).grantListener(...)}. */
    static PartnerNotice aboutUs() {
        NoticeContact desk = new NoticeContact(new Wording("お客様窓口", "Customer desk"), Wording.same("03-0000-0000"));
        return PartnerNotice.tradeName(new Wording("株式会社見本", "Mihon K.K."))
                .representative(new Wording("代表取締役 見本太郎", "Taro Mihon, President"))
                .address(new Wording("東京都千代田区見本町1-1", "1-1 Mihon-cho, Chiyoda-ku, Tokyo"))
                .contact(desk)
                .service(new Wording("見本家計簿", "Mihon Ledger"))
                .endedBy(new Wording("設定の「連携解除」", "Settings, Unlink"))
                .risks(List.of(new Wording("表示が遅れることがあります。", "What you see may be late.")))
                .hours(new Wording("24時間。銀行の停止時間を除きます。", "Always, but for the hours in which the bank stops."))
                .roles(new Wording("銀行が口座を管理し、当社が表示します。", "The bank keeps the accounts; we show them."))
                .compensation(new Wording("規約の範囲で当社が補償します。", "We make good a loss as our terms say."))
                .claimsTo(desk);
    }
    // end::partner

    // tag::notice
    /** What to show before the browser is sent on; escape it on your page. */
    static void show(ConsentStart start, Locale reader) {
        ConsentNotice notice = start.notice();
        notice.items().forEach(item -> {
            System.out.println(item.topic().label().in(reader));
            item.lines().forEach(line -> System.out.println("  " + line.in(reader)));
        });
    }
    // end::notice

    // tag::status
    /** A call on a grant that has ended asks no institution; its exception and this say what to do. */
    String whatNow(GrantId grant) {
        GrantStatus status = bank.consent().status(grant);
        return switch (status.advice()) {
            case NOTHING, USE_NEWER -> "";
            case RENEW_BEFORE_END -> "Please renew before " + status.expiresAt().orElseThrow();
            case WAIT_FOR_USER -> "You have ended this connection";
            default -> "Please connect again: " + status.cause(); // period-over, password-changed, ...
        };
    }

    /** Once a day, on one node. */
    void daily(Host host) {
        bank.consent().calendar().sweep(); // tells your GrantListener what has begun to expire
        for (GrantStatus soon :
                bank.consent().calendar().endingBefore(host.now().plus(Duration.ofDays(14)))) {
            System.out.println("write to the user of " + soon.grant());
        }
    }
    // end::status

    // tag::renew
    /** The same id before and after, so what you keep by it stays true. */
    ConsentStart renew(UserId user, BrowserSession session, GrantId grant) {
        return bank.consent()
                .start(ConsentRequest.of(user, session, REDIRECT, ACCOUNTS, BALANCES)
                        .renewing(grant));
    }

    /** A call needed more than the user had agreed to, or a newer login (RFC 9470). */
    ConsentStart stepUp(UserId user, BrowserSession session, GrantId grant, ConsentRequiredException missing) {
        StepUp demand = missing.problem().stepUp().orElseThrow();
        return bank.consent()
                .start(ConsentRequest.of(user, session, REDIRECT, TRANSFERS).steppingUp(grant, demand));
    }

    /** After finish: days that can no longer be fetched. */
    static String gap(Grant renewed) {
        return renewed.renewal()
                .flatMap(renewal -> renewal.lostFrom()
                        .map(from -> from + " to " + renewal.lostUntil().orElse(from)))
                .orElse("none known");
    }
    // end::renew
}
