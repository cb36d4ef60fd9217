package dev.nakadachi.examples;

import dev.nakadachi.consent.NoticeContact;
import dev.nakadachi.consent.PartnerNotice;
import dev.nakadachi.provider.Wording;
import java.util.List;

/** What an invented company says of itself before a user consents: each item that METI's guideline 3.4 asks of it. */
final class ExamplePartner {

    private ExamplePartner() {}

    static PartnerNotice notice() {
        NoticeContact desk = new NoticeContact(
                new Wording("お客様窓口", "Customer desk"),
                new Wording("03-0000-0000（平日9時〜17時）", "03-0000-0000 (weekdays 9:00 to 17:00)"));
        return PartnerNotice.tradeName(new Wording("仲立ちデモ株式会社（架空）", "Nakadachi Demo K.K. (invented)"))
                .representative(new Wording("代表取締役 架空花子", "Hanako Kakuu, President"))
                .address(new Wording("東京都千代田区架空町1-1", "1-1 Kakuu-cho, Chiyoda-ku, Tokyo"))
                .contact(desk)
                .service(new Wording("家計と経理の連携デモ", "Bookkeeping demo"))
                .endedBy(new Wording("このサービスの設定画面にある「連携を解除」", "Unlink, in the settings of this service"))
                .risks(List.of(
                        new Wording(
                                "表示される残高や明細は、実際のものより遅れることがあります。",
                                "Balances and transactions may be shown later than they happen."),
                        new Wording(
                                "端末やパスワードを他人に使われると、口座の情報を見られるおそれがあります。",
                                "Somebody who uses your device or password may see your accounts.")))
                .hours(new Wording(
                        "24時間ご利用いただけます。金融機関の停止時間と、毎月第2日曜の0時〜6時はご利用いただけません。",
                        "At any time, but for the hours in which your bank stops and the second Sunday of a month,"
                                + " 0:00 to 6:00."))
                .roles(new Wording(
                        "金融機関は口座の情報を管理し、当社はお客さまの指示でそれを受け取って表示します。",
                        "Your bank keeps your accounts; we fetch them at your request and show them."))
                .compensation(new Wording(
                        "当社のサービスで生じた損害は、規約に定める範囲で当社が補償します（https://app.example/compensation）。",
                        "We make good a damage by our service as our terms say"
                                + " (https://app.example/compensation)."))
                .claimsTo(desk);
    }
}
