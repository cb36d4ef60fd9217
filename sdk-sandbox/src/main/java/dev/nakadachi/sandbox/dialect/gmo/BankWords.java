package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.oauth.Words;

/** What the bank's pages say. */
public final class BankWords {

    /** The bank itself. */
    public static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス銀行", "Nakadachi Sandbox Bank"),
            new Words(
                    "これは試験用の画面です。実在の銀行ではなく、実際のお金は動きません。",
                    "This is a sandbox for tests. It is not a real bank and no real money moves."),
            new Words(
                    "GMOあおぞらネット銀行（法人）のAPI仕様に沿って応答します", "Answers in the API dialect of GMO Aozora Net Bank, corporate"),
            new Words("口座へのアクセスの確認", "Confirm access to your accounts"),
            new Words(
                    "この銀行でいつでも解除できます（試験では Sandbox.withdrawConsents）。",
                    "You can end it at this bank at any time (in tests: Sandbox.withdrawConsents)."));

    /** What it can permit. */
    public static final ScopeWords SCOPES = ScopeWords.none()
            .with("account", new Words("口座の一覧、残高、入出金明細を見る", "See your accounts, balances and transactions"))
            .with("bulk-transfer", new Words("総合振込を依頼し、その状況を見る", "Request bulk transfers and see their status"))
            .with("transfer", new Words("振込を依頼し、その状況を見る", "Request transfers and see their status"))
            .with("virtual-account", new Words("振込入金口座を発行し、入金を見る", "Issue virtual accounts and see deposits to them"))
            .with("offline_access", new Words("画面を閉じた後も利用を続ける", "Keep this access after you close the page"))
            .with("openid", new Words("利用者を識別する", "Recognise you"));

    private BankWords() {}
}
