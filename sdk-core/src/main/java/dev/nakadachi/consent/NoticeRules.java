package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words and rules that every notice shares. */
final class NoticeRules {

    static final Rule<List<Wording>> SOME = Rule.of(
            "PartnerNotice.risks",
            "names at least one risk",
            "say what can go wrong for the user",
            list -> !list.isEmpty() && list.stream().allMatch(Objects::nonNull));

    private static final Map<Capability, Wording> WORDS = Map.of(
            Capability.ACCOUNTS, new Wording("口座の一覧の参照", "See the list of your accounts"),
            Capability.BALANCES, new Wording("残高の参照", "See your balances"),
            Capability.TRANSACTIONS, new Wording("入出金明細の参照", "See your transactions"),
            Capability.TRANSFERS, new Wording("振込の依頼と状況の参照", "Order transfers and see their state"));

    private NoticeRules() {}

    static Wording capability(PartnerNotice partner, Capability capability) {
        return partner.words(capability)
                .orElseGet(() -> WORDS.getOrDefault(capability, Wording.same(capability.value())));
    }

    static List<Wording> passwords(NoticeContact contact) {
        return List.of(
                new Wording(
                        "このサービスには、金融機関やカード会社とは別の、推測されにくいパスワードを設定し、適宜変更してください。他人に教えたり貸したりしないでください。",
                        "Choose a password for this service that is not the one of your bank or card company and hard to"
                                + " guess, change it from time to time, and never tell or lend it to anybody."),
                new Wording("お使いの端末には、ウイルス対策ソフトを入れてください。", "Protect your device with anti-virus software."),
                new Wording(
                        "パスワード等の紛失や漏えい、不正アクセスの心配があるときは、すぐにご連絡ください。"
                                + contact.line().japanese(),
                        "If you lose a password, or fear that somebody knows or uses it, tell us at once. "
                                + contact.line().english()));
    }

    static Wording validity(Duration longest) {
        long days = longest.toDays();
        return days > 0
                ? new Wording(
                        "同意の日から最長" + days + "日間（自動で更新される期間を含みます）",
                        "At most " + days + (days == 1 ? " day" : " days")
                                + " from your consent, automatic renewals included")
                : new Wording(
                        "同意の時から最長" + longest.toMinutes() + "分間（自動で更新される期間を含みます）",
                        "At most " + longest.toMinutes() + " minutes from your consent, automatic renewals included");
    }
}
